"""Time as the workspace sees it: the machine's, or one that a test turns by hand."""

import asyncio
import heapq
import itertools
import time
from typing import Protocol

_TURNS_AFTER_WAKING = 20


class Clock(Protocol):
    """What expiry, retries and rate limits are reckoned by."""

    def now(self) -> float:
        """Seconds since the epoch."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return once this many seconds have gone by on this clock; at once if none or fewer."""
        ...


class SystemClock:
    """The machine's own time."""

    def now(self) -> float:
        """Seconds since the epoch."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Sleep for this many seconds."""
        await asyncio.sleep(seconds)


class ManualClock:
    """Time stands still until `advance` moves it; what then falls due runs in order of its time."""

    def __init__(self, start: float = 1_700_000_000.0) -> None:
        self._now = start
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> float:
        """Seconds since the epoch, as far as this clock has been moved."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock has been moved on by this many seconds."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        wake = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, next(self._order), wake))
        await wake

    async def advance(self, seconds: float) -> None:
        """Move on, waking every sleeper at its own time and letting it run before the next.

        Raises:
            ValueError: if asked to go back.
        """
        if seconds < 0:
            raise ValueError(f"time does not go back: {seconds}")
        await _let_others_run()
        until = self._now + seconds
        while self._sleepers and self._sleepers[0][0] <= until:
            self._now, _, wake = heapq.heappop(self._sleepers)
            if not wake.done():
                wake.set_result(None)
                await _let_others_run()
        self._now = until


async def _let_others_run() -> None:
    for _ in range(_TURNS_AFTER_WAKING):
        await asyncio.sleep(0)
