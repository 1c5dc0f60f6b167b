"""Reads the lexicon that ships with the package: common English words, and the word vectors."""

import gzip
import zipfile
import zlib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np

from bot.core.lexicon import Lexicon
from bot.core.word_vectors import WordVectors
from bot.lexicon.packing import unpacked

WORDS_FILE = "english-words.txt.gz"
VECTORS_FILE = "vectors.npz"

NO_VECTORS = (
    f"no word vectors (bot/lexicon/data/{VECTORS_FILE} is missing or damaged): entries are ranked by "
    "words alone; install the package again, or make the file by `make vectors`"
)
"""What a person is told where the lexicon has no vectors."""

_DAMAGED = (OSError, EOFError, ValueError, KeyError, TypeError, zlib.error, zipfile.BadZipFile)
"""What numpy and zlib raise over files that are missing, cut short, or not theirs."""


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon of the package, read once."""
    return load_lexicon(resources.files("bot.lexicon") / "data")


def load_lexicon(folder: Traversable | Path) -> Lexicon:
    """A folder's lexicon; what is missing or damaged is left out, for ranking can do without."""
    return Lexicon(_words(folder / WORDS_FILE), _vectors(folder / VECTORS_FILE))


def _words(file: Traversable) -> frozenset[str]:
    try:
        return frozenset(gzip.decompress(file.read_bytes()).decode().split())
    except _DAMAGED:
        return frozenset()


def _vectors(file: Traversable) -> WordVectors | None:
    try:
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as held:
            pieces = zlib.decompress(held["pieces"].tobytes()).decode().split("\n")
            halves, scales = held["table"], held["scales"]
            if len(pieces) != len(halves) or not np.isfinite(scales).all():
                return None
            table = unpacked(halves, scales)
    except _DAMAGED:
        return None
    return WordVectors({piece: row for row, piece in enumerate(pieces)}, table)
