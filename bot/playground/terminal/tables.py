"""Slack's table block: the first row as its head, columns aligned as the bot asked."""

from collections.abc import Mapping
from typing import Any, Literal, cast

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.playground.terminal import look
from bot.playground.terminal.names import Names
from bot.playground.terminal.printable import printable
from bot.playground.terminal.rich_text import rich_text

Align = Literal["left", "center", "right"]
_ALIGNMENTS = {"left", "center", "right"}


def table(block: Mapping[str, Any], names: Names) -> RenderableType:
    """Lay out a table block; cells wrap, so that nothing is cut on a narrow screen."""
    rows = block.get("rows", ())
    laid = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        border_style=look.QUIET,
        header_style=look.BOLD,
    )
    head = rows[0] if rows else ()
    for number, cell in enumerate(head):
        laid.add_column(_cell(cell, names), justify=_alignment(block, number), overflow="fold")
    for row in rows[1:]:
        laid.add_row(*(_cell(cell, names) for cell in row))
    return laid


def _cell(cell: Mapping[str, Any], names: Names) -> RenderableType:
    if cell.get("type") == "rich_text":
        return rich_text(cell, names)
    return Text(look.with_glyphs(printable(str(cell.get("text", "")))))


def _alignment(block: Mapping[str, Any], column: int) -> Align:
    settings = block.get("column_settings") or ()
    wanted = (settings[column] or {}).get("align") if column < len(settings) else None
    return cast("Align", wanted) if wanted in _ALIGNMENTS else "left"
