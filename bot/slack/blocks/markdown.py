"""Markdown to pieces: every word of a note, in its order, ready to be laid out in messages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.tree import SyntaxTreeNode

from bot.slack.blocks import spans
from bot.slack.blocks.inline import spans_of
from bot.slack.blocks.pieces import Fence, Group, Item, Paragraph, Piece, Quote, Rule, Table
from bot.slack.blocks.spans import Span, Spans
from bot.slack.blocks.tables import read_table

DEEPEST = 60
"""Levels of nesting that are read; the parser would drop what lies deeper, so such a text is shown as it stands."""

_PARSER = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*", re.IGNORECASE)


def read_markdown(text: str, base: str | None = None) -> tuple[Group, ...]:
    """Read a text, one group a top-level block.

    Args:
        text: Markdown: CommonMark with tables, strikethrough and GitHub's alerts.
        base: the note's address, for relative links; where None, those are shown as text.
    """
    tokens = _PARSER.parse(text)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return ((Paragraph((Span(text.strip()),)),),)
    reader = _Reader(base, text.splitlines())
    groups = (tuple(reader.pieces(node)) for node in SyntaxTreeNode(tokens).children)
    return tuple(group for group in groups if group)


class _Reader:
    def __init__(self, base: str | None, lines: list[str]) -> None:
        self.base = base
        self.lines = lines

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
                yield from [Fence(code, quoted=quoted)] if code.strip() else []
            case "table":
                table = self._table(node)
                nested = isinstance(table, Table) and (node.level > 0)
                yield Fence(table.plain, quoted=quoted) if nested else table
            case "hr":
                yield from [Rule()] if node.level == 0 else []
            case _:
                content = self._spans(node)
                yield from (
                    [Quote(content) if quoted else Paragraph(content, node.type == "heading")]
                    if content
                    else []
                )

    def _spans(self, node: SyntaxTreeNode) -> Spans:
        if node.type == "html_block":
            return spans.tidy([Span(node.content.strip("\n"))])
        tokens = [
            token
            for inline in node.children
            for token in (inline.token and inline.token.children) or ()
        ]
        return spans_of(tokens, self.base, bold=node.type == "heading")

    def _table(self, node: SyntaxTreeNode) -> Piece:
        """The table; as it stands where a row has more cells than the header, which the parser would drop."""
        table = read_table(node, self.base)
        first, end = node.map or (0, 0)
        source = self.lines[first:end]
        if any(len(escapedSplit(row.strip().strip("|"))) > len(table.aligns) for row in source):
            return Fence("\n".join(row.strip() for row in source))
        return table

    def _quote(self, node: SyntaxTreeNode, *, indent: int) -> Iterator[Piece]:
        for child in node.children:
            for piece in self.pieces(child, indent=indent, quoted=True):
                yield (
                    _as_alert(piece)
                    if child is node.children[0] and isinstance(piece, Quote)
                    else piece
                )

    def _list(self, node: SyntaxTreeNode, *, indent: int, quoted: bool) -> Iterator[Piece]:
        start = int(str(node.attrs.get("start", 1))) if node.type == "ordered_list" else None
        for index, child in enumerate(node.children):
            number = None if start is None else start + index
            yield from self._item(child, Item((), indent=indent, number=number, quoted=quoted))

    def _item(self, node: SyntaxTreeNode, item: Item) -> Iterator[Piece]:
        """The item with the paragraphs it opens with, then what interrupts it, piece by piece."""
        opening = [child for child in node.children if child.type in {"paragraph", "heading"}]
        count = next(
            (i for i, child in enumerate(node.children) if child not in opening), len(node.children)
        )
        content = spans.joined((self._spans(child) for child in node.children[:count]), "\n")
        if content or item.number is not None:
            yield _counted(replace(item, spans=content))
        for child in node.children[count:]:
            yield from self.pieces(child, indent=item.indent + 1, quoted=item.quoted)


def _counted(item: Item) -> Item:
    """Slack counts from 1; a list that begins with 0 shows its numbers as text."""
    if item.number != 0:
        return item
    return replace(item, number=None, spans=spans.tidy((Span("0. "), *item.spans)))


def _as_alert(piece: Quote) -> Quote:
    first = piece.spans[0]
    found = _ALERT.match(first.text)
    if found is None:
        return piece
    label = Span(found[1].capitalize(), bold=True)
    rest = replace(first, text=first.text[found.end() :])
    return Quote(spans.tidy((label, Span("\n"), rest, *piece.spans[1:])))
