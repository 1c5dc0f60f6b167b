"""What a schedule's tips are about, and the holidays without them, as people type it."""

import re

from rapidfuzz import fuzz

from bot.core.schedule_reading import (
    Misread,
    Read,
    Reading,
    Reason,
    Said,
    Vocabulary,
    is_filler,
    longest_first,
    matcher,
)

_ABOUT = matcher(r"about|topics?:?")
_EVERYTHING = matcher(
    r"(?:(?:about|topics?:?) )?(?:everything|anything|(?:all|every|any)(?: the)? topics?)"
)
_BETWEEN_TOPICS = re.compile(r"\s+(?:,\s+)?(?:(?:and|&)\s+)?(?:about\s+)?", re.IGNORECASE)
_COMMA = re.compile(r"\s+(?:,\s+)?")
_LONGEST_TOPIC = 8
"""Words that a topic's id may be typed as, with spaces for its hyphens."""


def read_topics(rest: str, vocabulary: Vocabulary) -> Reading | None:
    """Topics by their ids: any number after "about", else one; or all of them."""
    if found := _EVERYTHING(rest):
        return Read(found[0], Said(topics=()), "every topic")
    about = _ABOUT(rest)
    if about is None:
        return _bare_topic(rest, vocabulary)
    end, ids = about.end(), dict[str, None]()
    while step := _next_topic(rest, end, vocabulary):
        end = step[0]
        ids[step[1]] = None
    if ids:
        return Read(rest[:end], Said(topics=tuple(ids)), f"about {', '.join(ids)}")
    word = next(iter(rest[end:].split()), about[0])
    choices = tuple(sorted(vocabulary.topics, key=lambda topic: (-fuzz.ratio(word, topic), topic)))
    said = Said(topics=choices[:1]) if choices else Said()
    return Misread(rest[:end], word, Reason.UNKNOWN, choices, said)


def _next_topic(rest: str, end: int, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """Where the next topic of a list ends, and its id: its words first, then past an "and"."""
    for gap in (_COMMA, _BETWEEN_TOPICS):
        between = gap.match(rest, end)
        found = _topic_at(rest[between.end() :], vocabulary) if between else None
        if between and found:
            return between.end() + len(found[0]), found[1]
    return None


def _bare_topic(rest: str, vocabulary: Vocabulary) -> Reading | None:
    found = _topic_at(rest, vocabulary)
    if found is None or is_filler(found[0]):
        return None
    return Read(found[0], Said(topics=(found[1],)), f"about {found[1]}", is_name=True)


def _topic_at(rest: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    for typed in longest_first(rest, _LONGEST_TOPIC):
        topic = typed.casefold().replace(" ", "-")
        if topic in vocabulary.topics:
            return typed, topic
    return None


_HOLIDAYS = r"(?:the |public |bank |national )*(?:holidays?|days off)"
_UNLESS = r"(?:without|no|not on|off on|skip|skipping|except|except on|excluding)"
_COUNTRY_LAST = matcher(
    rf"(?:{_UNLESS} )?{_HOLIDAYS}(?P<of> (?:in|of|for))?(?: the)? (?P<country>[a-z]{{2}})"
)
_COUNTRY_FIRST = matcher(rf"(?:{_UNLESS} )?(?P<of>)(?P<country>[a-z]{{2}}) {_HOLIDAYS}")
_HOLIDAYS_TOO = matcher(
    rf"(?:with|including|include) {_HOLIDAYS}|{_HOLIDAYS} (?:too|included|as well)"
)
_NO_COUNTRY = matcher(rf"(?:{_UNLESS} )?{_HOLIDAYS}")
_OTHER_CODES = {"UK": "GB"}


def read_days_off(rest: str, vocabulary: Vocabulary) -> Reading | None:
    """A country on whose holidays no tip is to come, or that holidays are days as others."""
    if found := _HOLIDAYS_TOO(rest):
        return Read(found[0], Said(days_off=""), "holidays too")
    for match in (_COUNTRY_LAST, _COUNTRY_FIRST):
        if found := match(rest):
            country = found["country"].upper()
            country = _OTHER_CODES.get(country, country)
            surely = found["of"] or not is_filler(found["country"])
            if surely and country in vocabulary.countries:
                said = Said(days_off=country)
                return Read(found[0], said, f"without holidays in {country}")
    if found := _NO_COUNTRY(rest):
        country = "AU" if "AU" in vocabulary.countries else min(vocabulary.countries, default="")
        choices = (f"without holidays in {country}",) if country else ()
        said = Said(days_off=country) if country else Said()
        return Misread(found[0], found[0], Reason.COUNTRY, choices, said)
    return None
