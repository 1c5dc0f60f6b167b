"""A database that is away for a while, for all who use it."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg


@asynccontextmanager
async def away(url: str) -> AsyncIterator[None]:
    """Let nobody in: PostgreSQL ends every connection and takes none, SQLite is locked."""
    if url.startswith("sqlite"):
        async with _locked(url.removeprefix("sqlite:///")):
            yield
        return
    server, _, name = url.rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        try:
            yield
        finally:
            admin.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


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
