"""The list of common English words: words that are no typing errors, whatever the base holds."""

import gzip
from collections import Counter
from pathlib import Path

from bot.core.words import words
from training.packages import unpacked
from training.sources import Source

SCOWL = Source(
    name="SCOWL, Spell Checker Oriented Word Lists",
    registry="debian",
    package="scowl",
    version="2020.12.07-2",
    licence="SCOWL's own: free for any purpose with its notice",
    files=(),
    reader="lines",
    most=0,
)
SPELLINGS = ("english", "american", "british")
SORTS = ("words", "upper", "contractions")
SIZES = (10, 20, 35)
"""SCOWL's sizes up to `small`: the words that most people know."""

LARGER = (40, 50, 55, 60, 70)
OFTEN = 10
"""Words of larger sizes, which are more often a typing error, must stand this many times in the teaching texts:
*laptop* and *username* do."""

LISTS = "usr/share/dict/scowl"
NOTICE = "usr/share/doc/scowl/copyright"


def english_words(cache: Path, counts: Counter[str]) -> list[str]:
    """The words, folded as queries are, in order; possessives are left out.

    Args:
        cache: where packages are unpacked.
        counts: how many times each word stands in the teaching texts.
    """
    folder = unpacked(SCOWL, cache) / LISTS
    rarer = {word for word in _listed(folder, LARGER) if counts[word] >= OFTEN}
    return sorted(_listed(folder, SIZES) | rarer)


def _listed(folder: Path, sizes: tuple[int, ...]) -> set[str]:
    names = [
        f"{spelling}-{sort}.{size}" for spelling in SPELLINGS for sort in SORTS for size in sizes
    ]
    files = [file for file in map(folder.joinpath, names) if file.exists()]
    listed = [word for file in files for word in file.read_text("utf-8").split()]
    folded = [words(word) for word in listed if not word.endswith("'s")]
    return {each[0] for each in folded if len(each) == 1}


def written(found: list[str], file: Path) -> None:
    """Write the list, a word a line, packed; the same words give the same bytes."""
    file.write_bytes(gzip.compress("\n".join(found).encode(), 9, mtime=0))


def notice(cache: Path) -> str:
    """The copyright notice that the licence wants to go with the words."""
    text = (unpacked(SCOWL, cache) / NOTICE).read_text("utf-8", "replace")
    return text[text.index("Copyright 2000") :]
