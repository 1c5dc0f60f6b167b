"""A rail along the left edge: what quotes, preformatted text and threads hang on."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

NARROWEST = 8
"""Cells that a body gets at least, however deep it is nested: text wraps, it never vanishes."""


@dataclass(frozen=True, slots=True)
class Railed:
    """A renderable with the same prefix before each of its lines.

    Attributes:
        first: a prefix for the first line, if it has one of its own (a list's bullet).
    """

    body: RenderableType
    rail: str
    style: str = ""
    first: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Render the body in the cells that the rail leaves, line by line."""
        inner = options.update_width(max(NARROWEST, options.max_width - len(self.rail)))
        style = console.get_style(self.style)
        for number, line in enumerate(console.render_lines(self.body, inner, pad=False)):
            opens = bool(self.first) and number == 0
            rail = self.first if opens else self.rail
            yield Segment(rail if line else rail.rstrip(), style)
            yield from line
            yield Segment.line()
