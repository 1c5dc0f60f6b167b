"""A database that is away for a while, for all who use it."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.store.outage import outage


@asynccontextmanager
async def away(url: str) -> AsyncIterator[None]:
    """Let nobody in: PostgreSQL ends every connection and takes none, SQLite is locked."""
    if url.startswith("sqlite"):
        async with _locked(url.removeprefix("sqlite:///")):
            yield
        return
    with outage(url):
        yield


@asynccontextmanager
async def _locked(path: str) -> AsyncIterator[None]:
    connection = sqlite3.connect(path, timeout=0.1, isolation_level=None)
    while True:
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute("BEGIN EXCLUSIVE")
            break
        await asyncio.sleep(0.05)
    try:
        yield
    finally:
        connection.rollback()
        connection.close()
