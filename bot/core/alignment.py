"""Word by word: how well each word of a query finds its like in a text, and each word of the text in the query."""

import numpy as np

from bot.core.postings import Floats, Ints, Ragged
from bot.core.word_vectors import Vectors


class Alignment:
    """Texts laid out in columns, first words, second words and so on: a step is one for all texts.

    Attributes:
        words: the words that the texts hold, by their numbers in the base.
    """

    def __init__(self, texts: Ragged, weights: Floats) -> None:
        """Lay out texts, each of distinct words; `weights` says how much each word of the base tells."""
        self.words, numbers = np.unique(texts.values, return_inverse=True)
        lengths = np.diff(texts.starts)
        self._order = np.argsort(-lengths, kind="stable")
        starts = texts.starts[:-1][self._order]
        totals = np.bincount(texts.owners, weights[texts.values], minlength=len(texts))
        shares = 1 / np.where(totals > 0, totals, 1)[self._order]
        self._columns: list[tuple[Ints, Vectors]] = []
        for at in range(int(lengths.max(initial=0))):
            places = starts[: int((lengths > at).sum())] + at
            share = shares[: len(places)] * weights[texts.values[places]]
            self._columns.append((numbers[places], share.astype(np.float32)))

    def scores(self, likeness: Vectors, weights: Floats) -> Floats:
        """For every text, 0 to 1: the mean of the query's share that it matches, and of its own.

        Args:
            likeness: 0 to 1, query words by `words`.
            weights: what each word of the query says; all together 1.
        """
        by_word, nearest = np.ascontiguousarray(likeness.T), likeness.max(axis=0)
        best = np.zeros((len(self._order), len(weights)), np.float32)
        found = np.zeros(len(self._order), np.float32)
        for numbers, shares in self._columns:
            seen = best[: len(numbers)]
            np.maximum(seen, by_word[numbers], out=seen)
            found[: len(numbers)] += shares * nearest[numbers]
        scores = np.empty(len(self._order), np.float64)
        scores[self._order] = (best @ weights.astype(np.float32) + found) / 2
        return np.clip(scores, 0, 1)
