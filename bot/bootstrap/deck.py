"""The deck that tips are drawn from: the base in use, what a place was given, what people think of entries."""

import asyncio
import time
from collections.abc import Collection, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bot.bootstrap.claims import StoredClaims
from bot.bootstrap.standing import changed_in, standing
from bot.bootstrap.storage import Storage
from bot.core.coming import Coming, tips_to_come, windows_to_come
from bot.core.due import DayOff
from bot.core.knowledge import EntryKey, KnowledgeBase
from bot.core.responder import Serving
from bot.core.schedule import Schedule
from bot.core.slot import Claim, Kind
from bot.core.tip_choice import Standing, choose
from bot.core.tips import Candidate, candidates
from bot.store.errors import StoreError
from bot.store.votes import Votes

COUNTED_FOR: Final = 300.0
"""Seconds for which votes, and notes that changed, are taken as they were read."""


class Deck:
    """Draws tips for one workspace."""

    def __init__(
        self,
        storage: Storage,
        team: str,
        *,
        claims: StoredClaims,
        serving: Serving,
        knowledge: Path,
        executor: Executor,
    ) -> None:
        """Draw from the base in use; `executor` chooses, for it may take a while with a large base."""
        self._storage = storage
        self._team = team
        self._claims = claims
        self._serving = serving
        self._knowledge = knowledge
        self._executor = executor
        self._candidates: dict[tuple[str, tuple[str, ...]], tuple[Candidate, ...]] = {}
        self._counted: _Counted | None = None
        self._counting = asyncio.Lock()

    async def draw(self, place: str, topics: Collection[str], on: date) -> str | None:
        """The id of a place's tip for a local date; None where there is none to give."""
        history = history_of(await self._claims.history(place, Kind.TIP))
        known = await self._standing(on)
        base = self._serving.responder.base
        loop = asyncio.get_running_loop()

        def draw() -> str | None:
            found = self._found(base, tuple(sorted(topics)))
            return choose(found, history, on, channel=place, standing=known)

        return await loop.run_in_executor(self._executor, draw)

    async def coming(
        self, place: str, schedule: Schedule, now: datetime, *, most: int, day_off: DayOff
    ) -> tuple[Coming, ...]:
        """The next tips of a place, at most so many."""
        history = history_of(await self._claims.history(place, Kind.TIP))
        known = await self._standing(now.astimezone(ZoneInfo(schedule.zone)).date())
        base = self._serving.responder.base
        loop = asyncio.get_running_loop()

        def foretell() -> tuple[Coming, ...]:
            found = self._found(base, tuple(sorted(schedule.topics)))
            given = {day for day, _ in history}
            windows = windows_to_come(schedule, now, given=given, day_off=day_off)
            return tips_to_come(
                found, history, islice(windows, most), channel=place, standing=known
            )

        return await loop.run_in_executor(self._executor, foretell)

    def _found(self, base: KnowledgeBase, topics: tuple[str, ...]) -> tuple[Candidate, ...]:
        """The candidates of a base, kept until it changes: thousands of channels have the same topics."""
        key = (base.digest, topics)
        if key not in self._candidates:
            if any(digest != base.digest for digest, _ in self._candidates):
                self._candidates.clear()
            self._candidates[key] = candidates(base, topics=topics)
        return self._candidates[key]

    async def _standing(self, on: date) -> Standing:
        """What is known by a date: around the world there are two at most times."""
        async with self._counting:
            if self._counted is None or self._counted.until < time.monotonic():
                self._counted = await self._count()
            counted = self._counted
            if on not in counted.by_date:
                base = self._serving.responder.base
                counted.by_date[on] = standing(base, counted.tally, changed=counted.changed, on=on)
            return counted.by_date[on]

    async def _count(self) -> "_Counted":
        try:
            tally = await self._storage.ask(lambda database: Votes(database).tally(self._team))
        except StoreError:
            tally = {}
        loop = asyncio.get_running_loop()
        changed = await loop.run_in_executor(self._executor, changed_in, self._knowledge)
        return _Counted(time.monotonic() + COUNTED_FOR, tally, changed)


@dataclass(frozen=True, slots=True)
class _Counted:
    """Votes, and notes that changed, as they were read; what follows for each date."""

    until: float
    tally: Mapping[EntryKey, tuple[int, int]]
    changed: Collection[EntryKey]
    by_date: dict[date, Standing] = field(default_factory=dict)


def history_of(posts: Collection[Claim]) -> tuple[tuple[date, str], ...]:
    """What a place was given, as the choice looks at it."""
    return tuple((date.fromisoformat(post.slot.day), post.what) for post in posts)
