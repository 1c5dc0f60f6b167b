"""The lessons of a workspace, put together."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from bot.bootstrap.claims import asked_for_claims
from bot.bootstrap.poster import Poster
from bot.bootstrap.storage import Storage
from bot.core.newcomers import Newcomer, topic_told
from bot.core.slot import Kind, Slot
from bot.slack.blocks.message import Message
from bot.slack.lessons import lesson_told
from bot.slack.wiring import Wiring
from bot.store.database import Database
from bot.store.newcomers import Newcomers
from bot.store.posts import Posts
from bot.tips.lessons import Held, Lessons
from bot.tips.rounds import Rounds


class StoredAttendance:
    """Who gets lessons in one workspace."""

    def __init__(self, storage: Storage, team: str) -> None:
        self._storage = storage
        self._team = team

    async def under_way(self) -> Sequence[Newcomer]:
        """Every topic under way, by user."""
        return await asked_for_claims(
            self._storage, lambda database: Newcomers(database).under_way(self._team)
        )

    async def held(self, user: str) -> Held:
        """What is known of a user."""

        def read(database: Database) -> Held:
            stored = Newcomers(database)
            return Held(
                newcomers=stored.of(self._team, user),
                posts=Posts(database).history(self._team, user, Kind.LESSON),
                marks=stored.marks(self._team, user),
            )

        return await asked_for_claims(self._storage, read)

    async def finish(self, user: str, topic: str) -> None:
        """Note that all of a topic has come."""
        await asked_for_claims(
            self._storage, lambda database: Newcomers(database).finish(self._team, user, topic)
        )

    async def stop(self, user: str) -> None:
        """Send a user nothing more."""
        await asked_for_claims(
            self._storage, lambda database: Newcomers(database).stop(self._team, user)
        )


def lesson_rounds(poster: Poster, storage: Storage, wiring: Wiring) -> Rounds:
    """The rounds of the lessons of one workspace."""
    attendance = StoredAttendance(storage, wiring.team)

    async def compose(slot: Slot, what: str) -> Message | None:
        held = await attendance.held(
            slot.place
        )  # read anew: it may have been stopped since the draw
        courses = held.courses_before(date.fromisoformat(slot.day))
        running = (each for each in courses if each.running)
        course = next((e for e in running if e.newcomer.topic == topic_told(what)), None)
        if course is None:
            return None
        return await wiring.teller.work(
            partial(lesson_told, course=course, what=what, notes_url=wiring.notes_url)
        )

    source = Lessons(wiring.team, attendance, lambda: wiring.serving.responder.base)
    return poster.rounds(source, compose)
