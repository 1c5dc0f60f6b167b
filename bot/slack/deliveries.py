"""Which deliveries were seen before: Slack sends an event again when it missed the ack."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Protocol

import structlog

log = structlog.stdlib.get_logger(__name__)

REMEMBERED_FOR = 2 * 3600.0
"""Seconds; duplicates were seen 368 s apart, so an hour is the least that is safe."""

MOST_REMEMBERED = 60_000
"""An app's events are capped at 30,000 an hour a workspace: two hours of them, some 10 MB."""

DATABASE_WITHIN = 0.3
"""Seconds that an answer waits for the database at most."""

MOST_WAITING = 8
"""Calls to a slow database that may be under way; further ones are not made until it catches up."""


class Deliveries(Protocol):
    """Remembers deliveries by their id."""

    async def first(self, delivery_id: str) -> bool:
        """Whether this id was never seen before; it is from now on."""
        ...


class Remembered:
    """The deliveries that this process has seen, in memory, the oldest forgotten first."""

    def __init__(
        self,
        *,
        seconds: float = REMEMBERED_FOR,
        most: int = MOST_REMEMBERED,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconds = seconds
        self._most = most
        self._clock = clock
        self._seen: OrderedDict[str, float] = OrderedDict()

    async def first(self, delivery_id: str) -> bool:
        """Whether this id was not seen within the time remembered."""
        now = self._clock()
        self._forget(now)
        if delivery_id in self._seen:
            return False
        self._seen[delivery_id] = now
        return True

    def _forget(self, now: float) -> None:
        while self._seen:
            oldest, seen = next(iter(self._seen.items()))
            if len(self._seen) < self._most and now - seen < self._seconds:
                return
            del self._seen[oldest]


class Durable:
    """Memory first, then a database that all replicas share; its absence never stops an answer.

    When the database fails, is slow or is behind, memory alone decides: an answer given twice,
    rarely, is better than none.
    """

    def __init__(
        self,
        first: Callable[[str], bool],
        *,
        executor: Executor,
        unavailable: type[Exception],
        within: float = DATABASE_WITHIN,
    ) -> None:
        """Put memory in front of a database.

        Args:
            first: asks the database, blocking; called in the executor.
            executor: the threads that may block.
            unavailable: what `first` raises when the database cannot be used.
            within: seconds to wait for it.
        """
        self._memory = Remembered()
        self._first = first
        self._executor = executor
        self._unavailable = unavailable
        self._within = within
        self._waiting = 0
        self._away = False

    async def first(self, delivery_id: str) -> bool:
        """Whether this id was never seen, as far as can be told in time."""
        if not await self._memory.first(delivery_id):
            return False
        if self._waiting >= MOST_WAITING:
            return True
        self._waiting += 1
        asked = asyncio.get_running_loop().run_in_executor(self._executor, self._first, delivery_id)
        asked.add_done_callback(self._answered)
        try:
            async with asyncio.timeout(self._within):
                return await asyncio.shield(asked)
        except TimeoutError:
            self._note_away("slow")
        except self._unavailable as error:
            self._note_away(str(error))
        return True

    def _answered(self, asked: "asyncio.Future[bool]") -> None:
        self._waiting -= 1
        if asked.cancelled():
            return
        error = asked.exception()
        if error is None and self._away:
            self._away = False
            log.info("database is back")

    def _note_away(self, why: str) -> None:
        if not self._away:
            log.warning("database away: this process alone remembers what was answered", why=why)
        self._away = True
