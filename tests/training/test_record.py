from pathlib import Path

import pytest

from training.recipe import Recipe
from training.record import VECTORS_FILE, Made, written
from training.sources import Source

SOURCE = Source("A help", "debian", "help-doc", "1.0", "CC-BY-SA-3.0", ("*.html",), "markup", 10)


def made(figures: dict[str, float]) -> Made:
    return Made([(SOURCE, "1.1", 1234)], 5000, (300, 128), Recipe(seed=7), figures, 2.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the vectors lie already."""
    (tmp_path / VECTORS_FILE).write_bytes(b"0" * 20_000)
    return tmp_path


def test_the_record_tells_origin_licence_seed_and_figures(folder: Path) -> None:
    written(made({"one": 0.5, "two": 0.75}), 3, "Copyright", folder)
    told = (folder / "vectors.md").read_text("utf-8")
    assert "| A help | debian: help-doc 1.1 | CC-BY-SA-3.0 | 1,234 |" in told
    assert "0.02 MB" in told
    assert "from seed 7" in told
    assert "| one | 50.0 |" in told
    assert "| **mean** | **62.5** |" in told


def test_what_was_not_measured_is_said_not_to_be(folder: Path) -> None:
    written(made({}), 3, "Copyright", folder)
    assert "Not measured" in (folder / "vectors.md").read_text("utf-8")


def test_the_notice_of_the_words_is_written_beside_them(folder: Path) -> None:
    written(made({}), 41_000, "Copyright 2000 by Somebody", folder)
    told = (folder / "words.md").read_text("utf-8")
    assert "41,000 common English words" in told
    assert "Copyright 2000 by Somebody" in told
