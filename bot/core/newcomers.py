"""Newcomers and their topics: when an entry comes, which, and how far they have come by what was posted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.drip import (
    Finished,
    Marked,
    Pause,
    Progress,
    SendAgain,
    SendNew,
    SendRecap,
    Sent,
    drip_order,
    step,
)
from bot.core.due import Window, next_due, window_of
from bot.core.knowledge import EntryKey, KnowledgeBase
from bot.core.schedule import Schedule
from bot.core.slot import Claim, Phase

AT: Final = time(9, 30)
"""When entries come, by the newcomer's own clock."""

LATEST: Final = time(17, 0)
"""The local time until which one that was missed is posted late: on the next day comes the next one."""

SOMEWHERE: Final = "UTC"
"""The time zone of who has none."""


class Stage(StrEnum):
    """How somebody stands with a topic."""

    ACCEPTED = "accepted"
    STOPPED = "stopped"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Join:
    """Somebody who joined a channel, or was in it, at a time in Unix seconds."""

    user: str
    channel: str
    at: float


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who wanted a topic's entries, one a day.

    Attributes:
        topic: its id.
        zone: the IANA name of their time zone.
        since: Unix seconds of when they began; what came before then does not count.
    """

    user: str
    topic: str
    stage: Stage
    zone: str
    since: float


@dataclass(frozen=True, slots=True)
class Course:
    """A newcomer's way through one topic, and how far they have come."""

    newcomer: Newcomer
    progress: Progress

    @property
    def running(self) -> bool:
        """Whether something is still to come."""
        return self.newcomer.stage is Stage.ACCEPTED and self.progress.recap_on is None

    @property
    def finished(self) -> bool:
        """Whether all has come, whether or not that was noted."""
        return self.newcomer.stage is Stage.FINISHED or self.progress.recap_on is not None


def zone_of(name: str) -> str:
    """The name if there is such a time zone, else UTC's."""
    try:
        return ZoneInfo(name).key if name else SOMEWHERE
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return SOMEWHERE


def local_date(newcomer: Newcomer, now: datetime) -> date:
    """Which day it is for a newcomer."""
    return now.astimezone(ZoneInfo(zone_of(newcomer.zone))).date()


def window_on(newcomer: Newcomer, day: date) -> Window | None:
    """When an entry may come on a local date; None on weekends, and before the first one is due."""
    window = window_of(_schedule(newcomer), day, latest=LATEST)
    return None if window is None or window.start.timestamp() <= newcomer.since else window


def next_lesson(newcomer: Newcomer, after: datetime) -> datetime:
    """When the next one falls due, by the newcomer's own clock."""
    began = datetime.fromtimestamp(newcomer.since, UTC)
    due = next_due(_schedule(newcomer), max(after, began)) or after  # weekdays never end
    return due.astimezone(ZoneInfo(zone_of(newcomer.zone)))


def course_of(newcomer: Newcomer, posts: Iterable[Claim], marks: Iterable[Marked]) -> Course:
    """How far somebody has come.

    Args:
        newcomer: and their topic.
        posts: what they were sent, by day: of any topic; what was claimed and may not have been posted is left out.
        marks: what they said, in order of time; of any topic.
    """
    began = next_lesson(newcomer, datetime.fromtimestamp(newcomer.since, UTC)).date()
    known = [(date.fromisoformat(p.slot.day), p.what) for p in posts if p.phase is Phase.POSTED]
    told = [(day, what) for day, what in known if day >= began]
    sent = [Sent(key, day) for day, what in told if (key := entry_told(what))]
    progress = Progress(
        sent=tuple(each for each in sent if each.entry.topic == newcomer.topic),
        marks=tuple(m for m in marks if m.entry.topic == newcomer.topic and m.on >= began),
        recap_on=next((day for day, what in told if what == newcomer.topic), None),
    )
    return Course(newcomer, progress)


def entry_told(what: str) -> EntryKey | None:
    """The entry that a post tells, by what it is called in the history; None for a topic's recap."""
    try:
        return EntryKey.parse(what)
    except ValueError:
        return None


def topic_told(what: str) -> str:
    """The id of the topic that a post tells of."""
    entry = entry_told(what)
    return what if entry is None else entry.topic


def lesson_on(base: KnowledgeBase, courses: Sequence[Course], day: date) -> str | None:
    """What comes on a local date, by what it is called in the history: an entry's key, or a topic's id for its recap.

    Of several topics, the one begun first goes first; while it waits for an entry to come again, the next goes on.

    Args:
        base: the notes by now.
        courses: of one newcomer, with what came before that day; in the order in which they began.
        day: the newcomer's local date.
    """
    for course in courses:
        topic = base.topic(course.newcomer.topic)
        if topic is None or not course.running:
            continue
        match step(drip_order(topic), course.progress, day):
            case SendNew(entry=entry) | SendAgain(entry=entry):
                return str(entry)
            case SendRecap():
                return topic.id
            case Pause() | Finished():
                pass
    return None


def _schedule(newcomer: Newcomer) -> Schedule:
    return Schedule(AT, zone_of(newcomer.zone))
