"""What this replica keeps of the database in memory, read anew when another one has changed it."""

import asyncio
import time
from collections.abc import Mapping
from concurrent.futures import Executor
from datetime import timedelta
from typing import Final

import structlog

from bot.bootstrap.current import Current
from bot.bootstrap.settling import settle
from bot.bootstrap.storage import Storage
from bot.core.popular import popular
from bot.slack.known import Known
from bot.store.channels import Channels
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.proposals import Proposals
from bot.store.questions import Questions
from bot.store.revisions import Revisions, Subject
from bot.store.subscriptions import Subscriptions

log = structlog.stdlib.get_logger(__name__)

EVERY: Final = 1.0
"""Seconds between two looks at the counts of changes: an approved answer is served everywhere by then."""

AFTER_A_FAULT: Final = 30.0
"""Seconds until it is tried again."""

COUNTED_OVER: Final = timedelta(days=30)
"""How far back questions count for what is popular."""

COUNT_EVERY: Final = 600.0
"""Seconds between two counts of what is popular."""


class Following:
    """Follows the settings and the taught answers of one workspace."""

    def __init__(
        self, storage: Storage, team: str, *, current: Current, known: Known, executor: Executor
    ) -> None:
        """Follow from a first look on.

        Args:
            storage: what is followed.
            team: whose.
            current: serves what was taught.
            known: keeps what is set and counted.
            executor: where indexes are built.
        """
        self._storage = storage
        self._team = team
        self._current = current
        self._known = known
        self._executor = executor
        self._seen: Mapping[Subject, int] = {}
        self._reading = asyncio.Lock()
        self._count_at = 0.0

    async def follow(self) -> None:
        """Look every second, for as long as this runs; while the database is away all stays as it was."""
        while True:
            try:
                await self.refresh()
                await settle(self._storage, self._current)
                await self._count()
            except StoreError:
                pass
            except Exception:  # a fault of ours with one change must not keep out the next
                log.exception("what was set or taught could not be taken over")
                await asyncio.sleep(AFTER_A_FAULT)
            await asyncio.sleep(EVERY)

    async def refresh(self) -> None:
        """Read anew what has changed.

        Raises:
            StoreError: if the database is away.
        """
        async with self._reading:
            counts = await self._storage.ask(lambda database: Revisions(database).of(self._team))
            if counts[Subject.CHANNELS] != self._seen.get(Subject.CHANNELS):
                await self._read_channels()
            if counts[Subject.PROPOSALS] != self._seen.get(Subject.PROPOSALS):
                await self._read_taught()
            if counts[Subject.SUBSCRIPTIONS] != self._seen.get(Subject.SUBSCRIPTIONS):
                await self._read_subscriptions()
            self._seen = counts

    async def _read_channels(self) -> None:
        self._known.channels = await self._storage.ask(
            lambda database: Channels(database).all(self._team)
        )

    async def _read_subscriptions(self) -> None:
        found = await self._storage.ask(lambda database: Subscriptions(database).all(self._team))
        self._known.subscriptions = {each.place: each for each in found}

    async def _read_taught(self) -> None:
        served = await self._storage.ask(lambda database: Proposals(database).served(self._team))
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._executor, self._current.teach, served)

    async def _count(self) -> None:
        if time.monotonic() < self._count_at:
            return
        self._count_at = time.monotonic() + COUNT_EVERY
        since = time.time() - COUNTED_OVER.total_seconds()

        def count(database: Database) -> None:
            self._known.popular = popular(Questions(database).asked_since(self._team, since))

        await self._storage.ask(count)
