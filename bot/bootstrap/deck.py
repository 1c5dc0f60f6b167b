"""The deck that tips are drawn from: the base in use, what a place was given, what people think of entries."""

import asyncio
import time
from collections.abc import Collection
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import Final

from bot.bootstrap.claims import StoredClaims
from bot.bootstrap.storage import Storage
from bot.content.faults import KnowledgeError
from bot.content.load import load_folder
from bot.content.provenance import changed_entries
from bot.core.knowledge import EntryKey, KnowledgeBase
from bot.core.responder import Serving
from bot.core.slot import Claim, Kind
from bot.core.tip_choice import Standing, choose
from bot.core.tips import Candidate, candidates
from bot.core.upkeep import gone_stale
from bot.store.errors import StoreError
from bot.store.votes import Votes

STALE_AFTER: Final = 365
"""Days after its review from which an entry is told to nobody unasked."""

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
        self._counted: tuple[float, date, Standing] | None = None
        self._counting = asyncio.Lock()

    async def draw(self, place: str, topics: Collection[str], on: date) -> str | None:
        """The id of a place's tip for a local date; None where there is none to give."""
        history = history_of(await self._claims.history(place, Kind.TIP))
        standing = await self._standing(on)
        base = self._serving.responder.base
        loop = asyncio.get_running_loop()

        def draw() -> str | None:
            found = self._found(base, tuple(sorted(topics)))
            return choose(found, history, on, channel=place, standing=standing)

        return await loop.run_in_executor(self._executor, draw)

    def _found(self, base: KnowledgeBase, topics: tuple[str, ...]) -> tuple[Candidate, ...]:
        """The candidates of a base, kept until it changes: thousands of channels have the same topics."""
        key = (base.digest, topics)
        if key not in self._candidates:
            if any(digest != base.digest for digest, _ in self._candidates):
                self._candidates.clear()
            self._candidates[key] = candidates(base, topics=topics)
        return self._candidates[key]

    async def _standing(self, on: date) -> Standing:
        async with self._counting:
            now = time.monotonic()
            if self._counted is None or self._counted[0] < now or self._counted[1] != on:
                self._counted = (now + COUNTED_FOR, on, await self._count(on))
            return self._counted[2]

    async def _count(self, on: date) -> Standing:
        try:
            tally = await self._storage.ask(lambda database: Votes(database).tally(self._team))
        except StoreError:
            tally = {}
        base = self._serving.responder.base
        loop = asyncio.get_running_loop()
        changed = await loop.run_in_executor(self._executor, _changed, self._knowledge)
        stale = gone_stale(base, today=on.isoformat(), days=STALE_AFTER, changed=changed)
        return Standing(
            helpful={key: helpful for key, (helpful, _) in tally.items()},
            not_helpful={key: against for key, (_, against) in tally.items()},
            stale=frozenset(each.key for each in stale),
        )


def history_of(posts: Collection[Claim]) -> tuple[tuple[date, str], ...]:
    """What a place was given, as the choice looks at it."""
    return tuple((date.fromisoformat(post.slot.day), post.what) for post in posts)


def _changed(knowledge: Path) -> frozenset[EntryKey]:
    """The entries whose note has changed; none where the folder does not read well just now."""
    try:
        return changed_entries(knowledge, load_folder(knowledge).topics)
    except (KnowledgeError, OSError):
        return frozenset()
