import gzip
import shutil
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from bot.lexicon.load import VECTORS_FILE, WORDS_FILE, load_lexicon, shipped_lexicon


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped data in a folder that a test may spoil."""
    with resources.as_file(resources.files("bot.lexicon") / "data") as shipped:
        return Path(shutil.copytree(shipped, tmp_path / "data"))


def saved(file: Path, **changed: object) -> None:
    with np.load(file, allow_pickle=False) as held:
        arrays = {name: held[name] for name in held}
    np.savez(file, **(arrays | changed))


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:100_000])


def no_archive(file: Path) -> None:
    file.write_bytes(b"version https://git-lfs.github.com/spec/v1\n")


def one_scale_missing(file: Path) -> None:
    with np.load(file, allow_pickle=False) as held:
        scales = held["scales"][1:]
    saved(file, scales=scales)


def endless(file: Path) -> None:
    with np.load(file, allow_pickle=False) as held:
        scales = held["scales"].copy()
    scales[7] = np.inf
    saved(file, scales=scales)


def a_pickle(file: Path) -> None:
    saved(file, pieces=np.array([{"a": 1}], dtype=object))


def names_garbled(file: Path) -> None:
    saved(file, pieces=np.arange(50, dtype=np.uint8))


def test_both_files_are_read_together(folder: Path) -> None:
    lexicon = load_lexicon(folder)
    assert len(lexicon.words) > 30_000
    assert lexicon.vectors is not None
    assert lexicon.vectors.dimensions == 128


def test_the_shipped_lexicon_is_read_once() -> None:
    assert shipped_lexicon() is shipped_lexicon()


def test_without_any_file_nothing_is_known(tmp_path: Path) -> None:
    lexicon = load_lexicon(tmp_path)
    assert (lexicon.words, lexicon.vectors) == (frozenset(), None)


def test_words_are_known_where_vectors_are_missing(folder: Path) -> None:
    (folder / VECTORS_FILE).unlink()
    lexicon = load_lexicon(folder)
    assert lexicon.vectors is None
    assert "container" in lexicon.words


@pytest.mark.parametrize(
    "spoil", [cut_short, no_archive, one_scale_missing, endless, a_pickle, names_garbled]
)
def test_damaged_vectors_are_left_out(folder: Path, spoil: Callable[[Path], None]) -> None:
    spoil(folder / VECTORS_FILE)
    assert load_lexicon(folder).vectors is None


@pytest.mark.parametrize(
    "held",
    [b"", b"no gzip", gzip.compress(b"fine words")[:-6], gzip.compress(b"\xff\xfe\xff")],
    ids=["empty", "no_gzip", "cut_short", "no_text"],
)
def test_a_damaged_word_list_is_left_out(folder: Path, held: bytes) -> None:
    (folder / WORDS_FILE).write_bytes(held)
    lexicon = load_lexicon(folder)
    assert lexicon.words == frozenset()
    assert lexicon.vectors is not None
