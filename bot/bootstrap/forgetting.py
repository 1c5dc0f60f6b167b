"""What need not be remembered any more is forgotten, once an hour."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from bot.store.database import Database
from bot.store.deliveries import Deliveries
from bot.store.questions import Questions
from bot.store.writer import Writer

EVERY: Final = timedelta(hours=1)
"""How long words may outlive their days, and deliveries theirs."""


async def keep_forgetting(writer: Writer, *, retention_days: int, every: timedelta = EVERY) -> None:
    """Forget at once and then again and again, for as long as this runs, in the writer's thread."""
    while True:
        writer.put(lambda database: forget_old(database, retention_days=retention_days))
        await asyncio.sleep(every.total_seconds())


def forget_old(
    database: Database, *, retention_days: int, now: Callable[[], float] = time.time
) -> None:
    """Forget deliveries that cannot come again, and what was typed before the retention began.

    Raises:
        StoreError: if the database is away, locked for too long, or refuses.
    """
    Deliveries(database, now=now).prune()
    kept = timedelta(days=retention_days).total_seconds()
    Questions(database).forget_texts(before=now() - kept)
