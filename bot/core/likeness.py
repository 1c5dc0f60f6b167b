"""How alike questions are to one another, by the words they share and by what they mean."""

from collections.abc import Sequence

import numpy as np

from bot.core.columns import sums_of
from bot.core.meaning import common_to, direction_of
from bot.core.postings import Cells, Floats, Postings, Ragged
from bot.core.word_vectors import Vectors, WordVectors
from bot.core.words import stem

Bag = tuple[str, ...]
"""The words that say what a question is about, each once."""


class Likeness:
    """Compares each of some questions with all of them.

    A word weighs what its vector's length says that it tells, and meets others of its stem. Where vectors do not
    know a question, the words stand in for its meaning.
    """

    def __init__(self, bags: Sequence[Bag], vectors: WordVectors | None) -> None:
        """Lay the questions out.

        Args:
            bags: at least one word each.
            vectors: None where none are at hand.
        """
        numbers: dict[str, int] = {}
        words = Ragged.of([numbers.setdefault(w, len(numbers)) for w in bag] for bag in bags)
        table = None if vectors is None else vectors.of(numbers)
        sums = np.zeros((len(words), 1), np.float32) if table is None else sums_of(words, table)
        self._directions = None if table is None else direction_of(sums, common_to(sums))
        self._known = np.linalg.norm(sums, axis=1) > 0
        stems: dict[str, int] = {}
        of_word = np.array([stems.setdefault(stem(w), len(stems)) for w in numbers], np.int64)
        self._stems = Ragged(words.starts, of_word[words.values]).distinct(len(stems))
        self._weights = np.zeros(len(stems))
        np.maximum.at(self._weights, of_word, _weights(table, len(numbers)))
        self._postings = self._indexed(len(stems))

    def of(self, question: int) -> Floats:
        """For every question, 0 (nothing in common) to 1, how like that one it is."""
        weights = self._weights[self._stems[question]]
        words = self._postings.scores(self._stems[question], weights / np.linalg.norm(weights))
        if self._directions is None:
            return words
        direction = self._directions[question]
        meaning = np.clip(self._directions @ direction, 0, 1)
        known = self._known & self._known[question]
        return np.where(known, (words + meaning) / 2, words).astype(np.float64)

    def _indexed(self, width: int) -> Postings:
        cells = Cells.counting(self._stems)
        weights = self._weights[cells.terms]
        lengths = np.sqrt(np.bincount(cells.rows, weights**2))
        weighed = Cells(cells.rows, cells.terms, weights / lengths[cells.rows])
        return Postings(weighed, height=len(self._stems), width=width)


def _weights(table: Vectors | None, count: int) -> Floats:
    """What each word says; a word that vectors do not know says as much as the mean."""
    if table is None:
        return np.ones(count)
    lengths = np.linalg.norm(table, axis=1).astype(np.float64)
    known = lengths[lengths > 0]
    return np.where(lengths > 0, lengths, known.mean() if len(known) else 1.0)
