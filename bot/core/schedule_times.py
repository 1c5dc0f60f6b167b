"""The time of day, the time zone and the days of a schedule, as people type them."""

from datetime import time

from bot.core.schedule import DAILY, WEEKDAYS, WEEKENDS, Weekday, told_days
from bot.core.schedule_reading import (
    Misread,
    Read,
    Reading,
    Reason,
    Said,
    Vocabulary,
    longest_first,
    matcher,
)

_HALF_DAY = matcher(r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m")
_WHOLE_DAY = matcher(
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)|(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)"
)
_NAMED_TIME = matcher(r"(?:12 )?(noon|midday|midnight)")
_BARE_HOUR = matcher(r"(1[0-2]|0?[1-9])(?:\s?o['’]?clock)?")


def read_time(rest: str, _: Vocabulary) -> Reading | None:
    """A time of day, on 12 or 24 hours; a bare hour may be either, so it is not taken."""
    if found := _HALF_DAY(rest):
        hour = int(found["hour"]) % 12 + (12 if found["half"] in "pP" else 0)
        return _at(found[0], time(hour, int(found["minute"] or 0)))
    if found := _WHOLE_DAY(rest):
        hours, minutes = found["hour"] or found["h"], found["minute"] or found["m"]
        return _at(found[0], time(int(hours), int(minutes)))
    if found := _NAMED_TIME(rest):
        return _at(found[0], time(0 if found[1].casefold() == "midnight" else 12))
    if found := _BARE_HOUR(rest):
        hours = [time(int(found[1]) % 12), time(int(found[1]) % 12 + 12)]
        choices = tuple(f"{hour:%H:%M}" for hour in hours)
        return Misread(found[0], found[0], Reason.SEVERAL, choices, Said(at=hours[0]))
    return None


def _at(text: str, at: time) -> Read:
    return Read(text, Said(at=at), f"{at:%H:%M}")


def read_zone(rest: str, vocabulary: Vocabulary) -> Reading | None:
    """A time zone, by its name or by a place in it."""
    zones = vocabulary.zones
    for name in longest_first(rest, zones.longest):
        meant = zones.meant(name)
        if len(meant) == 1 and not zones.is_unclear(name):
            is_place = name.casefold() != meant[0].casefold()
            return Read(name, Said(zone=meant[0]), meant[0], is_place)
        if zones.is_unclear(name):
            said = Said(zone=meant[0]) if meant else Said()
            return Misread(name, name, Reason.SEVERAL, meant, said)
    return None


_DAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_TO = r"\s?(?:-|\b(?:to|till|until|through|thru)\b)\s?"
_DAYS = matcher(rf"(?:from )?({_DAY})s?{_TO}({_DAY})s?|({_DAY})s?")
_DAY_GROUPS = (
    (matcher(r"(?:(?:every|each|on) )?(?:week|work|working |business )-?days?"), WEEKDAYS),
    (matcher(r"(?:(?:every|each|on) )?(?:the )?week-?ends?"), WEEKENDS),
    (matcher(r"daily|every-?day|(?:every|each) day|all days|all week|7 days a week"), DAILY),
)


def read_days(rest: str, _: Vocabulary) -> Reading | None:
    """A weekday, a run of them such as Mon-Fri or Fri-Mon, or a group such as weekends."""
    for match, days in _DAY_GROUPS:
        if found := match(rest):
            return Read(found[0], Said(days=days), told_days(days))
    if found := _DAYS(rest):
        first = _weekday(found[1] or found[3])
        last = _weekday(found[2] or found[3])
        length = (last - first) % len(Weekday) + 1
        days = frozenset(Weekday((first + at) % len(Weekday)) for at in range(length))
        return Read(found[0], Said(days=days), told_days(days))
    return None


def _weekday(text: str) -> Weekday:
    return next(day for day in Weekday if text[:3].casefold() == day.short.casefold())
