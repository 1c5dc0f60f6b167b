"""What a text is about as a whole: the sum of its words' vectors, compared by direction."""

import numpy as np

from bot.core.postings import Floats, Ints
from bot.core.word_vectors import Vectors, directions

COMMON_SHARE = 0.7
COMMON_FROM = 10
"""What all phrasings of a base have in common says nothing: n of them give up 0.7 n/(n + 10) of their mean."""

COARSE = 64
"""Dimensions of a first look; the table has its dimensions in the order of what they tell."""


def common_to(sums: Vectors) -> Vectors:
    """What to take from every text of a base, and from a query, before they are compared."""
    if not len(sums):
        return np.zeros(sums.shape[1], np.float32)
    share = COMMON_SHARE * len(sums) / (len(sums) + COMMON_FROM)
    mean: Vectors = (share * sums.mean(axis=0)).astype(np.float32)
    return mean


def direction_of(sums: Vectors, common: Vectors) -> Vectors:
    """Where texts point besides what all have in common; zeros, not its contrary, where vectors know no word."""
    known = sums.any(axis=-1, keepdims=True)
    return directions(np.where(known, sums - common, 0).astype(np.float32, copy=False))


class Meaning:
    """The directions of texts."""

    def __init__(self, sums: Vectors, common: Vectors) -> None:
        """Keep the directions in two halves, of which the first one tells more."""
        rows = direction_of(sums, common)
        self._coarse = np.ascontiguousarray(rows[:, :COARSE])
        self._fine = np.ascontiguousarray(rows[:, COARSE:])

    def coarse(self, direction: Vectors) -> Floats:
        """A first look at every text: nearly its score, at half the cost."""
        return _scores(self._coarse @ direction[:COARSE])

    def scores(self, direction: Vectors, texts: Ints | None = None) -> Floats:
        """For each of the chosen texts, or for every text, 0 (nothing in common) to 1."""
        coarse = self._coarse if texts is None else self._coarse[texts]
        fine = self._fine if texts is None else self._fine[texts]
        return _scores(coarse @ direction[:COARSE] + fine @ direction[COARSE:])


def _scores(cosines: Vectors) -> Floats:
    return np.clip(cosines, 0, 1).astype(np.float64)
