"""Where weeks stand along a picture's axis, and which of them are named there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.cli.pages.shapes import Label
from bot.core.usage import Week

EDGE: Final = 12
LABEL_WIDTH: Final = 58
"""Pixels that a day takes below the axis."""

MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


@dataclass(frozen=True, slots=True)
class Along:
    """The axis of a picture.

    Attributes:
        width: of the picture, in pixels.
        left: free at its left, for the names of levels.
        count: how many weeks there are; at least one.
    """

    width: int
    left: int
    count: int

    @property
    def each(self) -> float:
        """Pixels of a week."""
        return (self.width - self.left - EDGE) / self.count

    def begins(self, week: int) -> float:
        """Where a week begins."""
        return self.left + week * self.each

    def middle(self, week: int) -> float:
        """Its middle."""
        return round(self.begins(week) + self.each / 2, 1)

    def ticks(self, weeks: Sequence[Week], y: float) -> Iterator[Label]:
        """The first days of as many weeks as there is room for, the newest among them."""
        step = max(1, -(-LABEL_WIDTH // max(1, int(self.each))))
        for place in range(len(weeks) - 1, -1, -step):
            yield Label(self._within(self.middle(place)), y, _told(weeks[place].begins))

    def _within(self, x: float) -> float:
        return min(max(x, LABEL_WIDTH / 2), self.width - LABEL_WIDTH / 2)


def _told(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
