"""Typing errors put right with the base's own words, and only where a word is surely none."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.english import FUNCTION_WORDS, QUESTION_WORDS
from bot.core.words import stem


@dataclass(frozen=True, slots=True)
class Repair:
    """A word as typed, and the word of the base that was read for it."""

    typed: str
    meant: str


class Spelling:
    """Finds the base's word that a mistyped one stands for."""

    def __init__(self, frequencies: dict[str, int], english: frozenset[str] = frozenset()) -> None:
        """Take the base's words with how many times each occurs, and words that are right anywhere."""
        self._stems = {stem(word) for word in frequencies} | {stem(word) for word in FUNCTION_WORDS}
        self._english = english | FUNCTION_WORDS
        self._frequencies = frequencies
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(w for w in frequencies if len(w) >= 4 and _in_letters(w)):
            self._by_length.setdefault(len(word), []).append(word)

    def repairs(self, tokens: Iterable[str]) -> tuple[Repair, ...]:
        """What was put right, in the order of the tokens, each word once."""
        meant = ((token, self._meant(token)) for token in dict.fromkeys(tokens))
        return tuple(Repair(token, word) for token, word in meant if word is not None)

    def _meant(self, token: str) -> str | None:
        if token in self._english or stem(token) in self._stems or not _in_letters(token):
            return None
        if len(token) < 4:
            return _question_word(token)
        cutoff = 1 if len(token) <= 5 else 2
        near = [
            (distance, word[0] != token[0], -self._frequencies[word], word)
            for length in range(len(token) - cutoff, len(token) + cutoff + 1)
            for word, distance, _ in process.extract(
                token,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=cutoff,
                limit=5,
            )
        ]
        return min(near)[-1] if near else None


def _in_letters(word: str) -> bool:
    """Whether a word holds no digit or sign; the vowel signs of Indian scripts are no letters to `isalpha`."""
    return word.isalpha() or all(unicodedata.category(each)[0] in "LM" for each in word)


def _question_word(token: str) -> str | None:
    """The question word that a token of two or three letters is with one letter left out after the first."""
    found = [
        word
        for word in QUESTION_WORDS
        if token[0] == word[0]
        and any(word[:at] + word[at + 1 :] == token for at in range(1, len(word)))
    ]
    return found[0] if len(found) == 1 else None
