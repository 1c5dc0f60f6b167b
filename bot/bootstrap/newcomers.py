"""Newcomers in the database, for listeners whom somebody waits for."""

from collections.abc import Callable
from datetime import datetime

import structlog

from bot.bootstrap.records import ask_in_time
from bot.bootstrap.storage import Storage
from bot.core.drip import Mark, Marked
from bot.core.knowledge import EntryKey
from bot.core.newcomers import (
    Course,
    Join,
    Newcomer,
    Stage,
    course_of,
    local_date,
)
from bot.core.slot import Kind
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.joins import Joins
from bot.store.newcomers import Newcomers
from bot.store.posts import Posts

log = structlog.stdlib.get_logger(__name__)


class StoredNewcomers:
    """The newcomers of one workspace."""

    def __init__(self, storage: Storage, team: str, now: Callable[[], datetime]) -> None:
        """Keep them; `now` says which day it is."""
        self._storage = storage
        self._team = team
        self._now = now

    async def joined(self, user: str, channel: str) -> bool:
        """Note that somebody joined a channel; False if it is not kept yet."""
        join = Join(user, channel, self._now().timestamp())
        return await self._noted(lambda database: Joins(database).joined(self._team, join))

    async def left(self, user: str, channel: str) -> bool:
        """Note that somebody was in a channel; False if it is not kept yet."""
        join = Join(user, channel, self._now().timestamp())
        return await self._noted(lambda database: Joins(database).left(self._team, join))

    async def courses(self, user: str) -> tuple[Course, ...]:
        """All topics that a user ever wanted, in the order in which they began."""
        return await ask_in_time(
            self._storage, lambda database: courses_of(database, self._team, user)
        )

    async def accept(self, user: str, topic: str, *, zone: str) -> Course:
        """Begin a topic, or go on with it: where the user stands then."""
        wanted = Newcomer(user, topic, Stage.ACCEPTED, zone, self._now().timestamp())

        def accept(database: Database) -> Course:
            Newcomers(database).accept(self._team, wanted)
            found = courses_of(database, self._team, user)
            return next(each for each in found if each.newcomer.topic == topic)

        return await ask_in_time(self._storage, accept)

    async def stop(self, user: str) -> tuple[str, ...]:
        """Stop all topics of a user; the ids of those that were under way."""
        return await ask_in_time(
            self._storage, lambda database: Newcomers(database).stop(self._team, user)
        )

    async def mark(self, user: str, entry: EntryKey, mark: Mark) -> Course | None:
        """Note what a user says of an entry: where they stand then; None if they never wanted its topic."""
        now = self._now()

        def note(database: Database) -> Course | None:
            stored = Newcomers(database)
            wanted = [each for each in stored.of(self._team, user) if each.topic == entry.topic]
            if not wanted:
                return None
            marked = Marked(entry, local_date(wanted[0], now), mark)
            stored.mark(self._team, user, marked, at=now.timestamp())
            found = courses_of(database, self._team, user)
            return next((each for each in found if each.newcomer.topic == entry.topic), None)

        return await ask_in_time(self._storage, note)

    async def _noted(self, note: Callable[[Database], None]) -> bool:
        try:
            await self._storage.ask(note)
        except StoreError as error:
            log.warning("join or leave not noted yet", why=str(error))
            self._storage.writer.put(
                note
            )  # as long as this process lives; Slack delivers it again besides
            return False
        return True


def courses_of(database: Database, team: str, user: str) -> tuple[Course, ...]:
    """How far a user has come in each topic that they ever wanted."""
    stored = Newcomers(database)
    posts = Posts(database).history(team, user, Kind.LESSON)
    marks = stored.marks(team, user)
    return tuple(course_of(each, posts, marks) for each in stored.of(team, user))
