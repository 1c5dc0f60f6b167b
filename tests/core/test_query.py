"""What people type, and what is kept of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.query import Query


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<@U123ABC> docker vs vm", "docker vs vm"),
        ("<@U123ABC|caveat> docker vs vm", "docker vs vm"),
        ("why <#C1|containers>?", "why containers?"),
        ("see <https://docs.docker.com|volumes>", "see volumes"),
        ("why containers :wave: :thinking_face:", "why containers"),
        ("`docker compose` *downsides*", "docker compose downsides"),
        ("> why containers", "why containers"),
        ("Tom &amp; Jerry &lt;3", "Tom & Jerry <3"),
        ("why\u200b cont\u00adainers\u202e", "why containers"),
        ("ｗｈｙ containers", "why containers"),
    ],
)
def test_marks_go_and_words_stay(typed: str, kept: str) -> None:
    assert Query.parse(typed).text.casefold().rstrip("?") == kept.casefold().rstrip("?")


@pytest.mark.parametrize(
    "typed", ["", "   ", ":wave:", "<@U1>", "hello!", "thanks", "\u200b", "?!"]
)
def test_nothing_is_kept_where_nothing_was_asked(typed: str) -> None:
    assert Query.parse(typed).tokens == ()


def test_greetings_and_politeness_go() -> None:
    chatty = Query.parse("hi there, could you please tell me why containers? thanks!")
    assert chatty.tokens == ("why", "containers")


def test_a_text_of_40_000_characters_is_cut_not_refused() -> None:
    assert 0 < len(Query.parse("container " * 4_000).text) <= 2_000


@pytest.mark.parametrize("typed", ["コンテナとは何ですか？", "为什么使用容器？", "ما هو دوكر؟"])
def test_other_scripts_keep_their_words(typed: str) -> None:
    assert Query.parse(typed).tokens


@given(st.text(st.characters(codec=None), max_size=300))
def test_parsing_never_fails_and_parses_its_own_text_alike(text: str) -> None:
    query = Query.parse(text)
    assert bool(query.tokens) == bool(query.text)
    assert len(query.text) <= 2_001
