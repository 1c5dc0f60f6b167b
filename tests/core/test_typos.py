"""Typos made on purpose."""

import string

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.core.typos import MOST, Slip, mistyped

KEYS_BESIDE = {"a": set("qsz"), "g": set("ftvbyh"), "p": set("ol"), "m": set("njk")}


@given(st.text(string.ascii_letters + " ?äßж語かé", max_size=60), st.integers(0, 5), st.integers())
def test_a_mistyped_text_is_one_or_two_slips_away_and_keeps_what_words_begin_with(
    text: str, count: int, seed: int
) -> None:
    made = mistyped(text, count=count, seed=seed)
    assert len({each.text for each in made}) == len(made) <= count
    for each in made:
        assert 1 <= OSA.distance(text, each.text) <= len(each.slips) <= MOST
        assert each.text != text
        before, after = text.split(" "), each.text.split(" ")
        assert [word[:1] for word in before] == [word[:1] for word in after]


@given(st.text(max_size=60), st.integers())
def test_the_same_seed_gives_the_same_forms_and_more_of_them_only_add(text: str, seed: int) -> None:
    many = mistyped(text, count=5, seed=seed)
    assert mistyped(text, count=5, seed=seed) == many
    assert mistyped(text, count=2, seed=seed) == many[:2]


def test_another_seed_gives_other_forms() -> None:
    forms = {mistyped("why do we use containers", count=3, seed=seed) for seed in range(5)}
    assert len(forms) == 5


def test_words_of_three_letters_and_scripts_without_capitals_stay() -> None:
    assert mistyped("is it on? コンテナとは何ですか 12345", count=3, seed=1) == ()


def test_every_slip_is_what_it_says() -> None:
    word, seen = "gamma", set()
    for seed in range(200):
        (made,) = mistyped(word, count=1, seed=seed)
        (slip,) = made.slips
        seen.add(slip)
        assert _is(slip, word, made.text), (slip, made.text)
    assert seen == set(Slip)


def _is(slip: Slip, word: str, typed: str) -> bool:
    places = range(1, len(word))
    match slip:
        case Slip.NEIGHBOUR:
            return any(
                word[:at] + key + word[at + 1 :] == typed
                for at in places
                for key in KEYS_BESIDE[word[at]]
            )
        case Slip.SWAPPED:
            return any(
                word[:at] + word[at + 1] + word[at] + word[at + 2 :] == typed for at in places[:-1]
            )
        case Slip.DROPPED:
            return any(word[:at] + word[at + 1 :] == typed for at in places)
        case Slip.DOUBLED:
            return any(word[:at] + word[at] + word[at:] == typed for at in places)


def test_a_capital_stays_a_capital() -> None:
    forms = mistyped("WHY CONTAINERS", count=20, seed=3)
    assert len(forms) == 20
    assert all(each.text.isupper() for each in forms)
