"""A database that is locked or away: no answer waits for it, and nothing that fits the buffer is lost."""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import psycopg

from bot.bootstrap import Bot
from bot.core.remembered import Remembered
from bot.settings import Settings
from tests.scenarios.dialogue import Dialogue

Read = Callable[[], Awaitable[list[Remembered]]]

AT_MOST = 1.0
"""Seconds: a claim waits 0.3 for a database that does not answer, an answer takes some milliseconds."""


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Let nobody else write."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=5)
        connection.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            connection.close()
        return
    with psycopg.connect(url) as held:
        for table in ("deliveries", "questions", "votes", "channels", "proposals"):
            held.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
        yield


async def test_a_locked_database_delays_no_answer_and_loses_nothing(
    dialogue: Dialogue, bot: Bot, settings: Settings, remembered: Read
) -> None:
    with locked(settings.database_url):
        for question in ("why containers", "docker vs vm"):
            began = time.monotonic()
            await dialogue((f"/docker {question}", "The catch"), ("[Helpful]", "noted"))
            await dialogue((f"@caveat {question}", "The catch"))
            assert time.monotonic() - began < 3 * AT_MOST
        await asyncio.sleep(0.1)  # what is remembered is handed over just after the reply
        assert bot.storage.writer.waiting >= 6
    async with asyncio.timeout(60):
        while bot.storage.writer.waiting:  # noqa: ASYNC110 - the writer's thread sets no event
            await asyncio.sleep(0.1)
    found = await remembered()
    assert [each.question.text for each in found if not each.votes] != []
    assert len(found) == 4
    assert sum(len(each.votes) for each in found) == 2
    assert bot.storage.writer.dropped == 0
