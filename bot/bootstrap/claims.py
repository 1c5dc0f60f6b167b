"""The database that remembers what was answered: reached when it can be, else left alone."""

import time
from collections.abc import Callable
from threading import Lock

from bot.bootstrap.start import StartError
from bot.store.database import StoreError, WrongUrlError
from bot.store.deliveries import Deliveries

TRY_AGAIN_AFTER = 10.0
"""Seconds between attempts at a database that was away; each may block its thread for five."""

PRUNE_EVERY = 3600.0
"""Seconds between two clearings of deliveries too old to come again."""


class Claims:
    """Claims deliveries in the database; every call blocks, so make it in a thread that may."""

    def __init__(self, url: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._url = url
        self._clock = clock
        self._lock = Lock()
        self._deliveries: Deliveries | None = None
        self._away: StoreError | None = None
        self._try_at = 0.0
        self._prune_at = 0.0

    def check(self) -> None:
        """Connect now, so that a mistake in the URL shows at the start.

        Raises:
            StartError: if no database could ever be reached by this URL.
            StoreError: if this one is away.
        """
        try:
            self._connected()
        except WrongUrlError as error:
            raise StartError(f"CAVEAT_DATABASE_URL: {error}") from None

    def first(self, delivery_id: str) -> bool:
        """Claim a delivery: True for one caller over all processes and replicas.

        Raises:
            StoreError: if the database is away.
        """
        deliveries = self._connected()
        first = deliveries.first(delivery_id)
        if self._clock() >= self._prune_at:
            self._prune_at = self._clock() + PRUNE_EVERY
            deliveries.prune()
        return first

    def close(self) -> None:
        """Give back the connections."""
        if self._deliveries is not None:
            self._deliveries.close()

    def _connected(self) -> Deliveries:
        with self._lock:
            if self._deliveries is not None:
                return self._deliveries
            if self._away is not None and self._clock() < self._try_at:
                raise self._away
            try:
                self._deliveries = Deliveries(self._url)
            except StoreError as error:
                self._away, self._try_at = error, self._clock() + TRY_AGAIN_AFTER
                raise
            return self._deliveries
