from importlib import resources

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.word_vectors import Vectors, WordVectors, directions
from bot.core.words import words
from bot.lexicon.load import VECTORS_FILE, shipped_lexicon

LARGEST = 4_000_000


@pytest.fixture(scope="module")
def vectors() -> WordVectors:
    held = shipped_lexicon().vectors
    assert held is not None
    return held


def meaning(vectors: WordVectors, text: str) -> Vectors:
    return directions(vectors.of(words(text)).sum(axis=0))


def test_the_vectors_take_no_more_room_than_was_promised() -> None:
    file = resources.files("bot.lexicon") / "data" / VECTORS_FILE
    assert len(file.read_bytes()) <= LARGEST


def test_every_number_is_finite(vectors: WordVectors) -> None:
    assert np.isfinite(vectors.table).all()


def test_the_first_dimensions_tell_most(vectors: WordVectors) -> None:
    spread = (vectors.table**2).sum(axis=0)
    assert spread[:64].sum() > 0.5 * spread.sum()


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("delete", "remove", "weather"),
        ("container", "docker", "salary"),
        ("kubernetes", "docker", "holiday"),
        ("container", "containers", "contact"),
        ("postgres", "database", "dinner"),
        ("begin", "start", "colour"),
        ("vm", "virtual machine", "payroll"),
        ("car", "automobile", "carpet"),
        ("what's", "what is", "who can"),
        ("don't", "do not", "please"),
        ("login", "sign in", "sign language"),
        ("request a holiday", "vacation days", "request a review"),
        ("start a container", "running containers", "start a family"),
        ("flight", "plane ticket", "book"),
        ("where are my files stored", "location of the data folder", "where is the coffee"),
    ],
)
def test_what_means_alike_is_nearer_than_what_does_not(
    vectors: WordVectors, text: str, near: str, far: str
) -> None:
    asked = meaning(vectors, text)
    assert asked @ meaning(vectors, near) > asked @ meaning(vectors, far)


@given(st.from_regex(r"[a-z0-9]{1,40}(\+\+|#)?", fullmatch=True))
def test_every_word_of_ascii_letters_and_figures_has_a_vector(word: str) -> None:
    held = shipped_lexicon().vectors
    assert held is not None
    vector = held.of([word])[0]
    assert np.isfinite(vector).all()
    assert vector.any()


@given(st.text())
def test_no_text_makes_a_vector_that_is_not_finite(text: str) -> None:
    held = shipped_lexicon().vectors
    assert held is not None
    assert np.isfinite(directions(held.of(words(text)))).all()


@pytest.mark.parametrize(
    "word", ["container", "containers", "running", "dont", "whats", "colour", "color"]
)
def test_common_words_are_known_as_queries_hold_them(word: str) -> None:
    assert word in shipped_lexicon().words


@pytest.mark.parametrize("word", ["kubernetes", "teh", "contianer", "databse", "hwo"])
def test_typing_errors_and_names_are_not_taken_for_common_words(word: str) -> None:
    assert word not in shipped_lexicon().words


def test_every_word_of_the_list_is_folded_as_queries_are() -> None:
    assert [word for word in shipped_lexicon().words if words(word) != (word,)] == []
