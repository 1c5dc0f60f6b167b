"""The two-sided histogram as shapes: where its bars, lines and labels go, in pixels."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.cli.pages.shapes import Label
from bot.cli.testing.report.histogram import Bin
from bot.core.verdicts import Mark

EDGE: Final = 12
ROW: Final = 18
"""A line of text."""

ABOVE: Final = 150
BELOW: Final = 100
"""Heights of the two sides' tallest bars, each on a scale of its own."""

HEADROOM: Final = 18
"""Between a tallest bar and what stands above it: room for its figure."""

GAP: Final = 2
"""Between two bars."""

UPPER: Final = "↑ expected phrasings"
LOWER: Final = "↓ silent questions"
ALONG: Final = "confidence →"

TICKS: Final = (0, 0.25, 0.5, 0.75, 1)
STACKED: Final = (Mark.HIT, Mark.NEAR_MISS, Mark.MISS)
"""From the axis outwards."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The cases of one mark in one bin."""

    x: float
    y: float
    width: float
    height: float
    mark: Mark


@dataclass(frozen=True, slots=True)
class Threshold:
    """A line at the confidence from which something happens; without a label where a topic set it."""

    x: float
    top: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class Chart:
    """All shapes of the picture.

    Attributes:
        top: where the bars' field begins.
        axis: the height of the line between the sides.
        bottom: where the bars' field ends.
        captions: what the two sides count and what lies along the axis.
    """

    width: int
    height: int
    top: int
    axis: int
    bottom: int
    bars: tuple[Bar, ...]
    counts: tuple[Label, ...]
    ticks: tuple[Label, ...]
    captions: tuple[Label, ...]
    thresholds: tuple[Threshold, ...]


def chart(
    bins: Sequence[Bin],
    *,
    width: int,
    named: Sequence[tuple[str, float]],
    own: Sequence[float],
) -> Chart:
    """Lay out a histogram.

    Args:
        bins: what it shows.
        width: of the picture, in pixels; its height follows from its parts.
        named: thresholds with what each is called.
        own: thresholds that topics have of their own.
    """

    def across(confidence: float) -> float:
        return round(EDGE + confidence * (width - 2 * EDGE), 1)

    top = ROW * (1 + len(named)) + 4
    axis = top + HEADROOM + ABOVE
    bottom = axis + BELOW + HEADROOM
    up = [*_side([each.expect for each in bins], across, axis=axis, height=-ABOVE)]
    down = [*_side([each.silent for each in bins], across, axis=axis, height=BELOW)]
    lowest = bottom + 2 * ROW
    return Chart(
        width=width,
        height=lowest + 6,
        top=top,
        axis=axis,
        bottom=bottom,
        bars=tuple(bar for bars, _ in (*up, *down) for bar in bars),
        counts=tuple(count for _, count in (*up, *down)),
        ticks=tuple(_tick(across(at), bottom + ROW, at) for at in TICKS),
        captions=(
            Label(0, ROW - 5, UPPER, "start"),
            Label(0, lowest, LOWER, "start"),
            Label(width, lowest, ALONG, "end"),
        ),
        thresholds=(
            *(_threshold(row + 1, name, across(at), width) for row, (name, at) in enumerate(named)),
            *(Threshold(across(at), top, None) for at in own),
        ),
    )


def _side(
    counts: Sequence[Counter[Mark]], across: Callable[[float], float], *, axis: int, height: int
) -> Iterator[tuple[tuple[Bar, ...], Label]]:
    """The stacked bars of each bin that holds anything, and its figure; a negative height goes up."""
    tallest = max((count.total() for count in counts), default=0)
    for at, count in enumerate(counts):
        if not count.total():
            continue
        left, right = across(at / len(counts)) + GAP / 2, across((at + 1) / len(counts)) - GAP / 2
        bars, end = [], float(axis)
        for mark in STACKED:
            if long := abs(height) * count[mark] / tallest:
                end, start = (end - long, end - long) if height < 0 else (end + long, end)
                size = round(right - left, 1), round(long, 1)
                bars.append(Bar(round(left, 1), round(start, 1), *size, mark))
        beyond = end - 5 if height < 0 else end + 14
        yield tuple(bars), Label(round((left + right) / 2, 1), round(beyond, 1), str(count.total()))


def _tick(x: float, y: float, at: float) -> Label:
    anchor = "start" if at == 0 else "end" if at == 1 else "middle"
    return Label(x, y, f"{at:g}", anchor)


def _threshold(row: int, name: str, x: float, width: int) -> Threshold:
    """A line with its label on the side that has more room."""
    left = x > width / 2
    y = ROW * (row + 1) - 5
    return Threshold(x, y - 11, Label(x + (-6 if left else 6), y, name, "end" if left else "start"))
