"""Pieces dealt out to messages, cut between blocks where that can be and within one only where it must."""

from collections import deque

from bot.slack.blocks import limits
from bot.slack.blocks.pieces import Fence, Group, Item, Paragraph, Piece, Quote, Rule, Table
from bot.slack.blocks.safe_text import cost

BREAK = 2
"""What a piece costs beyond its text: the line breaks before it in plain text."""

Page = tuple[Group, ...]


def deal(groups: tuple[Group, ...], *, first: int, later: int = limits.ANSWER) -> list[Page]:
    """Fill pages in order; every piece lands on a page, whole or in parts.

    Args:
        first: cost that the first page has room for; at least some 400, so that an address fits.
        later: the same for every page after it.

    Returns:
        At least one page; only the single page of an empty text is empty.
    """
    pages = [_Filling(min(first, limits.ANSWER))]
    queue = deque((number, piece) for number, group in enumerate(groups) for piece in group)
    while queue:
        number, piece = queue.popleft()
        if pages[-1].takes(number, piece):
            pages[-1].put(number, piece)
            continue
        if pages[-1].must_split(number, piece, later):
            head, tail = piece.split(pages[-1].room - BREAK)
            pages[-1].put(number, head)
            queue.extendleft([(number, tail)] if tail is not None else [])
        else:
            queue.appendleft((number, piece))
            queue.extendleft(pages[-1].without_last_heading())
        if queue:
            pages.append(_Filling(later))
    return [page.groups() for page in pages]


def points(page: Page) -> bool:
    """Whether what the reply points at begins on this page."""
    return any(_points(piece) for group in page for piece in group)


def _points(piece: Piece) -> bool:
    match piece:
        case Paragraph(spans) | Quote(spans) | Item(spans):
            return any(span.pointer for span in spans)
        case Fence() | Table() | Rule():
            return False


class _Filling:
    """A page being filled."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.pieces: list[tuple[int, Piece]] = []

    def takes(self, number: int, piece: Piece) -> bool:
        """Whether the piece fits without being cut."""
        return self._has_block_for(number) and _need(piece) <= self.room

    def must_split(self, number: int, piece: Piece, later: int) -> bool:
        """Whether to cut the piece here: an empty page has nothing better, a long piece would be cut anyway."""
        long = _need(piece) > later and self.room > later // 3
        return not self.pieces or (long and self._has_block_for(number))

    def _has_block_for(self, number: int) -> bool:
        return len({group for group, _ in self.pieces} | {number}) <= limits.MESSAGE_PARAGRAPHS

    def put(self, number: int, piece: Piece) -> None:
        self.pieces.append((number, piece))
        self.room -= _need(piece)

    def without_last_heading(self) -> list[tuple[int, Piece]]:
        """Take off a heading that would stand alone at the page's end."""
        last = self.pieces[-1][1]
        if len(self.pieces) > 1 and isinstance(last, Paragraph) and last.heading:
            return [self.pieces.pop()]
        return []

    def groups(self) -> Page:
        numbers = dict.fromkeys(number for number, _ in self.pieces)
        return tuple(tuple(p for n, p in self.pieces if n == number) for number in numbers)


def _need(piece: Piece) -> int:
    return cost(piece.plain) + BREAK
