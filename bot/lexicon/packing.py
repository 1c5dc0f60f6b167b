"""A table of vectors in four bits a number, two numbers to a byte, with a scale for each row."""

import numpy as np
from numpy.typing import NDArray

STEPS = 7
"""A number is one of -7 to 7 steps of its row's scale; the half byte holds it plus 8."""

_SHIFT = 8
_TRIED = np.linspace(0.5, 1, 11, dtype=np.float32)
"""Shares of the largest number in a row that are tried as the end of its scale: the best is not the largest."""


def packed(table: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """The rows in half bytes, and their scales; each row's scale is the one that loses least.

    Args:
        table: rows by an even number of dimensions.
    """
    largest = np.abs(table).max(axis=1, keepdims=True)
    scales = np.zeros((len(table), 1), np.float16)
    least = np.full((len(table), 1), np.inf, np.float32)
    for share in _TRIED:
        tried = (share * largest / STEPS).astype(np.float16)
        lost = ((table - _rounded(table, tried) * tried) ** 2).sum(axis=1, keepdims=True)
        scales, least = np.where(lost < least, tried, scales), np.minimum(lost, least)
    halves = (_rounded(table, scales) + _SHIFT).astype(np.uint8)
    middle = table.shape[1] // 2
    return (halves[:, :middle] | (halves[:, middle:] << 4)).astype(np.uint8), scales[:, 0]


def unpacked(table: NDArray[np.uint8], scales: NDArray[np.float16]) -> NDArray[np.float32]:
    """The rows that were packed, nearly.

    Raises:
        ValueError: if there is not one scale for each row.
    """
    halves = np.concatenate([table & 0xF, table >> 4], axis=1).astype(np.float32)
    halves -= _SHIFT
    halves *= scales.astype(np.float32)[:, None]
    return halves


def _rounded(table: NDArray[np.float32], scales: NDArray[np.float16]) -> NDArray[np.float32]:
    steps = table / np.where(scales > 0, scales, 1).astype(np.float32)
    return np.clip(np.rint(steps), -STEPS, STEPS)
