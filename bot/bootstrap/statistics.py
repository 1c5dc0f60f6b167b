"""What was asked of late, counted from the database."""

import asyncio
import time
from collections.abc import Sequence
from concurrent.futures import Executor
from datetime import timedelta
from typing import Final

from bot.bootstrap.records import ask_in_time
from bot.bootstrap.storage import Storage
from bot.core.gaps import find_gaps
from bot.core.remembered import Remembered
from bot.core.responder import Responder, Serving
from bot.core.survey import still_owed
from bot.core.usage import count_usage
from bot.lexicon.load import shipped_lexicon
from bot.slack.records import COUNTED_DAYS, Lately
from bot.store.questions import Questions

READ_WITHIN: Final = 10.0
"""Seconds for reading the questions: whoever wants figures waits longer than for an answer."""


class StoredStatistics:
    """The statistics of one workspace."""

    def __init__(
        self, storage: Storage, team: str, *, serving: Serving, executor: Executor
    ) -> None:
        """Count what the storage holds.

        Args:
            storage: where the questions are.
            team: whose.
            serving: reads what was asked in vain.
            executor: where is counted and grouped, which takes processor time.
        """
        self._storage = storage
        self._team = team
        self._serving = serving
        self._executor = executor

    async def lately(self) -> Lately:
        """What was asked in the last `COUNTED_DAYS`.

        Raises:
            RecordsAwayError: if the database is away, or takes longer than `READ_WITHIN`.
        """
        until = time.time()
        since = until - timedelta(days=COUNTED_DAYS).total_seconds()
        held = await ask_in_time(
            self._storage,
            lambda database: Questions(database).asked_since(self._team, since),
            within=READ_WITHIN,
        )
        loop = asyncio.get_running_loop()
        responder = self._serving.responder
        return await loop.run_in_executor(
            self._executor, lambda: _counted(held, responder, since=since, until=until)
        )


def _counted(
    held: Sequence[Remembered], responder: Responder, *, since: float, until: float
) -> Lately:
    in_vain = [each.question for each in still_owed(responder, held)]
    return Lately(
        days=COUNTED_DAYS,
        usage=count_usage(held, since=since, until=until),
        gaps=find_gaps(in_vain, read=responder.matcher.read, lexicon=shipped_lexicon()),
    )
