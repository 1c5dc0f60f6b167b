"""The trained table made small: the dimensions that tell most, in four bits a number."""

import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.core.word_vectors import WordVectors, directions
from bot.lexicon.packing import packed, unpacked

Table = NDArray[np.float32]
SAMPLE = 50_000


def turned(table: Table, sums: Table, dimensions: int) -> Table:
    """The table along the axes on which whole texts differ most, the first telling most.

    Args:
        table: rows by dimensions.
        sums: the sums of rows of a sample of texts.
        dimensions: how many axes are kept.
    """
    texts = directions(sums)
    _, axes = np.linalg.eigh(texts.T @ texts)
    return np.ascontiguousarray(table @ axes[:, ::-1][:, :dimensions])


def written(pieces: list[str], table: Table, file: Path) -> WordVectors:
    """Write the file that ships, and give back what will be read from it."""
    halves, scales = packed(table)
    named = np.frombuffer(zlib.compress("\n".join(pieces).encode(), 9), np.uint8)
    with file.open("wb") as opened:
        np.savez(opened, pieces=named, table=halves, scales=scales, allow_pickle=False)
    rows = {piece: row for row, piece in enumerate(pieces)}
    return WordVectors(rows, unpacked(halves, scales))
