"""The database that all parts of a running bot share: asked in threads, written to in order."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from threading import Thread
from typing import TypeVar

import structlog

from bot.bootstrap.start import StartError
from bot.settings import Settings
from bot.store.database import Database
from bot.store.deliveries import Deliveries
from bot.store.errors import NewerDatabaseError, StoreError, WrongUrlError
from bot.store.lazy import LazyDatabase
from bot.store.writer import Writer

log = structlog.stdlib.get_logger(__name__)

Got = TypeVar("Got")

AT_THE_START = 2.0
"""Seconds that the start waits for the database; it goes on without."""

AT_THE_STOP = 5.0
"""Seconds in which a stop may still write: with the replies' 20, within the usual 30 before a kill."""

ASK_WITHIN = 2.0
"""Seconds that `ask` waits unless told otherwise: what Slack waits for has three in all."""

CALLS_END_WITHIN = 1.0
"""Seconds; a connection that is in use when the pool is closed would be left open."""

THREADS = 4

SLOW = "the database takes longer than {seconds:g} s"


@dataclass(frozen=True, slots=True)
class Storage:
    """The database of a running bot.

    Attributes:
        database: connected when it can be.
        writer: for what nobody waits for.
        threads: where calls to the database may block.
    """

    database: LazyDatabase
    writer: Writer
    threads: ThreadPoolExecutor

    async def ask(self, work: Callable[[Database], Got], *, within: float = ASK_WITHIN) -> Got:
        """Do something with the database without holding up the event loop.

        Args:
            work: what to do; after a timeout it may be done all the same.
            within: seconds to wait for it.

        Raises:
            StoreError: if the database is away, locked, refuses, or takes too long; at once while
                it is known to be away.
        """
        loop = asyncio.get_running_loop()
        asked = loop.run_in_executor(self.threads, self.database.run, work)
        try:
            # Takes back what no thread has begun. Not wait_for: before Python 3.12 it forgets a cancellation that
            # comes together with the answer, and whoever waits for the cancelled loop would wait for ever.
            async with asyncio.timeout(within):
                return await asked
        except TimeoutError:
            raise StoreError(SLOW.format(seconds=within)) from None

    def claim(self, delivery_id: str) -> bool:
        """Claim a delivery: True for one caller over all processes and replicas; blocks.

        Raises:
            StoreError: if the database is away.
        """
        return self.database.run(lambda database: Deliveries(database).first(delivery_id))


@asynccontextmanager
async def open_storage(settings: Settings) -> AsyncIterator[Storage]:
    """Connect to the database, or go on without it; on leaving, write what waits, and close.

    Raises:
        StartError: if this program can never use the database that the settings name.
    """
    database = LazyDatabase(settings.database_url)
    threads = ThreadPoolExecutor(THREADS, "database")
    try:
        await _try(database, threads)
        writer = Writer(database)
        try:
            yield Storage(database, writer, threads)
        finally:
            await asyncio.to_thread(writer.close, AT_THE_STOP)
    finally:
        await asyncio.to_thread(_leave, threads)
        database.close()


def _leave(threads: ThreadPoolExecutor) -> None:
    """Let calls under way come to their end, but not hold up the stop: one may be stuck in a dead database."""
    threads.shutdown(wait=False, cancel_futures=True)
    waiting = Thread(target=threads.shutdown, name="leaving", daemon=True)
    waiting.start()
    waiting.join(CALLS_END_WITHIN)


async def _try(database: LazyDatabase, threads: ThreadPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    connected = loop.run_in_executor(threads, connect, database)
    try:
        async with asyncio.timeout(AT_THE_START):
            await asyncio.shield(connected)
    except (StoreError, TimeoutError) as error:
        log.warning("database away at the start", why=str(error) or "slow")


def connect(database: LazyDatabase) -> None:
    """Connect now, so that a mistake in the settings shows at the start; blocks.

    Raises:
        StartError: if this program can never use the database that the settings name.
        StoreError: if it is away.
    """
    try:
        database.run(lambda _: None)
    except (WrongUrlError, NewerDatabaseError) as error:
        raise StartError(f"CAVEAT_DATABASE_URL: {error}") from None
