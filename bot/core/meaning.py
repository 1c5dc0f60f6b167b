"""What a text is about as a whole: the sum of its words' vectors, compared by direction."""

import numpy as np

from bot.core.postings import Floats, Ints, Ragged
from bot.core.word_vectors import Vectors, WordVectors, directions

COMMON_SHARE = 0.7
COMMON_FROM = 10
"""What all texts of a base have in common says nothing: n of them give up 0.7 n/(n + 10) of their mean."""

COARSE = 64
"""Dimensions of a first look; the table has its dimensions in the order of what they tell."""


class Meaning:
    """The directions of the phrasings of a base."""

    def __init__(self, texts: Ragged, table: WordVectors, words: Vectors) -> None:
        """Sum the vectors of each text's words; `words` has one for each word of the base."""
        self._table = table
        sums = np.zeros((len(texts), table.dimensions), np.float32)
        filled = np.diff(texts.starts) > 0
        sums[filled] = np.add.reduceat(words[texts.values], texts.starts[:-1][filled], axis=0)
        share = COMMON_SHARE * len(texts) / (len(texts) + COMMON_FROM)
        self._common = share * sums.mean(axis=0)
        rows = directions(sums - self._common)
        self._coarse = np.ascontiguousarray(rows[:, :COARSE])
        self._fine = np.ascontiguousarray(rows[:, COARSE:])

    def coarse(self, tokens: tuple[str, ...]) -> Floats:
        """A first look at every text: nearly its score, at half the cost."""
        return _scores(self._coarse @ self._direction(tokens)[:COARSE])

    def scores(self, tokens: tuple[str, ...], texts: Ints) -> Floats:
        """For each of the chosen texts, 0 (nothing in common) to 1."""
        asked = self._direction(tokens)
        whole = len(texts) == len(self._coarse)
        coarse, fine = (
            (self._coarse, self._fine) if whole else (self._coarse[texts], self._fine[texts])
        )
        return _scores(coarse @ asked[:COARSE] + fine @ asked[COARSE:])

    def _direction(self, tokens: tuple[str, ...]) -> Vectors:
        return directions(self._table.of(tokens).sum(axis=0) - self._common)


def _scores(cosines: Vectors) -> Floats:
    return np.clip(cosines, 0, 1).astype(np.float64)
