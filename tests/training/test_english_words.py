import gzip
from collections import Counter
from pathlib import Path

import pytest

from training.english_words import english_words, notice, written
from training.packages import TAKEN

LISTS = {
    "english-words.10": "dog\ndog's\nrun\n",
    "american-words.35": "color\n",
    "british-words.35": "colour\n",
    "english-contractions.35": "don't\n",
    "english-upper.35": "Monday\n",
    "english-words.60": "username\nzymurgy\n",
}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A cache in which the package lies unpacked already."""
    folder = tmp_path / "debian" / "scowl"
    for name, held in LISTS.items():
        file = folder / "usr/share/dict/scowl" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(held, "utf-8")
    told = folder / "usr/share/doc/scowl/copyright"
    told.parent.mkdir(parents=True)
    told.write_text("Packaged by somebody.\n\nCopyright 2000-2011 by Kevin Atkinson\n", "utf-8")
    (folder / TAKEN).write_text("1", "utf-8")
    return tmp_path


def test_words_of_both_spellings_come_folded_and_without_possessives(cache: Path) -> None:
    assert english_words(cache, Counter()) == ["color", "colour", "dog", "dont", "monday", "run"]


def test_a_rarer_word_comes_in_where_the_texts_use_it(cache: Path) -> None:
    found = english_words(cache, Counter({"username": 40, "zymurgy": 1}))
    assert "username" in found
    assert "zymurgy" not in found


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        written(["color", "dog"], tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert gzip.decompress((tmp_path / "a").read_bytes()) == b"color\ndog"


def test_the_notice_goes_with_the_words(cache: Path) -> None:
    assert notice(cache).startswith("Copyright 2000-2011 by Kevin Atkinson")
