"""The time that posts unasked go by, and how quickly they follow it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.tips.once import LEASE, SETTLES_IN
from bot.tips.rounds import EVERY


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """What says which day it is.

    Attributes:
        now: the instant, with a time zone.
        every: seconds between two rounds.
        lease: seconds that a claim holds, by the machine's own time.
        settles_in: seconds until a message whose fate is unknown is looked for.
    """

    now: Callable[[], datetime] = _now
    every: float = EVERY
    lease: float = LEASE
    settles_in: float = SETTLES_IN


SYSTEM = Clock()
"""The machine's own time."""
