"""What reading a part of a schedule comes to, and what helps to read one."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import time
from enum import Enum, auto
from functools import cached_property

from bot.core.phrases import listed
from bot.core.schedule import Weekday
from bot.core.zone_names import ZoneNames


class Reason(Enum):
    """Why a part of a request was not understood."""

    UNKNOWN = auto()
    """It means nothing here; the choices, if any, are what may have been meant."""

    SEVERAL = auto()
    """It may mean several things: the choices."""

    TWICE = auto()
    """The same part was said before, and differently."""

    COUNTRY = auto()
    """Holidays differ by country, and none was named that has a calendar."""


@dataclass(frozen=True, slots=True)
class Said:
    """The parts of a schedule that were said; None where nothing was.

    Attributes:
        topics: empty for every topic.
        days_off: a country's two letters; empty for holidays too.
    """

    at: time | None = None
    zone: str | None = None
    days: frozenset[Weekday] | None = None
    topics: tuple[str, ...] | None = None
    days_off: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A part understood.

    Attributes:
        text: as it was typed.
        means: the same in words that leave no doubt.
        is_name: whether it is a mere name, of a place or a topic: a schedule's own words go before it.
    """

    text: str
    said: Said
    means: str
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Misread:
    """A part that cannot be relied on.

    Attributes:
        text: as it was typed, with what leads to it.
        word: what was not understood in it.
        choices: what may have been meant.
        said: the first choice.
    """

    text: str
    word: str
    reason: Reason
    choices: tuple[str, ...] = ()
    said: Said = field(default_factory=Said)


Reading = Read | Misread


@dataclass(frozen=True)
class Vocabulary:
    """What a schedule may name.

    Attributes:
        zones: the time zones.
        topics: ids of the base's topics.
        countries: those with a calendar of holidays, as two capital letters.
    """

    zones: ZoneNames
    topics: Collection[str]
    countries: Collection[str]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Everything that an unknown word may be a slip of."""
        days = [name for day in Weekday for name in (day.name.lower(), f"{day.name.lower()}s")]
        named = ["weekdays", "weekends", "daily", "holidays", "midnight"]
        return (*days, *named, *sorted(self.topics), *self.zones.by_name)


def matcher(pattern: str) -> Callable[[str], re.Match[str] | None]:
    """What matches a pattern at the beginning of a text, in any case, up to the end of a word."""
    return re.compile(rf"(?:{pattern})(?=\s|$)", re.IGNORECASE).match


def longest_first(rest: str, most: int) -> Iterator[str]:
    """A text's first words together, from this many down to one."""
    words = rest.split(" ", most)[:most]
    return (" ".join(words[:length]) for length in range(len(words), 0, -1))


ON_WORDS = listed("on start enable begin resume yes")
"""Words that by themselves switch tips on."""

_FILLERS = ON_WORDS | listed("""
a an and & , - : at by each every for in it me of only please post send set switch
the them time timezone tip tips to turn tz you zone
""")


def is_filler(word: str) -> bool:
    """Whether a word says nothing by itself."""
    return word.casefold() in _FILLERS
