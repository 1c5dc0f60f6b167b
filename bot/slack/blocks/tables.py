"""Tables of Markdown: as cells, and as text in columns where no table can stand."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import zip_longest
from typing import cast

from markdown_it.tree import SyntaxTreeNode

from bot.slack.blocks import spans
from bot.slack.blocks.inline import spans_of
from bot.slack.blocks.pieces import Align, Table
from bot.slack.blocks.spans import Spans

WIDEST_COLUMN = 40
"""Columns are padded to no more than this, so that one long cell does not push all others off the screen."""

_GAP = "  "


def read_table(node: SyntaxTreeNode, base: str | None) -> Table:
    """Read a table's rows, its header first."""
    found = [row for part in node.children for row in part.children]
    rows = tuple(tuple(_cell(cell, base) for cell in row.children) for row in found)
    aligns = tuple(_align(cell) for cell in found[0].children)
    return Table(rows, aligns, in_columns(rows, aligns))


def _cell(node: SyntaxTreeNode, base: str | None) -> Spans:
    tokens = [
        token
        for inline in node.children
        for token in (inline.token and inline.token.children) or ()
    ]
    return spans_of(tokens, base, bold=node.type == "th")


def _align(cell: SyntaxTreeNode) -> Align:
    found = re.search(r"left|center|right", str(cell.attrs.get("style", "")))
    return cast("Align", found[0]) if found else "left"


def in_columns(rows: Sequence[Sequence[Spans]], aligns: Sequence[Align]) -> str:
    """The rows as lines of text whose cells stand below one another."""
    texts = [[" ".join(spans.plain(cell).split("\n")) for cell in row] for row in rows]
    widths = [
        min(WIDEST_COLUMN, max(map(_width, column))) for column in zip_longest(*texts, fillvalue="")
    ]
    return "\n".join(_line(row, widths, aligns) for row in texts)


def _line(cells: Sequence[str], widths: Sequence[int], aligns: Sequence[Align]) -> str:
    padded = (_pad(*cell) for cell in zip(cells, widths, aligns, strict=True))
    return _GAP.join(padded).rstrip()


def _pad(text: str, width: int, align: Align) -> str:
    missing = max(0, width - _width(text))
    before = {"left": 0, "center": missing // 2, "right": missing}[align]
    return " " * before + text + " " * (missing - before)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
