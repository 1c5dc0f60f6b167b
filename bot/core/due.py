"""When a schedule's tips are due: on which local day, from which moment on, and until when it is still worth it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.core.schedule import Schedule, Weekday

DayOff = Callable[[str, date], bool]
"""Whether a day is a holiday in a country, by its two letters."""

GRACE = timedelta(hours=1)
"""How long a tip may be late at least, where its time is after the latest hour or shortly before it."""

_FAR = 800
"""Days that are searched for the next one: two years hold a weekday that is no holiday, or there is none."""


@dataclass(frozen=True, slots=True)
class Window:
    """When the tip of a local day may be posted.

    Attributes:
        day: the local date; it is what makes a tip one tip.
        start: when it is due, in UTC.
        end: when it is too late, in UTC; after `start`, and still on the same local day.
    """

    day: date
    start: datetime
    end: datetime


def no_days_off(_country: str, _day: date) -> bool:
    """The calendar of a country without holidays."""
    return False


def due(
    schedule: Schedule, now: datetime, *, latest: time, day_off: DayOff = no_days_off
) -> date | None:
    """The local date whose tip is due now; whether it was posted already is the caller's to know.

    A set time that the clocks skip is due right after the gap; one that comes twice is due from the
    first time on, and the date stays the same.

    Args:
        schedule: when tips come.
        now: an instant, with its time zone.
        latest: the local time until which a tip that was missed is posted late; see `GRACE`.
        day_off: the holidays.

    Raises:
        ValueError: if `now` has no time zone.
        ZoneInfoNotFoundError: if the schedule's zone is not known here.
    """
    day = _local_date(schedule, now)
    window = window_of(schedule, day, latest=latest, day_off=day_off)
    return day if window and window.start <= now < window.end else None


def next_due(
    schedule: Schedule, after: datetime, *, day_off: DayOff = no_days_off
) -> datetime | None:
    """When the next tip falls due after an instant, in UTC; None if none ever will.

    Raises:
        ValueError: if `after` has no time zone.
        ZoneInfoNotFoundError: if the schedule's zone is not known here.
    """
    first = _local_date(schedule, after) - timedelta(days=1)
    days = islice(due_dates(schedule, first, day_off=day_off), 3)
    starts = (_start(schedule, day) for day in days)
    return next((start for start in starts if start is not None and start > after), None)


def missed(
    schedule: Schedule,
    since: datetime,
    until: datetime,
    *,
    latest: time,
    day_off: DayOff = no_days_off,
) -> tuple[date, ...]:
    """The days whose tips were due, and became too late after `since` and not after `until`.

    Raises:
        ValueError: if an instant has no time zone.
        ZoneInfoNotFoundError: if the schedule's zone is not known here.
    """
    first, last = _local_date(schedule, since), _local_date(schedule, until)
    spanned = (first + timedelta(days=n) for n in range(-1, (last - first).days + 1))
    windows = (window_of(schedule, day, latest=latest, day_off=day_off) for day in spanned)
    return tuple(each.day for each in windows if each and since < each.end <= until)


def due_dates(schedule: Schedule, first: date, *, day_off: DayOff = no_days_off) -> Iterator[date]:
    """The local dates that get a tip, from the first one on; it ends where for two years none follows."""
    day, idle = first, 0
    while idle < _FAR:
        if _is_due_on(schedule, day, day_off) and _start(schedule, day) is not None:
            yield day
            idle = 0
        day += timedelta(days=1)
        idle += 1


def window_of(
    schedule: Schedule, day: date, *, latest: time, day_off: DayOff = no_days_off
) -> Window | None:
    """When the tip of a local day may be posted; None if that day gets none, or does not exist."""
    start = _start(schedule, day) if _is_due_on(schedule, day, day_off) else None
    if start is None:
        return None
    zone = ZoneInfo(schedule.zone)
    midnight = _moment(day + timedelta(days=1), time(0), zone)
    return Window(day, start, min(midnight, max(_moment(day, latest, zone), start + GRACE)))


def _is_due_on(schedule: Schedule, day: date, day_off: DayOff) -> bool:
    if not schedule.on or Weekday(day.weekday()) not in schedule.days:
        return False
    return schedule.days_off is None or not day_off(schedule.days_off, day)


def _start(schedule: Schedule, day: date) -> datetime | None:
    """When the set time comes; None where the clocks skip from before it to another day."""
    zone = ZoneInfo(schedule.zone)
    moment = _moment(day, schedule.at, zone)
    return moment if moment.astimezone(zone).date() == day else None


def _moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The first moment, in UTC, at which clocks show a local time; the end of the gap where they never do."""
    early, late = (
        datetime.combine(day, at.replace(fold=fold), zone).astimezone(UTC) for fold in (1, 0)
    )
    if early >= late:  # the time comes once, or twice and `late` is the first
        return late
    while late - early > timedelta(seconds=1):  # the clocks skip somewhere between the two readings
        middle = early + (late - early) // 2
        if middle.astimezone(zone).replace(tzinfo=None) < datetime.combine(day, at):
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)


def _local_date(schedule: Schedule, instant: datetime) -> date:
    if instant.tzinfo is None:
        raise ValueError(f"an instant needs its time zone: {instant.isoformat()}")
    return instant.astimezone(ZoneInfo(schedule.zone)).date()
