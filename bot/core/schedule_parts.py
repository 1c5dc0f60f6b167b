"""A line cut into the parts of a schedule: each by whichever reader takes in most of what is left."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from bot.core.schedule_reading import Misread, Read, Reading, Reason, Vocabulary, is_filler
from bot.core.schedule_subjects import read_days_off, read_topics
from bot.core.schedule_times import read_days, read_time, read_zone
from bot.core.typed import plain

SUGGESTION_CUTOFF = 80
"""The similarity, 0 to 100, from which an unknown word is taken for a slip of a known one."""

_READERS = (read_time, read_zone, read_days, read_topics, read_days_off)

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_COMMAS = re.compile(r"\s*[,;]+\s*")
_ENDINGS = re.compile(r"[.!?]+(?=\s|$)")


def one_line(text: str) -> str:
    """The words between single spaces, commas apart, without the marks that end a sentence."""
    line = _COMMAS.sub(" , ", _DASHES.sub("-", plain(text)))
    return " ".join(_ENDINGS.sub("", line).split())


def parts(line: str, vocabulary: Vocabulary) -> Iterator[Reading | str]:
    """The parts of a line in their order; a word that says nothing by itself comes as it stands."""
    while line:
        word = line.split(" ", 1)[0]
        found = _best(line, vocabulary)
        part = word if found is None and is_filler(word) else found or unknown(word, vocabulary)
        yield part
        line = line[len(part if isinstance(part, str) else part.text) :].lstrip()


def read_whole(text: str, vocabulary: Vocabulary) -> Reading:
    """What a whole text is where one part is asked for; misread where it is none, or more than one."""
    line = one_line(text)
    readings = [part for part in parts(line, vocabulary) if not isinstance(part, str)]
    return readings[0] if len(readings) == 1 else unknown(line, vocabulary)


def _best(line: str, vocabulary: Vocabulary) -> Reading | None:
    """What takes in most of the line, a schedule's own words before names; of two equals, neither."""
    each_reader = (reader(line, vocabulary) for reader in _READERS)
    found = [each for each in each_reader if each is not None]
    if not found:
        return None
    longest = max(len(each.text) for each in found)
    found = [each for each in found if len(each.text) == longest]
    best, *others = sorted(found, key=_is_name)
    if not any(_is_name(each) is _is_name(best) for each in others):
        return best
    choices = tuple(
        choice
        for each in (best, *others)
        for choice in ((each.means,) if isinstance(each, Read) else each.choices)
    )
    return Misread(best.text, best.text, Reason.SEVERAL, choices, best.said)


def _is_name(reading: Reading) -> bool:
    return isinstance(reading, Read) and reading.is_name


def unknown(word: str, vocabulary: Vocabulary) -> Misread:
    """A word that no reader takes, with what it may be a slip of."""
    near = process.extractOne(
        word.casefold(), vocabulary.words, scorer=fuzz.ratio, score_cutoff=SUGGESTION_CUTOFF
    )
    meant = _best(near[0], vocabulary) if near else None
    if isinstance(meant, Read):
        return Misread(word, word, Reason.UNKNOWN, (meant.means,), meant.said)
    return Misread(word, word, Reason.UNKNOWN)
