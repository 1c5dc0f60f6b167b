"""Which texts hold which terms, and how much each weighs there: a sparse matrix in three arrays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_STEPS = 1_000_000
"""Scores are compared in millionths, so that a rounding error decides nothing."""


@dataclass(frozen=True, eq=False, slots=True)
class Ragged:
    """Lists of different lengths, end to end: list `i` is `values[starts[i]:starts[i + 1]]`."""

    starts: Ints
    values: Ints

    @classmethod
    def of(cls, lists: Iterable[Sequence[int]]) -> "Ragged":
        """Lay the lists end to end."""
        lengths, values = [0], list[int]()
        for listed in lists:
            lengths.append(len(listed))
            values.extend(listed)
        return cls(np.cumsum(np.array(lengths, np.int64)), np.array(values, np.int64))

    @classmethod
    def counted(cls, lengths: Sequence[int]) -> "Ragged":
        """Lists of the given lengths that number their values through: 0, 1, 2 and so on."""
        starts = np.concatenate(([0], np.cumsum(np.array(lengths, np.int64)))).astype(np.int64)
        return cls(starts, np.arange(starts[-1]))

    @classmethod
    def joined(cls, parts: Sequence["Ragged"]) -> "Ragged":
        """The first lists of all parts as one, then the second ones, and so on."""
        owners = np.concatenate([part.owners for part in parts])
        values = np.concatenate([part.values for part in parts])
        lengths = np.bincount(owners, minlength=len(parts[0]))
        return cls(cls.counted(lengths.tolist()).starts, values[np.argsort(owners, kind="stable")])

    @classmethod
    def grouped(cls, owners: Ints, count: int) -> "Ragged":
        """For each of `count` owners, the places in `owners` that name it."""
        lengths = np.bincount(owners, minlength=count)
        return cls(cls.counted(lengths.tolist()).starts, np.argsort(owners, kind="stable"))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, at: int) -> Ints:
        return self.values[self.starts[at] : self.starts[at + 1]]

    @property
    def owners(self) -> Ints:
        """For each value, which list it is in."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def places(self, chosen: Ints) -> tuple[Ints, Ints]:
        """Where the chosen lists' values are, one list after the other, and how long each list is."""
        begins = self.starts[chosen]
        lengths = self.starts[chosen + 1] - begins
        before = np.cumsum(lengths) - lengths
        return np.repeat(begins - before, lengths) + np.arange(int(lengths.sum())), lengths

    def distinct(self, limit: int) -> "Ragged":
        """Each list without repetitions, in order, and no longer than `limit`."""
        values, bounds = self.values.tolist(), self.starts.tolist()
        return Ragged.of(
            list(dict.fromkeys(values[start:end]))[:limit] for start, end in pairwise(bounds)
        )

    def chosen(self, lists: Ints) -> "Ragged":
        """Some of the lists, in the order asked for."""
        places, lengths = self.places(lists)
        return Ragged(Ragged.counted(lengths.tolist()).starts, self.values[places])

    def best(self, scores: Floats, *, count: int) -> tuple[Floats, Ints]:
        """The `count` best scores of each list, best first, and which value of the list has the best.

        Every list must hold a value; one with fewer is padded with its worst. Of equal ones the first counts.
        """
        size, lengths = len(scores), np.diff(self.starts)
        ranked = np.rint(scores * _STEPS).astype(np.int64) * size + np.arange(size - 1, -1, -1)
        best = np.empty((count, len(self)))
        first = np.zeros(len(self), np.int64)
        if int(lengths.max(initial=1)) == 1:
            best[:] = ranked // size / _STEPS
            return best, np.arange(size)
        for nth in range(count):
            top = np.maximum.reduceat(ranked, self.starts[:-1])
            at = size - 1 - top % size
            first = first if nth else at
            best[nth] = np.where(lengths > nth, top // size / _STEPS, best[max(0, nth - 1)])
            ranked[at[lengths > nth + 1]] = -1
        return best, first

    def through(self, further: "Ragged") -> "Ragged":
        """Each value replaced by the list that it numbers in another: rows of words become rows of stems."""
        places, lengths = further.places(self.values)
        ends = np.concatenate(([0], np.cumsum(lengths)))
        return Ragged(ends[self.starts].astype(np.int64), further.values[places])


@dataclass(frozen=True, eq=False, slots=True)
class Cells:
    """The filled cells of a sparse matrix, by term and then by row."""

    rows: Ints
    terms: Ints
    values: Floats

    @classmethod
    def counting(cls, lists: Ragged) -> "Cells":
        """How often each list (a row) holds each of its values (the terms)."""
        height = max(1, len(lists))
        pairs, counts = np.unique(lists.values * height + lists.owners, return_counts=True)
        return cls(pairs % height, pairs // height, counts.astype(np.float64))


class Postings:
    """Scores every row against weighted terms, without a look at the rows that share none."""

    def __init__(self, cells: Cells, *, height: int, width: int) -> None:
        """Index the cells of a matrix of `height` rows and `width` terms."""
        starts = np.searchsorted(cells.terms, np.arange(width + 1)).astype(np.int64)
        self._rows = Ragged(starts, cells.rows)
        self._weights = cells.values
        self._height = height

    def scores(self, terms: Ints, factors: Floats) -> Floats:
        """For every row, the sum over the terms of factor times cell."""
        places, lengths = self._rows.places(terms)
        weights = self._weights[places] * np.repeat(factors, lengths)
        sums = np.bincount(self._rows.values[places], weights, minlength=self._height)
        return sums.astype(np.float64)
