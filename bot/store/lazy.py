"""A database that is connected when it is first needed, and again after it was away."""

import time
from collections.abc import Callable
from threading import Lock
from typing import Final, TypeVar

import structlog

from bot.store.database import Database
from bot.store.errors import AwayError, StoreError

Got = TypeVar("Got")

TRY_AGAIN_AFTER: Final = 10.0
"""Seconds between attempts at a database that was away; each may block its thread for five."""

log = structlog.stdlib.get_logger(__name__)


class LazyDatabase:
    """One database for all who need it, whether it can be reached just now or not.

    While it is away, calls fail at once but for one every `TRY_AGAIN_AFTER` seconds. Threads may
    share one object.
    """

    def __init__(self, url: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Take a URL, as `Database` does; nothing is connected yet."""
        self._url = url
        self._clock = clock
        self._connecting = Lock()
        self._database: Database | None = None
        self._away: StoreError | None = None
        self._try_at = 0.0

    def run(self, work: Callable[[Database], Got], *, now: bool = False) -> Got:
        """Do something with the database, connecting it first if need be; blocks.

        Args:
            work: what to do; what it raises passes through.
            now: try even if the database was away a moment ago.

        Raises:
            StoreError: if the database is away, or was within the last `TRY_AGAIN_AFTER` seconds,
                or cannot be used.
        """
        if not now:
            self._fail_while_away()
        try:
            done = work(self._connected(now=now))
        except AwayError as error:
            self._note(error)
            raise
        self._away = None
        return done

    def close(self) -> None:
        """Give back the connections."""
        if self._database is not None:
            self._database.close()

    def _connected(self, *, now: bool) -> Database:
        with self._connecting:
            if self._database is not None:
                return self._database
            if not now:  # whoever held the lock may have tried in vain
                self._fail_while_away()
            try:
                self._database = Database(self._url)
            except StoreError as error:
                self._note(error)
                raise
            if self._database.upgraded.changed:
                done = self._database.upgraded
                log.info("database upgraded", before=done.before, after=done.after)
            return self._database

    def _note(self, error: StoreError) -> None:
        self._away, self._try_at = error, self._clock() + TRY_AGAIN_AFTER

    def _fail_while_away(self) -> None:
        away = self._away
        if away is not None and self._clock() < self._try_at:
            raise type(away)(str(away))  # a new one: one raised again and again would grow
