"""What somebody asked, echoed so that it stays theirs: quoted, short, and harmless."""

from bot.slack.blocks.kit import Part
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span, elements

ASKED_TOLD = 300
"""Cost of the longest question echoed whole."""


def asked_part(said: str, asked: str) -> list[Part]:
    """A line, and below it what was asked as a quotation; the line alone where nothing was."""
    intro = {"type": "rich_text_section", "elements": elements((Span(said),))}
    told = shorten(on_one_line(asked), ASKED_TOLD)
    if not told:
        return [Part(({"type": "rich_text", "elements": [intro]},), said)]
    quote = {"type": "rich_text_quote", "elements": elements((Span(told),))}
    return [Part(({"type": "rich_text", "elements": [intro, quote]},), f"{said}\n> {told}")]
