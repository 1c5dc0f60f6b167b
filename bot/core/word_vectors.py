"""A vector for every word: the sum of its pieces' rows in a table of static vectors."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

CONTINUES = "##"
"""What marks a piece that goes on from another one within a word, as in WordPiece vocabularies."""


@dataclass(frozen=True, eq=False, slots=True)
class WordVectors:
    """A table of rows, one for each piece of a word.

    Words that often stand together in meaning point alike; a row's length says how much the piece tells.

    Attributes:
        pieces: the row of each piece; one that goes on from another begins with `##`.
        table: the rows, pieces by dimensions.
    """

    pieces: Mapping[str, int]
    table: Vectors

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return int(self.table.shape[1])

    def of(self, words: Iterable[str]) -> Vectors:
        """A row for each word; zeros for a word that the pieces do not make up whole."""
        cut = [self.cut(word) for word in words]
        owners = np.repeat(np.arange(len(cut)), [len(rows) for rows in cut])
        vectors = np.zeros((len(cut), self.dimensions), np.float32)
        np.add.at(vectors, owners, self.table[[row for rows in cut for row in rows]])
        return vectors

    def cut(self, word: str) -> list[int]:
        """The rows of the longest pieces, from the left; none if a letter is left over."""
        rows: list[int] = []
        start, mark = 0, ""
        while start < len(word):
            end = len(word)
            while end > start and mark + word[start:end] not in self.pieces:
                end -= 1
            if end == start:
                return []
            rows.append(self.pieces[mark + word[start:end]])
            start, mark = end, CONTINUES
        return rows


def directions(vectors: Vectors) -> Vectors:
    """The vectors at length 1; zeros stay zeros."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32, copy=False)
