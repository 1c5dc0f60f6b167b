"""Whether a text that begins with "tips" is about the bot's tips, or a question such as "tips for small images?"."""

import re
from itertools import islice

from rapidfuzz import fuzz, process

from bot.core.phrases import listed
from bot.core.schedule import Schedule
from bot.core.schedule_parts import SUGGESTION_CUTOFF, one_line, parts
from bot.core.schedule_reading import ON_WORDS, Misread, Read, Reading, Vocabulary
from bot.core.schedule_request import ScheduleRequest, Show, TurnOff, read_request
from bot.core.typed import plain

_TIPS = re.compile(r"\W*tips?\b[\s:,;.-]*(?P<rest>.*)", re.IGNORECASE)
_LIKE_A_TIME = re.compile(r"\d{1,2}[:.h]\d|\d{1,2}[ap]m\b", re.IGNORECASE)
_SWITCHES = ("on", "off", "start", "stop", "enable", "disable")
MOST_PARTS = 40
"""Parts and words between them that are looked at: no schedule has more, a list of topics being one part."""

_WHENS = listed("""
morning mornings afternoon afternoons lunch lunchtime evening evenings night nights tonight today tomorrow
week weekly fortnightly month monthly hour hours hourly minute minutes early later never always am pm
""")
"""Words that nobody can set a schedule by, though only who speaks of one uses them alone."""


def read_tips(text: str, vocabulary: Vocabulary, current: Schedule) -> ScheduleRequest | None:
    """What is asked of the tips; None where something else is.

    What can be read as a schedule is taken for one, and so is what nearly can, to be asked back. But
    where words are left over that no schedule knows, it is a question, unless a time of day stands
    there; and so it is where only a topic is named: "tips about docker" wants to know, and changes nothing.

    Args:
        text: all that was typed, without the command before it.
        vocabulary: what a schedule may name.
        current: what is set, or what a new schedule begins with.
    """
    begun = _TIPS.match(plain(text))
    if begun is None:
        return None
    request = read_request(begun["rest"], vocabulary, current)
    if isinstance(request, Show | TurnOff):
        return request
    return request if _is_schedule(one_line(begun["rest"]), text, vocabulary) else None


def _is_schedule(line: str, whole: str, vocabulary: Vocabulary) -> bool:
    if _is_slip_of_a_switch(line):
        return True
    found = list(islice(parts(line, vocabulary), MOST_PARTS + 1))
    if len(found) > MOST_PARTS:
        return False
    readings = [part for part in found if not isinstance(part, str)]
    known = [part for part in readings if _says_when(part)]
    strange = [part for part in readings if not _says_when(part) and not _may_join(part, known)]
    has_time = any(_is_time(part) for part in known)
    if strange:
        return has_time and len(strange) <= len(known)
    if whole.rstrip().endswith("?"):
        return has_time
    if not known:
        return any(part in ON_WORDS for part in found)
    return found[0] != "for" or not all(_is_name(part) for part in known)


def _says_when(part: Reading) -> bool:
    """Whether it is of a schedule, understood or not; topics are of other things as well."""
    said = part.said
    if (said.at, said.zone, said.days, said.days_off) != (None,) * 4:
        return True
    return isinstance(part, Misread) and (_is_time(part) or part.word.casefold() in _WHENS)


def _may_join(part: Reading, known: list[Reading]) -> bool:
    """Whether a topic stands there as a schedule names one: by "about", or beside the rest of it."""
    return isinstance(part, Read) and (bool(known) or not part.is_name)


def _is_time(part: Reading) -> bool:
    understood = isinstance(part, Read) and part.said.at is not None
    return understood or _LIKE_A_TIME.match(part.text) is not None


def _is_name(part: Reading) -> bool:
    """Whether it may as well be the name of something that is no place: Phoenix, Lima, Rome."""
    return part.is_name if isinstance(part, Read) else part.said.zone is not None


def _is_slip_of_a_switch(line: str) -> bool:
    """Whether a lone word is nearly "on" or "off"."""
    near = process.extractOne(
        line.casefold(), _SWITCHES, scorer=fuzz.ratio, score_cutoff=SUGGESTION_CUTOFF
    )
    return near is not None and " " not in line
