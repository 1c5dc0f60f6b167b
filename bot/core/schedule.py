"""When tips come to a channel or a person, and how that is told so that it can be typed again."""

from dataclasses import dataclass
from datetime import time
from enum import IntEnum


class Weekday(IntEnum):
    """A day of the week, numbered as `date.weekday()` numbers it."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @property
    def short(self) -> str:
        """`Mon`, as people write it in a list."""
        return self.name[:3].capitalize()


WEEKENDS = frozenset({Weekday.SATURDAY, Weekday.SUNDAY})
DAILY = frozenset(Weekday)
WEEKDAYS = DAILY - WEEKENDS

_NAMED_DAYS = {WEEKDAYS: "weekdays", WEEKENDS: "weekends", DAILY: "daily"}
_ALL_TOPICS = "every topic"
_HOLIDAYS_TOO = "holidays too"
_OFF = "off"


@dataclass(frozen=True, slots=True)
class Schedule:
    """When tips come, and what they are about.

    Attributes:
        at: the local time of day, in whole minutes, without a time zone.
        zone: the IANA name of the time zone, such as Australia/Melbourne.
        days: the weekdays on which a tip comes; never empty.
        topics: ids of the topics that tips are taken from; empty for all.
        days_off: the country, as two capital letters (ISO 3166-1), on whose holidays no tip comes; None for none.
        on: whether tips come at all.
    """

    at: time
    zone: str
    days: frozenset[Weekday] = WEEKDAYS
    topics: tuple[str, ...] = ()
    days_off: str | None = None
    on: bool = True

    def __post_init__(self) -> None:
        if not self.days:
            raise ValueError("a schedule needs a weekday; switch it off instead")
        if self.at.tzinfo is not None or self.at.second or self.at.microsecond:
            raise ValueError(f"a local time in whole minutes, please, not {self.at!r}")


def told(schedule: Schedule) -> str:
    """A schedule in the words that may be typed to set it, every part of it.

    Of one that is off, only that is told.
    """
    if not schedule.on:
        return _OFF
    off = schedule.days_off
    holidays = _HOLIDAYS_TOO if off is None else f"without holidays in {off}"
    about = f"about {', '.join(schedule.topics)}" if schedule.topics else _ALL_TOPICS
    return f"{told_shortly(schedule)}, {holidays}, {about}"


def told_shortly(schedule: Schedule) -> str:
    """When the tips of a schedule come, in the words that may be typed: `on 09:30 Europe/Paris weekdays`."""
    return f"on {schedule.at:%H:%M} {schedule.zone} {told_days(schedule.days)}"


def told_days(days: frozenset[Weekday]) -> str:
    """`weekdays`, or the days one by one: `Mon, Wed, Fri`."""
    return _NAMED_DAYS.get(days) or ", ".join(day.short for day in sorted(days))
