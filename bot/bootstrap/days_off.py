"""The time zones and the holidays that this machine knows."""

from datetime import date
from functools import cache, lru_cache
from zoneinfo import available_timezones

from bot.core.almanac import Almanac
from bot.core.zone_names import ZoneNames

YEARS_KEPT = 1_000
"""Years of countries whose holidays are kept: some two hundred countries, five years."""


@cache
def almanac() -> Almanac:
    """All that schedules may name; takes half a second the first time."""
    # Not at the top: the package takes as long to import as all others together, and few commands need it.
    from holidays.registry import EntityLoader  # noqa: PLC0415

    countries = EntityLoader.get_country_codes(include_aliases=False)
    return Almanac(ZoneNames(available_timezones()), frozenset(countries), day_off)


def day_off(country: str, day: date) -> bool:
    """Whether a day is a public holiday all over a country, by its two letters; no where it is not known."""
    return day in _holidays(country, day.year)


@lru_cache(YEARS_KEPT)
def _holidays(country: str, year: int) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 - see `almanac`

    try:
        return frozenset(country_holidays(country, years=year))
    except NotImplementedError:
        return frozenset()
