"""Lessons: a topic's entries for whoever wanted them, one a day, in the morning of their own time zone."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

import structlog

from bot.core.drip import Marked
from bot.core.knowledge import KnowledgeBase
from bot.core.newcomers import (
    Course,
    Newcomer,
    Stage,
    course_of,
    lesson_on,
    local_date,
    topic_told,
    window_on,
)
from bot.core.posting import NOTHING_TO_SAY
from bot.core.slot import Claim, Kind, Phase, Slot
from bot.tips.once import Ending, Result
from bot.tips.rounds import Job

log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Held:
    """What is known of one user.

    Attributes:
        newcomers: every topic that they ever wanted, in the order in which they began.
        posts: the lessons that were posted or claimed, by day.
        marks: what they said of entries, in order of time.
    """

    newcomers: Sequence[Newcomer]
    posts: Sequence[Claim]
    marks: Sequence[Marked]

    def courses_before(self, day: date) -> list[Course]:
        """How far they had come before a local date, with the topics that may send something on it."""
        posts = [each for each in self.posts if each.slot.day < day.isoformat()]
        return [
            course_of(each, posts, self.marks)
            for each in self.newcomers
            if window_on(each, day) is not None
        ]


class Attendance(Protocol):
    """Who gets lessons. Every call raises `ClaimsAwayError`."""

    async def under_way(self) -> Sequence[Newcomer]:
        """Every topic under way, by user."""
        ...

    async def held(self, user: str) -> Held:
        """What is known of a user."""
        ...

    async def finish(self, user: str, topic: str) -> None:
        """Note that all of a topic has come."""
        ...

    async def stop(self, user: str) -> None:
        """Send a user nothing more."""
        ...


class Lessons:
    """The lessons of one workspace, as a source of rounds."""

    kind = Kind.LESSON

    def __init__(
        self, team: str, attendance: Attendance, base: Callable[[], KnowledgeBase]
    ) -> None:
        """Set up.

        Args:
            team: the workspace's id.
            attendance: who gets them.
            base: the notes by now.
        """
        self._team = team
        self._attendance = attendance
        self._base = base

    async def due(self, now: datetime) -> Sequence[Job]:
        """One for everybody in whose zone it is time, whether or not there is something to send."""
        under_way = await self._attendance.under_way()
        return await asyncio.to_thread(self._due, under_way, now)

    async def missed(self, now: datetime) -> Sequence[Job]:  # noqa: ARG002 - nothing is caught up
        """None: on the next day comes what would have come."""
        return ()

    async def draw(self, job: Job) -> str | None:
        """What comes next: a new entry, one that was wanted again, or a topic's recap."""
        day = date.fromisoformat(job.slot.day)
        held = await self._attendance.held(job.slot.place)
        courses = held.courses_before(day)
        for course in courses:
            if course.finished and course.newcomer.stage is Stage.ACCEPTED:
                await self._attendance.finish(course.newcomer.user, course.newcomer.topic)
        running = {course.newcomer.topic for course in courses if course.running}
        begun = next((each for each in held.posts if each.slot == job.slot), None)
        if begun is not None and begun.phase is Phase.CLAIMED and topic_told(begun.what) in running:
            return begun.what  # it may stand there already, and nothing else may be noted for it
        return lesson_on(self._base(), courses, day)

    async def ended(self, job: Job, result: Result) -> None:
        """Send nothing more to whom Slack takes nothing for; what only had nothing to say goes on tomorrow."""
        if result.ending is Ending.REFUSED and result.error != NOTHING_TO_SAY:
            log.warning("lessons stopped", user=job.slot.place, error=result.error)
            await self._attendance.stop(job.slot.place)

    def _due(self, under_way: Iterable[Newcomer], now: datetime) -> list[Job]:
        return list({job.slot: job for each in under_way if (job := self._job(each, now))}.values())

    def _job(self, newcomer: Newcomer, now: datetime) -> Job | None:
        window = window_on(newcomer, local_date(newcomer, now))
        if window is None or not window.start <= now < window.end:
            return None
        slot = Slot(self._team, newcomer.user, Kind.LESSON, window.day.isoformat())
        return Job(window.start.timestamp(), slot)
