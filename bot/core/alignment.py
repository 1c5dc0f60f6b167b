"""Word by word: how well each word of a query finds its like in a text, and each word of the text in the query."""

import numpy as np

from bot.core.columns import Columns
from bot.core.postings import Floats, Ints, Ragged
from bot.core.word_vectors import Vectors


class Alignment:
    """Texts of distinct words, and what share of its text each word tells."""

    def __init__(self, texts: Ragged, weights: Floats) -> None:
        """Lay out the texts; `weights` says how much each word of the base tells."""
        columns = Columns(texts)
        totals = np.bincount(texts.owners, weights[texts.values], minlength=len(texts))
        shares = 1 / np.where(totals > 0, totals, 1)[columns.order]
        self._order = columns.order
        self._columns: list[tuple[Ints, Vectors]] = []
        for places in columns:
            words = texts.values[places]
            share = shares[: len(words)] * weights[words]
            self._columns.append((words, share.astype(np.float32)))

    def scores(self, likeness: Vectors, weights: Floats) -> Floats:
        """For every text, 0 to 1: the mean of the query's share that it matches, and of its own.

        Args:
            likeness: 0 to 1, query words by words of the base.
            weights: what each word of the query says; all together 1.
        """
        by_word, nearest = np.ascontiguousarray(likeness.T), likeness.max(axis=0)
        best = np.zeros((len(self._order), len(weights)), np.float32)
        found = np.zeros(len(self._order), np.float32)
        room = np.empty_like(best)
        for words, shares in self._columns:
            count = len(words)
            # Words are numbers of the base, so none is out of bounds: "clip" only spares numpy a copy.
            np.take(by_word, words, axis=0, out=room[:count], mode="clip")
            np.maximum(best[:count], room[:count], out=best[:count])
            found[:count] += shares * nearest[words]
        scores = np.empty(len(self._order), np.float64)
        scores[self._order] = (best @ weights.astype(np.float32) + found) / 2
        return np.clip(scores, 0, 1)
