"""Lists of different lengths laid out in columns, so that a step is one for all lists."""

from collections.abc import Iterator

import numpy as np

from bot.core.postings import Ints, Ragged
from bot.core.word_vectors import Vectors


class Columns:
    """First values, second values and so on; the longest lists come first, so that a column is a run.

    Attributes:
        order: which list each row is.
        places: for each column, where in the lists' values its values are; as many as lists are that long.
    """

    def __init__(self, lists: Ragged) -> None:
        """Lay the lists out."""
        lengths = np.diff(lists.starts)
        self.order = np.argsort(-lengths, kind="stable")
        starts = lists.starts[:-1][self.order]
        filled = np.searchsorted(
            -lengths[self.order], -np.arange(1, lengths.max(initial=0) + 1), "right"
        )
        self.places: list[Ints] = [starts[:count] + at for at, count in enumerate(filled.tolist())]

    def __iter__(self) -> Iterator[Ints]:
        return iter(self.places)


def sums_of(texts: Ragged, words: Vectors) -> Vectors:
    """For each text, the sum of its words' vectors; `words` has one for each word of the base."""
    columns = Columns(texts)
    sums = np.zeros((len(texts), words.shape[1]), np.float32)
    for places in columns:
        sums[: len(places)] += words[texts.values[places]]
    placed = np.empty_like(sums)
    placed[columns.order] = sums
    return placed
