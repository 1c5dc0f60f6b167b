"""How much of a query an entry tells of, in whichever of its texts."""

import numpy as np

from bot.core.postings import Cells, Floats, Postings
from bot.core.vocabulary import Asked, Vocabulary

SATURATION = 1.2
LENGTH_SHARE = 0.75
"""BM25's k1 and b, at the values that Robertson and Zaragoza's survey (2009) calls good in most cases."""


class Telling:
    """BM25 of the query over everything an entry says, as a share of the most that the query could reach."""

    def __init__(self, vocabulary: Vocabulary, *, height: int) -> None:
        """Saturate the counts by the length of each entry."""
        cells = vocabulary.bags
        self._weights = vocabulary.stem_weights
        lengths = np.bincount(cells.rows, cells.values, minlength=height)
        mean = max(1.0, float(lengths.mean()) if height else 1.0)
        relative = 1 - LENGTH_SHARE + LENGTH_SHARE * lengths / mean
        saturated = cells.values / (cells.values + SATURATION * relative[cells.rows])
        self._postings = Postings(
            Cells(cells.rows, cells.terms, saturated), height=height, width=len(self._weights)
        )

    def scores(self, asked: Asked) -> Floats:
        """For every entry, 0 to 1."""
        known = asked.stems >= 0
        return self._postings.scores(asked.stems[known], asked.weights[known])
