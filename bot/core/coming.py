"""Which tips are to come, and when."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.core.due import DayOff, Window, due_dates, no_days_off, window_of
from bot.core.schedule import Schedule
from bot.core.tip_choice import History, Standing, preview
from bot.core.tips import Candidate


@dataclass(frozen=True, slots=True)
class Coming:
    """A tip that is to come.

    Attributes:
        day: the local date.
        at: when, in UTC.
        tip: its id, unless the notes change until then; None where they have nothing to tell.
    """

    day: date
    at: datetime
    tip: str | None


def windows_to_come(
    schedule: Schedule,
    now: datetime,
    *,
    given: Collection[date] = (),
    day_off: DayOff = no_days_off,
) -> Iterator[Window]:
    """When tips fall due after an instant, the next first; without end, or with none where no day fits.

    Args:
        schedule: when tips come; one that is off has none.
        now: with its time zone.
        given: local dates that have had theirs, after which a change of the time brings no second.
        day_off: the holidays.

    Raises:
        ValueError: if `now` has no time zone.
        ZoneInfoNotFoundError: if the schedule's zone is not known here.
    """
    if now.tzinfo is None:
        raise ValueError(f"an instant needs its time zone: {now.isoformat()}")
    today = now.astimezone(ZoneInfo(schedule.zone)).date()
    for day in due_dates(schedule, today, day_off=day_off):
        window = window_of(schedule, day, latest=time.min, day_off=day_off)
        if window is not None and window.start > now and day not in given:
            yield window


def tips_to_come(
    candidates: Sequence[Candidate],
    history: History,
    windows: Iterable[Window],
    *,
    channel: str,
    standing: Standing | None = None,
) -> tuple[Coming, ...]:
    """The tips of days to come, if until then nothing changes; the arguments are those of `preview`."""
    held = tuple(windows)
    days = [window.day for window in held]
    tips = dict(preview(candidates, history, days, channel=channel, standing=standing))
    return tuple(Coming(each.day, each.start, tips.get(each.day)) for each in held)
