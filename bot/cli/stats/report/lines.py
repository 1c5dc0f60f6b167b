"""The shares of each week as lines: how many questions got an answer, how many votes were for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bot.cli.pages.shapes import Label
from bot.cli.stats.report.weeks import Along
from bot.core.usage import Week

TALL: Final = 160
TOP: Final = 12
LEFT: Final = 44
ROW: Final = 20
DOT_WIDTH: Final = 10
"""Pixels that a week must have for its points to be marked."""

LEVELS: Final = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Line:
    """One share over the weeks.

    Attributes:
        runs: points that are joined, as SVG's polyline takes them; weeks without a share break the line.
        dots: the points to mark: all where there is room, else those that no line leads to.
    """

    kind: str
    runs: tuple[str, ...]
    dots: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class LineChart:
    """All shapes of the picture.

    Attributes:
        levels: shares that are drawn across, with their names.
    """

    width: int
    height: int
    left: int
    levels: tuple[Label, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Label, ...]


def line_chart(weeks: Sequence[Week], *, width: int) -> LineChart:
    """Lay both shares out, from none at the bottom to all at the top."""
    along = Along(width, LEFT, len(weeks))
    shares = {
        "helped": [week.figures.helpfulness for week in weeks],
        "got": [week.figures.answer_rate for week in weeks],
    }
    return LineChart(
        width=width,
        height=TOP + TALL + ROW + 6,
        left=LEFT,
        levels=tuple(Label(LEFT - 8, _height(level), f"{level:.0%}", "end") for level in LEVELS),
        lines=tuple(_line(kind, held, along) for kind, held in shares.items()),
        ticks=tuple(along.ticks(weeks, TOP + TALL + ROW)),
    )


def _line(kind: str, shares: Sequence[float | None], along: Along) -> Line:
    runs, dots = [], []
    for missing, run in groupby(enumerate(shares), key=lambda pair: pair[1] is None):
        if missing:
            continue
        points = [(along.middle(place), _height(share or 0.0)) for place, share in run]
        runs.append(" ".join(f"{x},{y}" for x, y in points))
        dots += points if along.each >= DOT_WIDTH or len(points) == 1 else []
    return Line(kind, tuple(runs), tuple(dots))


def _height(share: float) -> float:
    return round(TOP + TALL * (1 - share), 1)
