"""Words as the index sees them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.words import spans, words


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_the_quick_way_through_ascii_finds_what_the_other_way_finds(text: str) -> None:
    assert words(text) == tuple(word for word, _, _ in spans(text))


def test_an_apostrophe_inside_a_word_goes_and_signs_of_languages_stay() -> None:
    assert words("What's C++ or c# 'quoted' x_1") == (
        "whats",
        "c++",
        "or",
        "c#",
        "quoted",
        "x",
        "1",
    )
