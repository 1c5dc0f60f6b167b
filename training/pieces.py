"""The pieces that have rows: the teacher's own that can serve, and frequent words that these would split."""

import re
from collections import Counter

import numpy as np

from bot.core.word_vectors import CONTINUES, WordVectors

_SERVES = re.compile(r"(?:##)?(?:[a-z]+|[0-9]{1,4}|[a-z0-9]{2,}|[+#])")
_OWN = re.compile(r"[a-z][a-z0-9+#]{1,19}")


def chosen(teachers: list[str], counts: Counter[str], *, own: int, least: int) -> list[str]:
    """The pieces, in the order of their rows.

    Args:
        teachers: the teacher's vocabulary.
        counts: how many times each word stands in the texts.
        own: how many words get a row of their own at most.
        least: how many times such a word must stand in the texts.
    """
    kept = [piece for piece in teachers if _SERVES.fullmatch(piece)]
    for extra in ("+", "#", "##+", "###"):
        if extra not in kept:
            kept.append(extra)
    held = cutter(kept)
    split = [
        word
        for word, count in counts.most_common()
        if count >= least and _OWN.fullmatch(word) and len(held.cut(word)) != 1
    ]
    return kept + split[:own]


def cutter(pieces: list[str]) -> WordVectors:
    """What cuts words into these pieces, with no rows behind them yet."""
    rows = {piece: row for row, piece in enumerate(pieces)}
    return WordVectors(rows, np.zeros((len(pieces), 1), np.float32))


def spoken(piece: str) -> str:
    """A piece as a text that the teacher can read."""
    return piece.removeprefix(CONTINUES) if len(piece) > 3 else piece
