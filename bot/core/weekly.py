"""A time of the week as people write it in a setting: `mon 09:00 Europe/London`, or `off`."""

import re
from datetime import time
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.schedule import Schedule, Weekday

OFF: Final = "off"

HOW: Final = "write it as in `mon 09:00 Europe/London`, or `off`"

_FORM: Final = re.compile(r"([a-z]+)\s+(\d{1,2}):(\d{2})\s+(\S+)", re.IGNORECASE)
_SHORTEST: Final = 3
"""Letters by which a weekday is known."""


def weekly(text: str) -> Schedule:
    """Read a time of the week.

    Raises:
        ValueError: if it is none; it says what is wrong and how to write it.
    """
    if text.strip().casefold() == OFF:
        return Schedule(at=time(0), zone="UTC", on=False)
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no time of the week; {HOW}")
    day, hour, minute, zone = found.groups()
    return Schedule(at=_time(hour, minute), zone=_zone(zone), days=frozenset({_weekday(day)}))


def _weekday(name: str) -> Weekday:
    wanted = name.upper()
    for day in Weekday:
        if len(wanted) >= _SHORTEST and day.name.startswith(wanted):
            return day
    raise ValueError(f"{name} is no weekday; {HOW}")


def _time(hour: str, minute: str) -> time:
    try:
        return time(int(hour), int(minute))
    except ValueError:
        raise ValueError(f"{hour}:{minute} is no time of day; {HOW}") from None


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"the time zone {name} is not known here; {HOW}") from None
    return name
