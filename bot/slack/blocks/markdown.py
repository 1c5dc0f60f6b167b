"""Markdown to pieces: every word of a note, in its order, ready to be laid out in messages."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, takewhile

from markdown_it.tree import SyntaxTreeNode

from bot.slack.blocks import spans
from bot.slack.blocks.inline import spans_of
from bot.slack.blocks.parser import DEEPEST, DROPPED_CELLS, markdown_parser
from bot.slack.blocks.pieces import Fence, Group, Item, Paragraph, Piece, Quote, Rule, Table
from bot.slack.blocks.pointing import SIGN, pointed_at
from bot.slack.blocks.spans import Span, Spans
from bot.slack.blocks.tables import read_table

_PARSER = markdown_parser()
_POINTED = "pointed"
"""In the meta of the token that opens the block to point at."""

POINTER = Span(f"{SIGN} ", pointer=True)
"""Stands before the words of what is pointed at."""

_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*", re.IGNORECASE)


def read_markdown(
    text: str, base: str | None = None, *, pointed: range | None = None
) -> tuple[Group, ...]:
    """Read a text, one group a top-level block, the words as they stand.

    Args:
        text: Markdown: CommonMark with tables, strikethrough and GitHub's alerts.
        base: the note's address, for relative links; where None, those are shown as text.
        pointed: lines, counted from 0; the smallest piece that holds them begins with a sign (`pointed_at`).
    """
    tokens = _PARSER.parse(text)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return ((Paragraph((Span(text.strip()),)),),)
    block = pointed_at(tokens, pointed)
    if block is not None:
        block.meta[_POINTED] = True
    reader = _Reader(base)
    groups = (tuple(reader.pieces(node)) for node in SyntaxTreeNode(tokens).children)
    return tuple(chain.from_iterable(_apart(group) for group in groups if group))


def _apart(group: Group) -> tuple[Group, ...]:
    """A table stands alone in its group, or Slack could not show it as one: so the sign before it does too."""
    match group:
        case (Paragraph() as sign, Table() as table):
            return (sign,), (table,)
        case _:
            return (group,)


class _Reader:
    def __init__(self, base: str | None) -> None:
        self.base = base

    def pieces(
        self, node: SyntaxTreeNode, *, indent: int = 0, quoted: bool = False
    ) -> Iterator[Piece]:
        match node.type:
            case "bullet_list" | "ordered_list":
                yield from self._list(node, indent=indent, quoted=quoted)
            case "blockquote":
                yield from self._quote(node, indent=indent)
            case "fence" | "code_block":
                code = node.content.removesuffix("\n")
                fence = [Fence(code, quoted=quoted)] if code.strip() else []
                yield from [*_sign(node), *fence] if fence else []
            case "table":
                yield from [*_sign(node), self._table(node, quoted=quoted)]
            case "hr":
                yield from [] if node.level else [Rule()]
            case _:
                yield from self._paragraph(node, quoted=quoted)

    def _paragraph(self, node: SyntaxTreeNode, *, quoted: bool) -> Iterator[Piece]:
        content = self._spans(node)
        if content:
            yield Quote(content) if quoted else Paragraph(content, node.type == "heading")

    def _spans(self, node: SyntaxTreeNode) -> Spans:
        content = self._content(node)
        return (POINTER, *content) if content and _POINTED in node.meta else content

    def _content(self, node: SyntaxTreeNode) -> Spans:
        if node.type == "html_block":
            return spans.tidy([Span(node.content.strip("\n"))])
        tokens = [
            token
            for inline in node.children
            for token in (inline.token and inline.token.children) or ()
        ]
        return spans_of(tokens, self.base, bold=node.type == "heading")

    def _table(self, node: SyntaxTreeNode, *, quoted: bool) -> Piece:
        """A table; as text where it is part of something else, or has cells that no column takes."""
        source = node.meta.get(DROPPED_CELLS)
        if source is not None:
            return Fence(source, quoted=quoted)
        table = read_table(node, self.base)
        return Fence(table.plain, quoted=quoted) if node.level else table

    def _quote(self, node: SyntaxTreeNode, *, indent: int) -> Iterator[Piece]:
        for index, child in enumerate(node.children):
            for piece in self.pieces(child, indent=indent, quoted=True):
                yield _as_alert(piece) if index == 0 and isinstance(piece, Quote) else piece

    def _list(self, node: SyntaxTreeNode, *, indent: int, quoted: bool) -> Iterator[Piece]:
        start = int(str(node.attrs.get("start", 1))) if node.type == "ordered_list" else None
        for index, child in enumerate(node.children):
            number = None if start is None else start + index
            yield from self._item(child, Item((), indent=indent, number=number, quoted=quoted))

    def _item(self, node: SyntaxTreeNode, item: Item) -> Iterator[Piece]:
        """The item with the paragraphs it opens with, then what interrupts it, piece by piece."""
        opening = list(
            takewhile(lambda child: child.type in {"paragraph", "heading"}, node.children)
        )
        content = spans.joined(map(self._spans, opening), "\n")
        if content or item.number is not None:
            yield _counted(replace(item, spans=content))
        for child in node.children[len(opening) :]:
            yield from self.pieces(child, indent=item.indent + 1, quoted=item.quoted)


def _sign(node: SyntaxTreeNode) -> list[Piece]:
    """The sign on a line of its own, before code or a table; it stays with them as a heading does."""
    sign = Span(SIGN, pointer=True)
    return [Paragraph((sign,), heading=True)] if _POINTED in node.meta else []


def _counted(item: Item) -> Item:
    """Slack counts from 1; a list that begins with 0 shows its numbers as text."""
    if item.number != 0:
        return item
    return replace(item, number=None, spans=spans.tidy((Span("0. "), *item.spans)))


def _as_alert(piece: Quote) -> Quote:
    """`[!WARNING]` at the beginning of a quotation becomes a line that says Warning."""
    signs = tuple(span for span in piece.spans[:1] if span.pointer)
    first, *others = piece.spans[len(signs) :]
    found = _ALERT.match(first.text)
    if found is None:
        return piece
    label = Span(found[1].capitalize(), bold=True)
    rest = replace(first, text=first.text[found.end() :])
    return Quote(spans.joined([(*signs, label), spans.tidy((rest, *others))], "\n"))
