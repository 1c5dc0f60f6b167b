"""Every caveat of an answer, whole, each with the lines it comes from."""

from bot.core.answer import Answer
from bot.core.knowledge import Caveat
from bot.slack.blocks import spans
from bot.slack.blocks.actions import ALL_CAVEATS, PageRef
from bot.slack.blocks.catch import NO_CAVEATS, signed
from bot.slack.blocks.kit import Button, actions, heading, markdown, message, rich
from bot.slack.blocks.markdown import read_markdown
from bot.slack.blocks.message import Message
from bot.slack.blocks.pages import deal
from bot.slack.blocks.pieces import Group, Paragraph
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.source import place
from bot.slack.blocks.spans import Span, Spans

TITLE = "The catch, in full"
OF = "Every caveat of: "
BUTTONS_TOLD = "Button:"
MORE = "More caveats (part {page} of {pages})"

QUESTION_TOLD = 200
"""Cost of the longest question told whole above its caveats."""


def caveats_message(answer: Answer, *, page: int = 1) -> Message:
    """Tell all caveats in the answer's order, or one part of them where they are too long for a message.

    Args:
        page: counts from 1; a page there is not is the nearest there is.
    """
    question = shorten(on_one_line(answer.entry.question), QUESTION_TOLD)
    intro = rich((Span(OF, italic=True), Span(question)))
    if not answer.caveats:
        return message([heading(TITLE), intro, rich((Span(NO_CAVEATS),))])
    groups = tuple(group for caveat in answer.caveats for group in _groups(caveat))
    pages = deal(groups, first=FIRST_ROOM)
    page = min(max(page, 1), len(pages))
    parts = [heading(TITLE), intro, markdown(pages[page - 1])]
    if page < len(pages):
        more = Button(
            MORE.format(page=page + 1, pages=len(pages)),
            ALL_CAVEATS,
            str(PageRef(str(answer.entry.key), page + 1)),
        )
        parts.append(actions(BUTTONS_TOLD, [more]))
    return message(parts)


FIRST_ROOM = 2900
"""Cost of the caveats in one message."""


def _groups(caveat: Caveat) -> tuple[Group, ...]:
    """The caveat's Markdown, its level and source before its first words."""
    read = read_markdown(caveat.text)
    match read:
        case ((Paragraph(content), *rest), *others):
            return ((Paragraph(_signed(caveat, content)), *rest), *others)
        case _:
            return ((Paragraph(_signed(caveat, ()), heading=True),), *read)


def _signed(caveat: Caveat, content: Spans) -> Spans:
    where = (Span(f" ({place(caveat.source)})", italic=True),) if caveat.source else ()
    return spans.tidy((signed(caveat), *where, *((Span("\n"), *content) if content else ())))
