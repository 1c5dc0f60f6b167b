"""Which deliveries were answered already, so that none is answered twice when Slack repeats it."""

import hashlib
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from sqlalchemy import delete

from bot.store.database import Database
from bot.store.tables import deliveries

KEPT: Final = timedelta(hours=24)
"""How long a delivery is remembered unless told otherwise."""

KEPT_AT_LEAST: Final = timedelta(hours=1)
"""Ten times what is known: Slack retries for 6 minutes; duplicates were seen 368 s apart."""


class Deliveries:
    """The deliveries seen by all processes and replicas on one database.

    Calls block while the database works: make them in a thread of their own. Threads may share one
    object; processes each build their own.
    """

    def __init__(self, database: Database, *, now: Callable[[], float] = time.time) -> None:
        """Take what the database remembers; `now` gives the time in Unix seconds."""
        self._database = database
        self._now = now

    def first(self, delivery_id: str) -> bool:
        """Claim a delivery: True for exactly one caller over all threads, processes and replicas.

        A claim stands even if its owner dies before it answers: one answer lost beats two given.

        Args:
            delivery_id: what Slack calls the delivery, such as an `event_id`; any text at all.

        Raises:
            StoreError: if the database is away, locked for too long, or refuses.
        """
        claim = (
            self._database.insert(deliveries)
            .values(digest=_digest(delivery_id), seen_at=int(self._now()))
            .on_conflict_do_nothing()
            # The row itself tells winner from loser: psycopg's rowcount is -1 for both.
            .returning(deliveries.c.digest)
        )
        with self._database.transaction() as connection:
            return connection.execute(claim).first() is not None

    def prune(self, older_than: timedelta = KEPT) -> int:
        """Forget deliveries seen longer ago than that; return how many.

        Raises:
            ValueError: if `older_than` is shorter than `KEPT_AT_LEAST`.
            StoreError: if the database is away, locked for too long, or refuses.
        """
        if older_than < KEPT_AT_LEAST:
            raise ValueError(f"deliveries are kept for {KEPT_AT_LEAST} at least, not {older_than}")
        oldest = int(self._now() - older_than.total_seconds())
        forget = delete(deliveries).where(deliveries.c.seen_at < oldest)
        with self._database.transaction() as connection:
            return connection.execute(forget).rowcount


def _digest(delivery_id: str) -> str:
    """A key of one length and alphabet for any text, lone surrogates and NULs included."""
    return hashlib.sha256(delivery_id.encode(errors="surrogatepass")).hexdigest()
