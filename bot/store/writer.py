"""Writes that nobody waits for: kept in order, tried until the database takes them."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from threading import Condition, Thread
from typing import Final

import structlog

from bot.store.database import Database
from bot.store.errors import RefusedError, StoreError
from bot.store.lazy import LazyDatabase

log = structlog.stdlib.get_logger(__name__)

Write = Callable[[Database], None]

MOST_WAITING: Final = 10_000
"""Writes kept while the database is away: some 10 MB, and hours of a busy workspace's questions."""

PAUSES: Final = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
"""Seconds between attempts at a database that takes nothing; the last holds from then on."""

TELL_EVERY: Final = 60.0
"""Seconds between two log lines about writes that were dropped."""


class Writer:
    """Writes to a database, one after the other, in a thread of its own.

    A write may be made twice, when the connection breaks before the database says that it is kept:
    it must come to the same.
    """

    def __init__(
        self,
        database: LazyDatabase,
        *,
        most: int = MOST_WAITING,
        pauses: Sequence[float] = PAUSES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start the thread.

        Args:
            database: where to write.
            most: how many writes may wait; the newest beyond are dropped.
            pauses: seconds before each further attempt; the last again and again.
            clock: seconds that only grow, for how often drops are told.
        """
        self._database = database
        self._most = most
        self._pauses = pauses
        self._clock = clock
        self._changed = Condition()
        self._queue: deque[Write] = deque()  # the first is the one being written
        self._closing = False
        self._given_up = False
        self._dropped = 0
        self._told = 0
        self._tell_at = float("-inf")
        # A daemon: a thread that is stuck in a dead database must not hold up the program's end.
        self._thread = Thread(target=self._write_all, name="writer", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """How many writes are not kept yet."""
        return len(self._queue)

    @property
    def dropped(self) -> int:
        """How many writes found no room, since the beginning."""
        return self._dropped

    def put(self, write: Write) -> None:
        """Have something written soon; never waits and never fails.

        Where too many are waiting already, or the writer is closed, this one is dropped.
        """
        with self._changed:
            if len(self._queue) < self._most and not self._closing:
                self._queue.append(write)
                self._changed.notify_all()
                return
            self._dropped += 1
            self._tell_of_drops()

    def close(self, within: float) -> None:
        """Take no more, and write what waits, for so many seconds; what is lost then is logged."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._queue, within)
            self._given_up = True
            self._changed.notify_all()
            lost = len(self._queue)
        if lost:
            log.error("writes lost at the stop", count=lost)
            return
        self._thread.join(within)

    def _write_all(self) -> None:
        while (write := self._next()) is not None:
            if self._written(write):
                with self._changed:
                    self._queue.popleft()
                    self._changed.notify_all()

    def _next(self) -> Write | None:
        with self._changed:
            self._changed.wait_for(lambda: self._queue or self._closing)
            return self._queue[0] if self._queue and not self._given_up else None

    def _written(self, write: Write) -> bool:
        """Try until the database takes or refuses it; whether one of the two came in time."""
        attempts = 0
        while not self._given_up:
            try:
                self._database.run(write, now=True)
            except RefusedError as error:
                log.error("write refused", why=str(error))  # noqa: TRY400 - it says where and why
            except StoreError as error:
                if not attempts:
                    log.warning("writes wait", why=str(error), waiting=self.waiting)
                self._pause(attempts)
                attempts += 1
                continue
            except Exception:
                log.exception("write failed")
            if attempts:
                log.info("writes go on", waiting=self.waiting, dropped=self.dropped)
            return True
        return False

    def _pause(self, attempts: int) -> None:
        with self._changed:
            closing = self._closing
            longest = 0 if closing else len(self._pauses) - 1
            self._changed.wait_for(
                lambda: self._given_up or self._closing != closing,
                self._pauses[min(attempts, longest)],
            )

    def _tell_of_drops(self) -> None:
        if self._clock() < self._tell_at:
            return
        self._tell_at = self._clock() + TELL_EVERY
        log.warning(
            "too many writes wait: the newest are dropped",
            dropped=self._dropped - self._told,
            in_all=self._dropped,
        )
        self._told = self._dropped
