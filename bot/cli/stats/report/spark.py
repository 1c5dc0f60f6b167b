"""How often an entry was given week by week, small enough to stand in a line of a table."""

from collections.abc import Sequence
from typing import Final

from bot.cli.stats.report.bars import Bar

WIDTH: Final = 160
HEIGHT: Final = 24
LEAST: Final = 1.5
"""Pixels of a week in which the entry was given at all."""


def spark(counts: Sequence[int]) -> tuple[Bar, ...]:
    """A bar for each week in which it was given; the tallest is its best week."""
    most = max(counts, default=0)
    each = WIDTH / max(1, len(counts))
    return tuple(
        Bar(
            round(place * each, 1),
            round(HEIGHT - _tall(count, most), 1),
            round(each * 0.8, 1),
            round(_tall(count, most), 1),
            "answered",
        )
        for place, count in enumerate(counts)
        if count
    )


def _tall(count: int, most: int) -> float:
    return max(LEAST, HEIGHT * count / most)
