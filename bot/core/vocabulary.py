"""The base's words: how much each says, and how like the words of a query they are."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bot.core.corpus import Corpus
from bot.core.english import FUNCTION_WORDS, QUESTION_WORDS
from bot.core.letters import Letters
from bot.core.opposites import opposites
from bot.core.postings import Cells, Floats, Ints, Ragged
from bot.core.unspaced import shapes_only
from bot.core.word_vectors import Vectors, WordVectors, directions
from bot.core.words import stem

FUNCTION_WEIGHT = 0.4
QUESTION_WEIGHT = 0.6
"""What is left of the weight of a function word, and of a question word: they say little, but something."""

PAIR_WEIGHT = FUNCTION_WEIGHT / 2
"""The same for such a pair of characters: each character stands in two pairs."""

NEARLY = 0.999
"""The most that two words of different stems can be alike."""

REMEMBERED = 32_000_000
MOST_ROWS = 1_000
"""Bytes, and words, of which the likeness to all of the base is kept: questions begin alike."""

_FUNCTION_STEMS = {stem(word) for word in FUNCTION_WORDS}
_QUESTION_STEMS = {stem(word) for word in QUESTION_WORDS}


@dataclass(frozen=True, eq=False, slots=True)
class Asked:
    """A query as the base's words see it.

    Attributes:
        tokens: what was asked, at least one word.
        words: its distinct words, in order.
        weights: what each word says; all together 1.
        stems: the number of each word's stem; -1 where the base has none such.
        likeness: 0 to 1, the words by the base's words; 1 for the same stem.
        known: 0 to 1, the share of the weights that lies on words of which vectors know the meaning.
    """

    tokens: tuple[str, ...]
    words: tuple[str, ...]
    weights: Floats
    stems: Ints
    likeness: Vectors
    known: float


class Vocabulary:
    """Every word of a corpus, by number.

    A word's rarity is counted over entries, not phrasings: twenty aliases about containers make the word
    no commoner.

    Attributes:
        weights: what each word says.
        stem_weights: the same by stem.
        bags: how often each entry (a row) says each stem (a term).
        vectors: a row for each word, where vectors are at hand.
    """

    def __init__(self, corpus: Corpus, vectors: WordVectors | None) -> None:
        """Number the stems, and count the entries that hold them."""
        words = list(corpus.numbers)
        self._numbers = corpus.numbers
        self._stem_numbers: dict[str, int] = {}
        self._stems = np.array(
            [self._stem_numbers.setdefault(stem(w), len(self._stem_numbers)) for w in words],
            np.int64,
        )
        self.bags = Cells.counting(Ragged(corpus.bags.starts, self._stems[corpus.bags.values]))
        self._of_stem = Ragged.grouped(self._stems, len(self._stem_numbers))
        self._entries = len(corpus.entries)
        frequency = np.bincount(self.bags.terms, minlength=len(self._stem_numbers))
        says = np.array([_says(each) for each in self._stem_numbers], np.float64)
        self.stem_weights = says * self._rarity(frequency)
        self.weights = self.stem_weights[self._stems]
        self._table = vectors
        self.vectors = None if vectors is None else vectors.of(words)
        self._directions = None if self.vectors is None else directions(self.vectors)
        self._letters = Letters(words)
        rows = REMEMBERED // (4 * max(1, len(words)))
        self._remembered = lru_cache(maxsize=min(MOST_ROWS, rows))(self._like)

    def ask(self, tokens: tuple[str, ...]) -> Asked:
        """See the tokens of a query, at least one, as this vocabulary does."""
        words = tuple(dict.fromkeys(tokens))
        stems = [stem(word) for word in words]
        numbers = np.array([self._stem_numbers.get(each, -1) for each in stems], np.int64)
        rarest = float(self._rarity(np.zeros(1, np.int64))[0])
        weights = np.array(
            [
                self.stem_weights[at] if at >= 0 else rarest * _says(each)
                for at, each in zip(numbers.tolist(), stems, strict=True)
            ]
        )
        shares = weights / weights.sum()
        likeness = np.stack([self._remembered(word) for word in words])
        return Asked(tokens, words, shares, numbers, likeness, self._known(words, shares))

    def _known(self, words: tuple[str, ...], shares: Floats) -> float:
        """What share of a query the vectors know: all of English, nothing of a script that they never saw."""
        if self._table is None:
            return 0.0
        return min(1.0, float(shares[self._table.of(words).any(axis=1)].sum()))

    def _like(self, word: str) -> Vectors:
        """By vectors; by letters where the word is strange to the base or the vectors do not know it."""
        likeness = np.zeros(len(self._numbers), np.float32)
        vector = None if self._table is None else self._table.of([word])[0]
        known = vector is not None and bool(vector.any())
        if known and vector is not None and self._directions is not None:
            likeness = self._directions @ directions(vector)
        if not known or word not in self._numbers:
            likeness = np.maximum(likeness, self._letters.likeness(word))
        np.clip(likeness, 0, NEARLY, out=likeness)
        for opposite in opposites(stem(word)) & self._stem_numbers.keys():
            likeness[self._of_stem[self._stem_numbers[opposite]]] = 0
        number = self._stem_numbers.get(stem(word))
        if number is not None:
            likeness[self._of_stem[number]] = 1
        return likeness

    def _rarity(self, frequency: Ints) -> Floats:
        return np.log((1 + self._entries) / (1 + frequency)) + 1


def _says(each: str) -> float:
    """How much a stem says of what a question is about, whatever the base."""
    if each in _QUESTION_STEMS:
        return QUESTION_WEIGHT
    if shapes_only(each):
        return PAIR_WEIGHT
    return FUNCTION_WEIGHT if each in _FUNCTION_STEMS else 1.0
