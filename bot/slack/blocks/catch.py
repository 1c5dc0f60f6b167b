"""The catch: an answer's caveats beneath it, warnings told apart from notes by sign and word."""

from bot.core.answer import Answer
from bot.core.knowledge import Caveat, Level
from bot.slack.blocks import spans
from bot.slack.blocks.actions import ALL_CAVEATS, PageRef
from bot.slack.blocks.kit import Button, Part, actions, markdown, rich
from bot.slack.blocks.markdown import POINTER, read_markdown
from bot.slack.blocks.pieces import Fence, Group, Item, Paragraph, Piece, Quote, Rule, Table
from bot.slack.blocks.safe_text import cost
from bot.slack.blocks.spans import Span, Spans

TITLE = "The catch"
SIGNS = {Level.WARNING: "⚠️ Warning", Level.NOTE: "ℹ️ Note"}
IS_THE_CATCH = (
    "The answer itself is the catch: it tells the caveats that go with everything else here."
)
NO_CAVEATS = "No caveats are noted for this answer. That does not mean there are none."
ELSEWHERE = "The catch stands with the first part of this answer."
BUTTONS_TOLD = "Button:"
ALL = "All {count} caveats"
ONE = "The whole caveat"

MOST_TOLD = 5
"""Caveats beneath an answer; the button tells the rest."""

CATCH_TOLD = 1150
"""Cost of all caveats told beneath an answer; the longest are shortened until they fit."""


def catch_parts(answer: Answer, base: str | None) -> list[Part]:
    """The caveats that the answer does not say itself, and a button where they are not all told whole."""
    if not answer.caveats:
        return [rich((Span(NO_CAVEATS, italic=True),))]
    if not answer.catch:
        return [rich((Span(f"{TITLE}. ", bold=True), Span(IS_THE_CATCH)))]
    caveats = _told(answer)
    contents = [one_paragraph(read_markdown(caveat.text, base)) for caveat in caveats]
    costs = [cost(spans.plain(content)) for content in contents]
    room = _room_for_each(costs)
    items = (
        _item(caveat, content, room, pointed=caveat == answer.pointed_caveat)
        for caveat, content in zip(caveats, contents, strict=True)
    )
    catch = markdown(((Paragraph((Span(TITLE, bold=True),)), *items),))
    whole = len(answer.catch) <= MOST_TOLD and max(costs) <= room
    return [catch] if whole else [catch, all_caveats(answer)]


def _told(answer: Answer) -> tuple[Caveat, ...]:
    """The first caveats, and the one to point at, wherever it stands."""
    first, pointed = answer.catch[:MOST_TOLD], answer.pointed_caveat
    return first if pointed is None or pointed in first else (*first[:-1], pointed)


def _room_for_each(costs: list[int]) -> int:
    """The most that one caveat may cost, so that the short ones leave their room to the long ones."""
    left = CATCH_TOLD
    for told, each in enumerate(sorted(costs)):
        share = left // (len(costs) - told)
        if each > share:
            return share
        left -= each
    return CATCH_TOLD


def elsewhere_parts(answer: Answer) -> list[Part]:
    """What a later page of an answer says of its caveats: where they stand, and the button to them."""
    return [rich((Span(ELSEWHERE, italic=True),)), all_caveats(answer)] if answer.caveats else []


def all_caveats(answer: Answer) -> Part:
    """The button to every caveat of an answer, whole."""
    count = len(answer.caveats)
    text = ONE if count == 1 else ALL.format(count=count)
    return actions(
        BUTTONS_TOLD, [Button(text, ALL_CAVEATS, str(PageRef(str(answer.entry.key), 1)))]
    )


def signed(caveat: Caveat) -> Span:
    """The sign and the word of a caveat's level."""
    return Span(SIGNS[caveat.level], bold=True)


def _item(caveat: Caveat, content: Spans, room: int, *, pointed: bool) -> Item:
    sign = (POINTER,) if pointed else ()
    return Item((*sign, signed(caveat), Span(": "), *spans.shorten(content, room)))


def one_paragraph(groups: tuple[Group, ...]) -> Spans:
    """All of a text as one paragraph of several lines, its code as code."""
    return spans.joined((_line(piece) for group in groups for piece in group), "\n")


def _line(piece: Piece) -> Spans:
    match piece:
        case Paragraph(content) | Quote(content):
            return content
        case Item(content):
            return (Span(piece.plain.removesuffix(spans.plain(content))), *content)
        case Fence() | Table():
            return (Span(piece.plain, code=True),)
        case Rule():
            return ()
