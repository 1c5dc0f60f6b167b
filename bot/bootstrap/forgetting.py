"""What need not be remembered any more is forgotten, once an hour."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from bot.store.database import Database
from bot.store.deliveries import Deliveries
from bot.store.proposals import Proposals
from bot.store.questions import Questions
from bot.store.votes import Votes
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
    """Forget deliveries that cannot come again, and what people typed before the retention began.

    That is questions, comments on answers, and proposals that came to nothing; questions that still wait for a
    person, and answers that were approved, stay.

    Raises:
        StoreError: if the database is away, locked for too long, or refuses.
    """
    Deliveries(database, now=now).prune()
    before = now() - timedelta(days=retention_days).total_seconds()
    Questions(database).forget_texts(before)
    Votes(database).forget_comments(before)
    Proposals(database).forget_rejected(before)
