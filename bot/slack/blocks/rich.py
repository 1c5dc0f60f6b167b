"""Pieces to Block Kit: rich text, a table, a divider."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bot.slack.blocks import limits
from bot.slack.blocks.message import Block
from bot.slack.blocks.pieces import Fence, Group, Item, Paragraph, Piece, Quote, Rule, Table
from bot.slack.blocks.safe_text import neutral
from bot.slack.blocks.spans import Spans, elements, joined


def blocks_of(groups: Iterable[Group]) -> tuple[Block, ...]:
    """One block a group; a message holds one table, so a second one is shown as text in columns."""
    blocks: list[Block] = []
    tabled = False
    for group in groups:
        block = _block(group, table_allowed=not tabled)
        tabled = tabled or block["type"] == "table"
        blocks.append(block)
    return tuple(blocks)


def plain_of(groups: Iterable[Group]) -> str:
    """The groups as plain text, a blank line between them."""
    return "\n\n".join("\n".join(piece.plain for piece in group if piece.plain) for group in groups)


def _block(group: Group, *, table_allowed: bool) -> Block:
    match group:
        case (Rule(),):
            return {"type": "divider"}
        case (Table() as table,) if table_allowed and _fits(table):
            return _table(table)
        case _:
            return {"type": "rich_text", "elements": list(_elements(group))}


def _fits(table: Table) -> bool:
    return len(table.rows) <= limits.TABLE_ROWS and len(table.aligns) <= limits.TABLE_COLUMNS


def _table(table: Table) -> Block:
    """A table block. Cells wrap, as Slack would cut them off; rich_text cells, as their text is not parsed."""
    return {
        "type": "table",
        "column_settings": [{"align": align, "is_wrapped": True} for align in table.aligns],
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }


def _cell(spans: Spans) -> Block:
    return {"type": "rich_text", "elements": [_section(spans)]}


def _section(spans: Spans) -> Block:
    return {"type": "rich_text_section", "elements": elements(spans)}


def _elements(group: Group) -> Iterator[Block]:
    for run in _runs(group):
        match run[0]:
            case Item():
                yield _list([piece for piece in run if isinstance(piece, Item)])
            case Quote():
                yield _quote([piece for piece in run if isinstance(piece, Quote)])
            case Paragraph(spans):
                yield _section(spans)
            case Fence(text, quoted):
                yield _preformatted(text) | _border(quoted)
            case Table() as table:
                yield _preformatted(table.plain)


def _runs(group: Group) -> Iterator[list[Piece]]:
    """Neighbours that make one element: items of one list, paragraphs of one quotation."""
    for _, run in groupby(enumerate(group), key=lambda at: _run_key(*at)):
        yield [piece for _, piece in run]


def _run_key(index: int, piece: Piece) -> tuple[object, ...]:
    match piece:
        case Item(_, indent, None, quoted):
            return ("bullets", indent, quoted)
        case Item(_, indent, int(number), quoted):
            return ("numbers", indent, quoted, number - index)
        case Quote():
            return ("quote",)
        case _:
            return (index,)


def _list(items: Sequence[Item]) -> Block:
    first = items[0]
    skipped = 0 if first.number is None else first.number - 1
    return {
        "type": "rich_text_list",
        "style": "bullet" if first.number is None else "ordered",
        "indent": min(first.indent, limits.LIST_INDENT),
        **({"offset": skipped} if skipped else {}),
        **_border(first.quoted),
        "elements": [_section(item.spans) for item in items],
    }


def _quote(quotes: Sequence[Quote]) -> Block:
    content = joined((quote.spans for quote in quotes), "\n\n")
    return {"type": "rich_text_quote", "elements": elements(content)}


def _preformatted(text: str) -> Block:
    return {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": neutral(text)}]}


def _border(quoted: bool) -> Block:
    return {"border": 1} if quoted else {}
