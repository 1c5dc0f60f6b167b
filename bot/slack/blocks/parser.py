"""The Markdown parser, set up so that nothing it reads is dropped."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, getLine, table

DEEPEST = 60
"""Levels of nesting that are read; the parser drops what lies deeper, so such a text must be shown as it stands."""

DROPPED_CELLS = "dropped_cells"
"""In the meta of a table's token: the table as it stands, where a row has more cells than the header.

Tables of GitHub's Markdown have as many columns as their header, and the parser leaves out the rest.
"""


def markdown_parser() -> MarkdownIt:
    """A parser of CommonMark with tables and strikethrough."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("strikethrough")
    parser.block.ruler.at("table", _table_with_source, {"alt": ["paragraph", "reference"]})
    return parser.enable("table")


def _table_with_source(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    first = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    if not silent:
        lines = [getLine(state, line) for line in range(start, state.line)]
        columns = len(_cells(lines[0]))
        if any("".join(_cells(line)[columns:]).strip() for line in lines):
            state.tokens[first].meta[DROPPED_CELLS] = "\n".join(lines).rstrip()
    return True


def _cells(line: str) -> list[str]:
    cells = escapedSplit(line.strip())
    first = 1 if not cells[0] else 0
    last = len(cells) - 1 if not cells[-1] else len(cells)
    return cells[first:last]
