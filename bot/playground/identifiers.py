"""Ids and timestamps that look like Slack's, the same in every run."""

import itertools
from collections import defaultdict
from collections.abc import Iterator

from bot.playground.clock import Clock


class Identifiers:
    """Counts on for each kind of id, and never gives a timestamp twice."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._counters: defaultdict[str, Iterator[int]] = defaultdict(lambda: itertools.count(1))
        self._last_microsecond = 0

    def next(self, prefix: str) -> str:
        """The next id of a kind, ten characters after the prefix: `U0000000001`."""
        return f"{prefix}{next(self._counters[prefix]):010X}"

    def timestamp(self) -> str:
        """A message's `ts`: seconds and microseconds of the clock, later than every one before."""
        self._last_microsecond = max(int(self._clock.now() * 1_000_000), self._last_microsecond + 1)
        seconds, microseconds = divmod(self._last_microsecond, 1_000_000)
        return f"{seconds}.{microseconds:06d}"
