"""Answered, unsure or unanswered."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.decide import SUGGEST_FROM
from bot.core.knowledge import KnowledgeBase
from bot.core.outcome import Answered, Unanswered, Unsure
from bot.core.responder import Responder, Serving
from tests.core.bases import DOCKER, base, entry

RESPONDER = Responder(DOCKER)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("why containers", "why"),
        ("wy contaners", "why"),
        ("docker vs vm", "vs-vm"),
        ("@caveat what's the catch with docker?", "downsides"),
    ],
)
def test_a_clear_question_is_answered(asked: str, found: str) -> None:
    outcome = RESPONDER.ask(asked)
    assert isinstance(outcome, Answered)
    assert outcome.answer.entry.key.entry == found


@pytest.mark.parametrize(
    "asked", ["how do I reset my password", "what is for lunch", "hello", "", "zzzz", "🙂"]
)
def test_a_question_that_the_notes_do_not_answer_is_not_answered(asked: str) -> None:
    assert isinstance(RESPONDER.ask(asked), Unanswered)


def test_two_entries_that_fit_alike_are_offered() -> None:
    twins = base(
        entry("volumes", "How do I mount a volume?"), entry("disks", "How do I mount a disk?")
    )
    outcome = Responder(twins).ask("how do I mount")
    assert isinstance(outcome, Unsure)
    assert {match.key.entry for match in outcome.suggestions} == {"volumes", "disks"}


def careful(threshold: float | None) -> Responder:
    """The same base, whose topic has a threshold of its own."""
    (topic,) = DOCKER.topics
    return Responder(KnowledgeBase((replace(topic, threshold=threshold),)))


@pytest.mark.parametrize("asked", ["can we roll back", "roll back", "lunch kernel"])
def test_an_entry_is_answered_from_its_topic_s_own_threshold_on(asked: str) -> None:
    sure = careful(None).ask(asked).confidence
    assert 0 < sure < 1
    assert isinstance(careful(sure).ask(asked), Answered)
    assert not isinstance(careful(min(sure + 0.000001, 1)).ask(asked), Answered)


def test_a_threshold_below_the_one_for_suggestions_answers_all_the_same() -> None:
    silent = careful(None).ask("lunch kernel")
    assert isinstance(silent, Unanswered)
    assert silent.confidence < SUGGEST_FROM
    assert isinstance(careful(silent.confidence).ask("lunch kernel"), Answered)


def test_a_high_threshold_offers_what_would_have_been_answered() -> None:
    assert isinstance(careful(None).ask("can we roll back"), Answered)
    outcome = careful(1).ask("can we roll back")
    assert isinstance(outcome, Unsure)
    assert outcome.suggestions[0].key.entry == "why"


def test_the_threshold_that_counts_is_that_of_the_first_match_s_topic() -> None:
    bot = base(entry("off", "How do I turn off the tips?", topic="bot"))
    two = KnowledgeBase((*bot.topics, replace(DOCKER.topics[0], threshold=1)))
    assert isinstance(Responder(two).ask("turn off the tips", topic="docker"), Answered)
    assert isinstance(Responder(two).ask("can we roll back", topic="bot"), Unsure)


def test_an_entry_chosen_by_key_is_told_with_its_caveats_and_a_vanished_one_is_none() -> None:
    why = DOCKER.entries[1]
    answer = RESPONDER.answer(why.key)
    assert answer is not None
    assert [caveat.text for caveat in answer.caveats] == [
        "Data is not rolled back.",
        "Files vanish with the container.",
        "Docker is complex.",
    ]
    assert Responder(base(entry("other", "Why?"))).answer(why.key) is None


def test_the_downsides_entry_does_not_tell_its_bullets_twice() -> None:
    answer = RESPONDER.answer(DOCKER.entries[3].key)
    assert answer is not None
    assert len(answer.caveats) == 2
    assert answer.catch == ()


def test_a_responder_is_replaced_whole() -> None:
    serving = Serving(RESPONDER)
    other = Responder(base(entry("other", "Why?")))
    serving.replace(other)
    assert serving.responder is other


@given(st.text(max_size=60))
def test_confidence_is_a_probability_and_only_unsure_suggests(text: str) -> None:
    outcome = RESPONDER.ask(text)
    assert 0 <= outcome.confidence <= 1
    if isinstance(outcome, Unsure):
        assert 1 <= len(outcome.suggestions) <= 3
