"""The questions of each week as stacked bars: answered, chosen, unanswered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.cli.pages.shapes import Label
from bot.cli.stats.report.weeks import EDGE, Along
from bot.core.usage import Figures, Week

TALLEST: Final = 180
HEADROOM: Final = 20
ROW: Final = 20
GAP: Final = 3
COUNT_WIDTH: Final = 20
"""Pixels that a bar must have for its figure to stand above it."""

KINDS: Final = ("answered", "chosen", "unanswered")
"""From the axis upwards."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The questions of one kind in one week; those of part of a week are drawn faded."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class BarChart:
    """All shapes of the picture."""

    width: int
    height: int
    axis: int
    bars: tuple[Bar, ...]
    counts: tuple[Label, ...]
    ticks: tuple[Label, ...]


def bar_chart(weeks: Sequence[Week], *, width: int) -> BarChart:
    """Lay the weeks out, the tallest as tall as the picture allows."""
    along = Along(width, EDGE, len(weeks))
    axis = HEADROOM + TALLEST
    most = max((week.figures.asked for week in weeks), default=0)
    return BarChart(
        width=width,
        height=axis + ROW + 4,
        axis=axis,
        bars=tuple(
            bar
            for place, week in enumerate(weeks)
            for bar in _stack(week, along, place, axis=axis, most=most)
        ),
        counts=tuple(_counts(weeks, along, axis=axis, most=most)),
        ticks=tuple(along.ticks(weeks, axis + ROW - 3)),
    )


def _stack(week: Week, along: Along, place: int, *, axis: int, most: int) -> Iterator[Bar]:
    gap = GAP if along.each > 3 * GAP else along.each / 4
    x, wide = round(along.begins(place) + gap / 2, 1), round(along.each - gap, 1)
    top = float(axis)
    for kind in KINDS:
        if count := _count(week.figures, kind):
            tall = TALLEST * count / most
            top -= tall
            yield Bar(x, round(top, 1), wide, round(tall, 1), kind, week.whole)


def _count(figures: Figures, kind: str) -> int:
    return {
        "answered": figures.answered,
        "chosen": figures.chosen,
        "unanswered": figures.unanswered,
    }[kind]


def _counts(weeks: Sequence[Week], along: Along, *, axis: int, most: int) -> Iterator[Label]:
    if along.each < COUNT_WIDTH:
        return
    for place, week in enumerate(weeks):
        if asked := week.figures.asked:
            y = axis - TALLEST * asked / most - 5
            yield Label(along.middle(place), round(y, 1), str(asked))
