"""The list of common English words: words that are no typing errors, whatever the base holds."""

import gzip
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
"""SCOWL's sizes up to `small`: the words that most people know; larger ones hold what is more often a typing error."""

LISTS = "usr/share/dict/scowl"
NOTICE = "usr/share/doc/scowl/copyright"


def english_words(cache: Path) -> list[str]:
    """The words, folded as queries are, in order; possessives are left out."""
    folder = unpacked(SCOWL, cache) / LISTS
    names = [
        f"{spelling}-{sort}.{size}" for spelling in SPELLINGS for sort in SORTS for size in SIZES
    ]
    listed = [
        word
        for file in map(folder.joinpath, names)
        if file.exists()
        for word in file.read_text("latin-1").split()
    ]
    kept = [word for word in listed if not word.endswith("'s")]
    return sorted(
        {folded for word in kept if len(folded := "".join(words(word))) == len(_bare(word))}
    )


def written(found: list[str], file: Path) -> None:
    """Write the list, a word a line, packed; the same words give the same bytes."""
    file.write_bytes(gzip.compress("\n".join(found).encode(), 9, mtime=0))


def notice(cache: Path) -> str:
    """The copyright notice that the licence wants to go with the words."""
    text = (unpacked(SCOWL, cache) / NOTICE).read_text("utf-8", "replace")
    return text[text.index("Copyright 2000") :]


def _bare(word: str) -> str:
    return word.replace("'", "")
