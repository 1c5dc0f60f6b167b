"""Holidays by country, and what schedules may name."""

from datetime import date

import pytest

from bot.bootstrap.days_off import almanac, day_off


@pytest.mark.parametrize(
    ("country", "day", "off"),
    [
        ("AU", date(2026, 1, 26), True),  # Australia Day
        ("DE", date(2026, 1, 26), False),
        ("US", date(2027, 11, 25), True),  # Thanksgiving moves
        ("US", date(2026, 11, 25), False),
        ("DE", date(2026, 10, 3), True),
        ("XX", date(2026, 12, 25), False),
    ],
)
def test_a_holiday_is_one_in_its_country_alone(country: str, day: date, off: bool) -> None:
    assert day_off(country, day) is off


def test_every_country_that_may_be_named_has_a_calendar() -> None:
    known = almanac().countries
    assert {"AU", "DE", "GB", "IN", "US"} <= set(known)
    assert all(len(country) == 2 and country.isupper() for country in known)
    for country in known:
        day_off(country, date(2026, 5, 1))


def test_zones_are_known_where_they_can_be_told() -> None:
    assert almanac().knows("Australia/Melbourne")
    assert almanac().knows("UTC")
    assert not almanac().knows("EST")
    assert not almanac().knows("Mars/Olympus")
    assert not almanac().knows("")
