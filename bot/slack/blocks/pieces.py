"""What a text is made of once its Markdown is read: the grain at which messages are filled and cut."""

from dataclasses import dataclass, replace
from typing import Literal

from bot.slack.blocks.safe_text import cost, cut_lines
from bot.slack.blocks.spans import Spans, plain, split

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a heading, which is one in bold that stays with what follows it."""

    spans: Spans
    heading: bool = False

    @property
    def plain(self) -> str:
        """The paragraph as plain text."""
        return plain(self.spans)

    def split(self, room: int) -> tuple["Piece", "Piece | None"]:
        """Two paragraphs, the first costing at most `room`."""
        head, tail = split(self.spans, room)
        return Paragraph(head), Paragraph(tail) if tail else None


@dataclass(frozen=True, slots=True)
class Quote:
    """A paragraph of a quotation."""

    spans: Spans

    @property
    def plain(self) -> str:
        """The quotation after a `>`."""
        return f"> {plain(self.spans)}"

    def split(self, room: int) -> tuple["Piece", "Piece | None"]:
        """Two quotations, the first costing at most `room`."""
        head, tail = split(self.spans, room - cost("> "))
        return Quote(head), Quote(tail) if tail else None


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, without what is nested in it.

    Attributes:
        indent: 0 for the outermost list.
        number: what it is counted as, from 1; None for a bullet.
        quoted: whether the list stands in a quotation.
    """

    spans: Spans
    indent: int = 0
    number: int | None = None
    quoted: bool = False

    @property
    def plain(self) -> str:
        """The item after its mark, indented by two spaces a level."""
        return f"{self._mark}{plain(self.spans)}"

    @property
    def _mark(self) -> str:
        return "  " * self.indent + ("• " if self.number is None else f"{self.number}. ")

    def split(self, room: int) -> tuple["Piece", "Piece | None"]:
        """The item's beginning, and the rest as a paragraph: a second mark would make two items of one."""
        head, tail = split(self.spans, room - len(self._mark))
        return replace(self, spans=head), Paragraph(tail) if tail else None


@dataclass(frozen=True, slots=True)
class Fence:
    """Code, or whatever else must keep its lines and spaces."""

    text: str
    quoted: bool = False

    @property
    def plain(self) -> str:
        """The code alone."""
        return self.text

    def split(self, room: int) -> tuple["Piece", "Piece | None"]:
        """Two fences, parted between lines where there are lines."""
        at = cut_lines(self.text, room)
        tail = self.text[at:].removeprefix("\n")
        return replace(self, text=self.text[:at]), replace(
            self, text=tail
        ) if tail.strip() else None


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the message."""

    plain = ""

    def split(self, room: int) -> tuple["Piece", "Piece | None"]:  # noqa: ARG002 - as its siblings
        """The rule: it costs nothing."""
        return self, None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, the first row its header, all of one length.

    Attributes:
        lines: the same as text in columns, for where no table can stand.
    """

    rows: tuple[tuple[Spans, ...], ...]
    aligns: tuple[Align, ...]
    lines: str

    @property
    def plain(self) -> str:
        """The table as text in columns."""
        return self.lines

    def split(self, room: int) -> tuple["Piece", "Piece | None"]:
        """Text in columns, parted between rows."""
        return Fence(self.lines).split(room)


Piece = Paragraph | Quote | Item | Fence | Rule | Table

Group = tuple[Piece, ...]
"""The pieces of one top-level block of Markdown; shown as one block of Block Kit."""
