"""Words as the index sees them: split, folded to one case, and reduced to stems."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

_JOINED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts written without spaces, or with particles joined to words: Thai to Khmer, kana, Han, Hangul."""

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0dff"
"""Vowel signs and accents that belong to the letter before them."""

_WORD = re.compile(
    rf"(?P<joined>[{_JOINED}]+)|(?:(?![{_JOINED}])[^\W_])(?:(?![{_JOINED}])[^\W_]|[{_MARKS}]|['’](?=[^\W_]))*(?:\+\+|#)?"
)
_ASCII_WORD = re.compile(r"[a-z0-9](?:[a-z0-9]|'(?=[a-z0-9]))*(?:\+\+|#)?")
"""What `_WORD` comes to in a text that has been lowered and holds nothing beyond ASCII."""

_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f]+")
"""Marks that people leave out as they type: accents, and the vowel points of Hebrew and Arabic."""

_APOSTROPHES = str.maketrans("", "", "'’")
_LONGEST_WORD = 40
"""Letters of a word that count: beyond lies pasted data."""

_STEMMER = snowballstemmer.stemmer("english")


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word of a text with where it begins and ends; `what's` is `whats`, `café` is `cafe`, `C++` stays.

    Runs of scripts without spaces come as overlapping pairs of characters, all with the run's place.
    """
    for found in _WORD.finditer(text):
        run = found[0].casefold().translate(_APOSTROPHES)
        if found["joined"] and len(run) > 1:
            yield from ((run[at : at + 2], *found.span()) for at in range(len(run) - 1))
        elif run:
            yield _bare(run)[:_LONGEST_WORD], *found.span()


def _bare(word: str) -> str:
    """The word without accents, which half of the people who ask do not type."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", word)))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order."""
    if text.isascii():  # most texts are, and this is several times as quick
        found = _ASCII_WORD.findall(text.lower())
        return tuple(word.replace("'", "")[:_LONGEST_WORD] for word in found)
    return tuple(word for word, _, _ in spans(text))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word without its endings, reduced until nothing more comes off.

    Once is not enough for a family of words to meet: *containerization* loses an ending and becomes
    *container*, which by itself becomes *contain*, as *containers* does.
    """
    for _ in range(3):
        shorter: str = _STEMMER.stemWord(word)
        if shorter == word:
            break
        word = shorter
    return word
