"""A tip is due once on each of its local days, whatever the clocks do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.due import due, due_dates, missed, next_due, window_of
from bot.core.schedule import DAILY, WEEKDAYS, Schedule, Weekday
from tests.core.schedules import schedules, times

LATEST = time(17)
MINUTE = timedelta(minutes=1)


def daily(at: str, zone: str) -> Schedule:
    return Schedule(time.fromisoformat(at), zone, DAILY)


def minutes(zone: str, first: date, days: int) -> Iterator[datetime]:
    """Every minute of so many days from a local midnight on, as the world counts them."""
    now = datetime.combine(first, time(0), ZoneInfo(zone)).astimezone(UTC)
    end = datetime.combine(first + timedelta(days=days), time(0), ZoneInfo(zone)).astimezone(UTC)
    while now < end:
        yield now
        now += MINUTE


def posted(schedule: Schedule, first: date, days: int) -> list[tuple[date, str]]:
    """What a tick a minute posts: each due date once, with the local time at which it was posted."""
    found: dict[date, str] = {}
    for now in minutes(schedule.zone, first, days):
        day = due(schedule, now, latest=LATEST)
        if day is not None:
            found.setdefault(day, f"{now.astimezone(ZoneInfo(schedule.zone)):%d. %H:%M %z}")
    return list(found.items())


@pytest.mark.parametrize(
    ("zone", "at", "first", "told"),
    [
        ("America/New_York", "09:00", "2026-03-07", ["07. 09:00 -0500", "08. 09:00 -0400"]),
        ("America/New_York", "02:30", "2026-03-07", ["07. 02:30 -0500", "08. 03:00 -0400"]),
        ("America/New_York", "02:00", "2026-03-07", ["07. 02:00 -0500", "08. 03:00 -0400"]),
        ("America/New_York", "03:00", "2026-03-07", ["07. 03:00 -0500", "08. 03:00 -0400"]),
        ("America/New_York", "01:30", "2026-10-31", ["31. 01:30 -0400", "01. 01:30 -0400"]),
        ("America/New_York", "02:00", "2026-10-31", ["31. 02:00 -0400", "01. 02:00 -0500"]),
        ("Australia/Melbourne", "02:59", "2026-10-03", ["03. 02:59 +1000", "04. 03:00 +1100"]),
        ("Australia/Melbourne", "02:30", "2027-04-03", ["03. 02:30 +1100", "04. 02:30 +1100"]),
        ("Australia/Lord_Howe", "02:15", "2026-10-03", ["03. 02:15 +1030", "04. 02:30 +1100"]),
        ("Australia/Lord_Howe", "02:30", "2026-10-03", ["03. 02:30 +1030", "04. 02:30 +1100"]),
        ("Australia/Lord_Howe", "01:45", "2027-04-03", ["03. 01:45 +1100", "04. 01:45 +1100"]),
        ("Pacific/Apia", "09:00", "2011-12-29", ["29. 09:00 -1000", "31. 09:00 +1400"]),
        ("Pacific/Apia", "00:00", "2011-12-29", ["29. 00:00 -1000", "31. 00:00 +1400"]),
        ("Pacific/Apia", "03:30", "2012-09-29", ["29. 03:30 +1300", "30. 04:00 +1400"]),
        ("America/Havana", "00:30", "2026-03-07", ["07. 00:30 -0500", "08. 01:00 -0400"]),
        ("Africa/Cairo", "00:00", "2026-04-23", ["23. 00:00 +0200", "24. 01:00 +0300"]),
    ],
)
def test_each_local_day_gets_its_tip_once_when_the_clocks_change(
    zone: str, at: str, first: str, told: list[str]
) -> None:
    start = date.fromisoformat(first)
    days = 3 if zone == "Pacific/Apia" and start.year == 2011 else 2
    assert [when for _, when in posted(daily(at, zone), start, days)] == told


@pytest.mark.parametrize("at", ["00:00", "00:30", "12:00", "23:59"])
def test_a_day_that_a_country_skipped_gets_no_tip_and_no_other_day_gets_two(at: str) -> None:
    schedule = daily(at, "Pacific/Apia")
    days = list(islice(due_dates(schedule, date(2011, 12, 28)), 4))
    assert days == [date(2011, 12, 28), date(2011, 12, 29), date(2011, 12, 31), date(2012, 1, 1)]
    assert [day for day, _ in posted(schedule, date(2011, 12, 28), 5)] == days
    assert window_of(schedule, date(2011, 12, 30), latest=LATEST) is None


@pytest.mark.parametrize(
    "zone", ["America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Australia/Melbourne"]
)
@pytest.mark.parametrize("at", ["00:00", "01:30", "01:45", "02:10", "02:30", "09:00", "23:30"])
def test_two_years_of_days_each_have_one_window_and_windows_never_meet(zone: str, at: str) -> None:
    schedule, day, before = daily(at, zone), date(2026, 1, 1), None
    for _ in range(731):
        window = window_of(schedule, day, latest=LATEST)
        assert window is not None
        assert window.start < window.end
        assert before is None or before.end <= window.start
        assert window.start.astimezone(ZoneInfo(zone)).date() == day
        last = (window.end - timedelta(seconds=1)).astimezone(ZoneInfo(zone))
        assert last.date() == day
        day, before = day + timedelta(days=1), window


def test_a_missed_tip_is_due_until_the_latest_hour_of_its_day() -> None:
    schedule, zone = daily("09:30", "Europe/Berlin"), ZoneInfo("Europe/Berlin")
    day = date(2026, 11, 26)

    def due_at(at: time) -> date | None:
        return due(schedule, datetime.combine(day, at, zone), latest=LATEST)

    assert [due_at(at) for at in (time(9, 29), time(9, 30), time(16, 59), time(17))] == [
        None,
        day,
        day,
        None,
    ]


@pytest.mark.parametrize(
    ("at", "end"), [("16:30", "17:30"), ("18:00", "19:00"), ("23:30", "00:00"), ("15:59", "17:00")]
)
def test_a_late_tip_has_an_hour_but_never_the_next_day(at: str, end: str) -> None:
    window = window_of(daily(at, "Europe/Berlin"), date(2026, 11, 26), latest=LATEST)
    assert window is not None
    assert f"{window.end.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}" == end


def test_a_weekend_a_holiday_and_a_schedule_that_is_off_get_none() -> None:
    schedule = Schedule(time(9), "Australia/Melbourne", WEEKDAYS, days_off="AU")

    def day_off(country: str, day: date) -> bool:
        return (country, day) == ("AU", date(2026, 11, 26))

    days = list(islice(due_dates(schedule, date(2026, 11, 25), day_off=day_off), 3))
    assert days == [date(2026, 11, 25), date(2026, 11, 27), date(2026, 11, 30)]
    noon = datetime(2026, 11, 26, 1, tzinfo=UTC)
    assert due(schedule, noon, latest=LATEST, day_off=day_off) is None
    everyday = replace(schedule, days_off=None)
    assert due(everyday, noon, latest=LATEST, day_off=day_off) == date(2026, 11, 26)
    assert due(replace(everyday, on=False), noon, latest=LATEST) is None


def test_what_comes_next_is_told_in_utc_and_is_never_now() -> None:
    schedule = Schedule(time(9), "Australia/Melbourne")
    friday = datetime(2026, 11, 26, 22, tzinfo=UTC)
    assert next_due(schedule, friday - MINUTE) == friday
    assert next_due(schedule, friday) == datetime(2026, 11, 29, 22, tzinfo=UTC)


def test_nothing_comes_next_where_nothing_ever_comes() -> None:
    schedule = Schedule(time(9), "UTC", frozenset({Weekday.MONDAY}), days_off="AU")
    now = datetime(2026, 11, 26, tzinfo=UTC)
    assert next_due(replace(schedule, on=False), now) is None
    assert next_due(schedule, now, day_off=lambda _country, _day: True) is None


def test_tips_that_came_too_late_are_counted_once() -> None:
    schedule = daily("09:00", "America/New_York")
    since = datetime(2026, 11, 23, 12, tzinfo=UTC)
    until = datetime(2026, 11, 26, 21, 59, tzinfo=UTC)
    days = (date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25))
    assert missed(schedule, since, until, latest=LATEST) == days
    assert missed(schedule, until, until + MINUTE, latest=LATEST) == (date(2026, 11, 26),)
    assert missed(schedule, until + MINUTE, until + 2 * MINUTE, latest=LATEST) == ()


instants = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@given(schedules, instants, times)
def test_what_comes_next_is_due_then_and_not_a_moment_earlier(
    schedule: Schedule, after: datetime, latest: time
) -> None:
    start = next_due(schedule, after)
    assert start is not None
    assert start > after
    day = due(schedule, start, latest=latest)
    assert day == start.astimezone(ZoneInfo(schedule.zone)).date()
    assert due(schedule, start - timedelta(seconds=1), latest=latest) != day
    assert Weekday(day.weekday()) in schedule.days if day else False


@given(schedules, instants, times)
def test_what_is_due_is_the_local_day_and_its_time_has_come(
    schedule: Schedule, now: datetime, latest: time
) -> None:
    day = due(schedule, now, latest=latest)
    local = now.astimezone(ZoneInfo(schedule.zone))
    if day is not None:
        assert day == local.date()
        window = window_of(schedule, day, latest=latest)
        assert window is not None
        assert window.start <= now < window.end


def test_an_instant_needs_its_time_zone() -> None:
    now = datetime(2026, 11, 26)  # noqa: DTZ001 - that is the fault
    with pytest.raises(ValueError, match="needs its time zone"):
        due(daily("09:00", "UTC"), now, latest=LATEST)
    with pytest.raises(ValueError, match="needs its time zone"):
        next_due(daily("09:00", "UTC"), now)
