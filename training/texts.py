"""The teaching texts: gathered from every source, cut into sentences, cleaned, drawn by seed."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bot.core.words import words
from training.packages import unpacked
from training.readers import READERS
from training.sources import Source

LONGEST = 40
"""Words of a text: a question is short, and beyond this a sum of words blurs."""

LETTERS = 240
LARGEST_FILE = 24_000_000
SEEN = 6
"""Texts are read until this many times what is kept has been seen: files of a source are drawn, too."""

_SPACE = re.compile(r"\s+")
_SENTENCE = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
_ODD = re.compile(r"[{}<>|\\=_^~]|https?://|\S{30,}|::|\.\.\.\.|--\w")
_WORD = re.compile(r"[a-z]+")


def gathered(source: Source, cache: Path, *, seed: int) -> list[str]:
    """A source's texts: no two of the same words, at most what the list allows, drawn by seed."""
    folder = unpacked(source, cache)
    chance = Random(f"{seed} {source.package} {source.reader}")
    files = sorted({p for g in source.files for p in folder.glob(g) if p.is_file()})
    chance.shuffle(files)
    found: dict[tuple[str, ...], str] = {}
    for file in files:
        if len(found) >= SEEN * source.most:
            break
        for text in _texts(source, file):
            found.setdefault(words(text), text)
    kept = list(found.values())
    return kept if len(kept) <= source.most else chance.sample(kept, source.most)


def _texts(source: Source, file: Path) -> Iterator[str]:
    if file.stat().st_size > LARGEST_FILE and source.registry != "apt":
        return
    held = file.read_bytes()
    if file.suffix in {".gz", ".dz"}:
        held = gzip.decompress(held)
    for block in READERS[source.reader](held.decode("utf-8", "replace")):
        for sentence in _SENTENCE.split(_SPACE.sub(" ", block).strip()):
            if fits(sentence):
                yield sentence


def fits(text: str) -> bool:
    """Whether it is a sentence, a title or a term in English words, not a table, a path or code."""
    if not 2 <= len(text) <= LETTERS or _ODD.search(text):
        return False
    held = words(text)
    plain = sum(_WORD.fullmatch(word) is not None for word in held)
    return 1 <= len(held) <= LONGEST and plain >= 0.75 * len(held)
