"""How alike words are by their letters: what remains where nothing is known of their meaning."""

from collections.abc import Sequence

import numpy as np

from bot.core.postings import Cells, Floats, Ints, Postings, Ragged
from bot.core.word_vectors import Vectors

LENGTHS = (2, 3, 4)
"""Letters of the runs that are compared; a word's beginning and end count as a letter each."""

COMMONEST = 0.3
"""What a run that every word of the base holds still weighs."""


class Letters:
    """Cosine over runs of letters, the rarer ones weighing more."""

    def __init__(self, words: Sequence[str]) -> None:
        """Index the words of a base."""
        self._numbers: dict[str, int] = {}
        runs = Ragged.of([self._numbered(word) for word in words])
        cells = Cells.counting(runs)
        self._height = len(words)
        frequency = np.bincount(cells.terms, minlength=len(self._numbers))
        self._weights = self._rarity(frequency)
        weights = self._weights[cells.terms]
        lengths = np.sqrt(np.bincount(cells.rows, weights**2, minlength=self._height))
        self._postings = Postings(
            Cells(cells.rows, cells.terms, weights / lengths[cells.rows]),
            height=self._height,
            width=len(self._numbers),
        )

    def likeness(self, word: str) -> Vectors:
        """0 to 1 for every word of the base."""
        runs = _runs(word)
        known = np.array([self._numbers[run] for run in runs if run in self._numbers], np.int64)
        unseen = float(self._rarity(np.zeros(1, np.int64))[0]) ** 2 * (len(runs) - len(known))
        length = np.sqrt((self._weights[known] ** 2).sum() + unseen)
        return self._postings.scores(known, self._weights[known] / length).astype(np.float32)

    def _numbered(self, word: str) -> list[int]:
        return [self._numbers.setdefault(run, len(self._numbers)) for run in _runs(word)]

    def _rarity(self, frequency: Ints) -> Floats:
        return np.log((1 + self._height) / (1 + frequency)) + COMMONEST


def _runs(word: str) -> list[str]:
    padded = f" {word} "
    return list(
        dict.fromkeys(
            padded[at : at + length] for length in LENGTHS for at in range(len(padded) - length + 1)
        )
    )
