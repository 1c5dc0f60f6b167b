"""When tips are to come, and which."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.coming import Coming, tips_to_come, windows_to_come
from bot.core.schedule import DAILY, Schedule
from bot.core.tip_choice import choose
from bot.core.tips import Candidate
from tests.core.schedules import schedules

MELBOURNE = Schedule(time(9, 30), "Australia/Melbourne")
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # a Wednesday, 23:00 in Melbourne


def days(schedule: Schedule, now: datetime, most: int, **options: object) -> list[date]:
    windows = windows_to_come(schedule, now, **options)  # type: ignore[arg-type]
    return [window.day for window in islice(windows, most)]


def test_the_next_is_on_the_next_local_day_whose_time_is_not_over() -> None:
    assert days(MELBOURNE, NOON, 3) == [date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 30)]
    before = datetime(2026, 11, 25, 22, 29, tzinfo=UTC)
    assert days(MELBOURNE, before, 1) == [date(2026, 11, 26)]
    assert days(MELBOURNE, before + timedelta(minutes=1), 1) == [date(2026, 11, 27)]


def test_a_day_that_has_had_its_tip_gets_no_second() -> None:
    assert days(MELBOURNE, NOON, 1, given=[date(2026, 11, 26)]) == [date(2026, 11, 27)]


def test_days_off_are_left_out_and_where_all_are_nothing_comes() -> None:
    schedule = Schedule(time(9, 30), "UTC", DAILY, days_off="AU")
    thursday = date(2026, 11, 26)
    assert days(schedule, NOON, 1, day_off=lambda _, day: day == thursday) == [date(2026, 11, 27)]
    assert days(schedule, NOON, 1, day_off=lambda *_: True) == []
    assert days(Schedule(time(9), "UTC", on=False), NOON, 1) == []


def test_an_instant_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        next(windows_to_come(MELBOURNE, datetime(2026, 11, 25)))  # noqa: DTZ001 - that is the point


@settings(deadline=None, max_examples=40)
@given(schedules, st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))  # noqa: DTZ001 - made aware below
def test_windows_come_in_order_after_the_instant(schedule: Schedule, naive: datetime) -> None:
    now = naive.replace(tzinfo=UTC)
    found = list(islice(windows_to_come(schedule, now), 5))
    assert all(window.start > now for window in found)
    assert all(first.day < second.day for first, second in pairwise(found))
    assert all(first.start < second.start for first, second in pairwise(found))


def test_each_day_s_tip_is_the_one_that_will_be_chosen_then() -> None:
    held = tuple(Candidate(f"t/e{n}") for n in range(5))
    windows = list(islice(windows_to_come(MELBOURNE, NOON), 12))
    coming = tips_to_come(held, (), windows, channel="C1")
    history: list[tuple[date, str]] = []
    for each, window in zip(coming, windows, strict=True):
        chosen = choose(held, history, each.day, channel="C1")
        assert chosen is not None
        assert each == Coming(window.day, window.start, chosen)
        history.append((each.day, chosen))


def test_without_anything_to_tell_the_days_are_known_all_the_same() -> None:
    (only,) = tips_to_come((), (), islice(windows_to_come(MELBOURNE, NOON), 1), channel="C1")
    assert (only.day, only.tip) == (date(2026, 11, 26), None)
