"""An answer: the question, the note's words, the catch, the source, and what to read next."""

from dataclasses import dataclass, replace

from bot.core.answer import Answer
from bot.core.knowledge import Entry
from bot.slack.blocks import limits
from bot.slack.blocks.actions import (
    OPEN_ENTRY,
    READ_ON,
    SHARE,
    WHY,
    PageRef,
    QuestionRef,
    numbered,
)
from bot.slack.blocks.catch import catch_parts, elsewhere_parts
from bot.slack.blocks.feedback import feedback_part
from bot.slack.blocks.kit import Button, Part, actions, context, divider, heading, markdown, message
from bot.slack.blocks.markdown import read_markdown
from bot.slack.blocks.message import Message
from bot.slack.blocks.other_topic import other_topic_part
from bot.slack.blocks.pages import Page, deal, points
from bot.slack.blocks.pointing import SIGN
from bot.slack.blocks.safe_text import cost, shorten
from bot.slack.blocks.source import note_url, source_part

READ_NEXT = "Related questions:"
BUTTONS_TOLD = "Button:"
READ_ON_TEXT = "Read on (part {page} of {pages})"
SHARE_TEXT = "Share with channel"
WHY_TEXT = "Why this answer?"

MOST_RELATED = 4
"""Related questions told beneath an answer."""

RELATED_TOLD = 75
"""Cost of the longest related question told whole; also what a button holds."""


@dataclass(frozen=True, slots=True)
class Showing:
    """Where and to whom an answer is shown, and for what question.

    Attributes:
        private: whether one person alone sees it, and may share it.
        question: what it answers; the buttons beneath carry it. Without a text there is no "why".
        notes_url: the address of the knowledge directory; the source links to `{notes_url}/{path}#L3-L11`
            and relative links of the note become absolute. None shows both as text.
        unasked_by: who said what it answers without asking the bot, and so may take it away; None where it was
            asked for.
    """

    private: bool
    question: QuestionRef
    notes_url: str | None = None
    unasked_by: str | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What stands above an answer, and beneath it."""

    above: Part
    beneath: Part


def answer_message(
    answer: Answer,
    showing: Showing,
    *,
    page: int = 1,
    from_another_topic: bool = False,
    around: Around | None = None,
) -> Message:
    """Tell an answer, or one page of an answer too long for a message.

    The catch stands beneath the first page; the later ones say so and carry the button to it. A sign points at
    the answer's part, if it has one; until the page where it stands, the sign is on the button that leads there.

    Args:
        page: counts from 1; a page there is not (the note may have become shorter) is the nearest there is.
        from_another_topic: whether the answer's topic is another one than was asked, which is then said.
        around: what is told besides, on this page.
    """
    base = note_url(answer.entry.source, showing.notes_url)
    groups = read_markdown(
        answer.entry.answer, base, pointed=answer.part.lines if answer.part else None
    )
    above, beneath = ([around.above], [around.beneath]) if around else ([], [])
    title = [*above, heading(answer.entry.question), other_topic_part(answer.topic)]
    ending = [
        source_part(answer, showing.notes_url),
        *_related(answer.related),
        *_buttons(answer, showing),
        feedback_part(answer.entry.key, showing.question.id, unasked_by=showing.unasked_by),
        *beneath,
    ]
    first_rest = [*catch_parts(answer, base), *ending]
    # With room for the other topic's line in any case: the buttons to later pages do not tell of it.
    pages = deal(groups, first=limits.MESSAGE - _cost([*title, *first_rest]))
    page = min(max(page, 1), len(pages))
    rest = first_rest if page == 1 else [*elsewhere_parts(answer), *ending]
    return message(
        [
            *(title if from_another_topic else title[:-1]),
            markdown(pages[page - 1]),
            *_read_on(answer, showing.question, page, pages),
            divider(),
            *rest,
        ]
    )


def _cost(parts: list[Part]) -> int:
    between = 3 * limits.BUTTON_TEXT
    return between + sum(cost(part.plain) + 2 for part in parts)


def _read_on(answer: Answer, question: QuestionRef, page: int, pages: list[Page]) -> list[Part]:
    """The button to the next page; it carries the part, so that all pages of an answer are dealt alike."""
    if page == len(pages):
        return []
    text = READ_ON_TEXT.format(page=page + 1, pages=len(pages))
    if any(map(points, pages[page:])):
        text = f"{SIGN} {text}"
    ref = replace(_ref(answer, question), page=page + 1)
    return [actions(BUTTONS_TOLD, [Button(text, READ_ON, str(ref))])]


def _ref(answer: Answer, question: QuestionRef) -> PageRef:
    part = answer.part.digest if answer.part else None
    return PageRef(str(answer.entry.key), 1, part, question.id)


def _related(entries: tuple[Entry, ...]) -> list[Part]:
    buttons = [
        Button(shorten(entry.question, RELATED_TOLD), numbered(OPEN_ENTRY, number), str(entry.key))
        for number, entry in enumerate(entries[:MOST_RELATED], start=1)
    ]
    told = actions(READ_NEXT, buttons)
    return [replace(context([READ_NEXT]), plain=""), told] if told.blocks else []


def _buttons(answer: Answer, showing: Showing) -> list[Part]:
    share = Button(SHARE_TEXT, SHARE, str(replace(_ref(answer, showing.question), part=None)))
    why = Button(WHY_TEXT, WHY, str(showing.question))
    held = [*([share] if showing.private else []), *([why] if showing.question.text else [])]
    return [actions(BUTTONS_TOLD, held)] if held else []
