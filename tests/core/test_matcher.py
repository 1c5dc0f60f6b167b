"""Which entry is found, in which order, and what made its score."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.knowledge import KnowledgeBase
from bot.core.match import PassageKind
from bot.core.matcher import Matcher
from bot.core.query import Query
from bot.core.synonyms import Synonyms
from tests.core.bases import DOCKER, base, entry

MATCHER = Matcher(DOCKER)


def first(text: str, matcher: Matcher = MATCHER, topic: str | None = None) -> str:
    return str(matcher.match(Query.parse(text), topic=topic)[0].key)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("why containers", "docker/why"),
        ("wy contaners", "docker/why"),
        ("docker vs vm", "docker/vs-vm"),
        ("hey, does anyone know what the catch with docker is?", "docker/downsides"),
        ("dependancies", "docker/dependencies"),
        ("can we roll back a release", "docker/why"),
        ("scan for vulnerabilities", "docker/dependencies"),
        ("virtul machne", "docker/vs-vm"),
    ],
)
def test_an_entry_is_found_by_its_words_mistyped_or_from_its_answer(asked: str, found: str) -> None:
    assert first(asked) == found


def test_a_phrasing_typed_as_it_stands_scores_one() -> None:
    assert MATCHER.match(Query.parse("docker vs vm"))[0].score == pytest.approx(1, abs=0.01)


def test_the_passage_that_fits_best_is_named() -> None:
    passage = MATCHER.match(Query.parse("share the kernel of the host"))[0].passage
    assert (passage.kind, "kernel" in passage.text) == (PassageKind.ANSWER, True)


def test_repairs_tell_what_was_typed_and_what_was_read() -> None:
    repairs = MATCHER.read(Query.parse("downsdes of dokcer")).repairs
    assert [(each.typed, each.meant) for each in repairs] == [
        ("downsdes", "downsides"),
        ("dokcer", "docker"),
    ]


def test_words_of_the_base_are_never_repaired() -> None:
    assert MATCHER.read(Query.parse("why containers vs images")).repairs == ()


def test_the_same_base_and_question_give_the_same_bytes() -> None:
    query = Query.parse("containr downsides")
    assert repr(MATCHER.match(query)) == repr(Matcher(DOCKER).match(query))


def test_a_topic_is_preferred_but_a_far_better_fit_elsewhere_wins() -> None:
    two = Matcher(
        base(
            entry("off", "How do I turn off the tips?", topic="bot"),
            entry("start", "How do I start a container?", topic="docker"),
            entry("start", "How do I start a container?", topic="other"),
        )
    )
    assert first("start a container", two, topic="other") == "other/start"
    assert first("start a container", two, topic="docker") == "docker/start"
    assert first("turn off the tips", two, topic="docker") == "bot/off"


def test_equal_entries_come_in_the_order_of_their_keys() -> None:
    twins = base(entry("b", "Why?", topic="x"), entry("a", "Why?", topic="x"))
    keys = [str(match.key) for match in Matcher(twins).match(Query.parse("why"))]
    assert keys == sorted(keys)


def test_the_limit_changes_no_score() -> None:
    query = Query.parse("docker containers")
    assert MATCHER.match(query, limit=1) == MATCHER.match(query)[:1]


@pytest.mark.parametrize(
    "odd",
    [
        KnowledgeBase(()),
        base(entry("one", "Why?")),
        base(entry("stop", "the of and to", "is it")),
        base(entry("long", "Why?", "word " * 20_000)),
        base(entry("ja", "コンテナとは何ですか？", "コンテナは隔離された環境です。")),
    ],
)
@pytest.mark.parametrize("asked", ["why", "x", "🙂", "the", "w" * 40_000, "コンテナ"])
def test_odd_bases_and_questions_give_finite_scores(odd: KnowledgeBase, asked: str) -> None:
    for match in Matcher(odd).match(Query.parse(asked)):
        assert 0 <= match.score <= 1
        assert all(0 <= value <= 1 for value in match.signals.values())


@given(st.text(max_size=80), st.sampled_from(["docker", "nowhere", None]))
def test_every_score_is_between_nought_and_one_and_best_comes_first(
    text: str, topic: str | None
) -> None:
    scores = [match.score for match in MATCHER.match(Query.parse(text), topic=topic)]
    assert all(math.isfinite(score) and 0 < score <= 1 for score in scores)
    assert scores == sorted(scores, reverse=True)


def test_a_mistyped_synonym_is_put_right_and_none_is_bent_into_a_word_of_the_base() -> None:
    synonyms = Synonyms(((("deps",), ("dependencies",)), (("k8s",), ("kubernetes",))))
    notes = base(entry("steps", "Which steps come first?"), entry("cluster", "Who runs our k8s?"))
    matcher = Matcher(KnowledgeBase(notes.topics, synonyms=synonyms))
    reading = matcher.read(Query.parse("kuberntes deps"))
    assert reading.tokens == ("kubernetes", "dependencies")
    assert [repair.meant for repair in reading.repairs] == ["kubernetes"]
