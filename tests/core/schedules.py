"""What a schedule may name in tests, and schedules of every kind."""

from datetime import time
from zoneinfo import available_timezones

from hypothesis import strategies as st

from bot.core.schedule import Schedule, Weekday
from bot.core.schedule_reading import Vocabulary
from bot.core.zone_names import ZoneNames

ZONES = ZoneNames(available_timezones())
TOPICS = ("docker", "git-basics", "rome")
COUNTRIES = ("AT", "AU", "DE", "GB", "IN", "IT", "US")
VOCABULARY = Vocabulary(ZONES, TOPICS, COUNTRIES)
ODD_TOPICS = (*TOPICS, "a", "b", "a-b", "and", "on", "all", "about", "daily", "utc", "9", "off")
"""Ids that mean something else as well: after "about" they are topics all the same."""

ODD = Vocabulary(ZONES, ODD_TOPICS, COUNTRIES)
CURRENT = Schedule(time(9), "Europe/Berlin")

clear_zones = st.sampled_from(
    sorted(zone for zone in available_timezones() if ZONES.meant(zone) == (zone,))
)
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
days = st.frozensets(st.sampled_from(Weekday), min_size=1)


def schedules_about(topics: tuple[str, ...]) -> st.SearchStrategy[Schedule]:
    return st.builds(
        Schedule,
        at=times,
        zone=clear_zones,
        days=days,
        topics=st.lists(st.sampled_from(topics), unique=True).map(tuple),
        days_off=st.none() | st.sampled_from(COUNTRIES),
    )


schedules = schedules_about(TOPICS)
