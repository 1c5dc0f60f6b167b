"""What a reply points at: the block of a Markdown text that holds the lines which fit the question best."""

from collections.abc import Sequence

from markdown_it.token import Token

SIGN = "👉"
"""Stands before what is pointed at, and on the button that leads there; no word of the note."""

_HEADING = "heading_open"
TEXT_BLOCKS = frozenset(
    {"paragraph_open", _HEADING, "fence", "code_block", "html_block", "table_open"}
)
"""The blocks that hold text themselves: none lies within another."""


def pointed_at(tokens: Sequence[Token], lines: range | None) -> Token | None:
    """The token that opens the block which holds all of the lines.

    Args:
        tokens: a whole text, from any of markdown-it's parsers.
        lines: at least one, counted from 0; None points at nothing.

    Returns:
        None where no block holds them all, or where there is but one block beside headings: the eye finds
        that by itself.
    """
    blocks = [token for token in tokens if token.type in TEXT_BLOCKS]
    if not lines or sum(block.type != _HEADING for block in blocks) < 2:
        return None
    return next((block for block in blocks if _holds(block, lines)), None)


def _holds(block: Token, lines: range) -> bool:
    first, end = block.map or (0, 0)
    return first <= lines[0] and lines[-1] < end
