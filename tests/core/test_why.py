from dataclasses import replace

import pytest

from bot.core.channel import ChannelSettings
from bot.core.decide import ANSWER_FROM, SUGGEST_FROM
from bot.core.overhear import WATCH_FROM, Quiet, Silence, Speak
from bot.core.responder import Responder
from bot.core.why import SHOWN, why, why_overheard
from bot.lexicon.load import shipped_lexicon
from tests.core.bases import DOCKER, base, entry

WATCHED = ChannelSettings(watch=True)
SURE = "anyone know what the difference between docker and a vm is?"


@pytest.fixture(scope="module")
def responder() -> Responder:
    return Responder(DOCKER, shipped_lexicon())


def test_the_facts_are_the_words_read_the_thresholds_and_the_first_matches(
    responder: Responder,
) -> None:
    outcome = responder.ask("wy contaners")
    facts = why(responder, outcome)
    assert facts.tokens == ("why", "containers")
    assert [(each.typed, each.meant) for each in facts.repairs] == [
        ("wy", "why"),
        ("contaners", "containers"),
    ]
    assert (facts.answers_from, facts.whose) == (ANSWER_FROM, None)
    assert facts.suggests_from == SUGGEST_FROM
    assert facts.first == outcome.matches[:SHOWN]
    assert not facts.even


def test_a_topics_own_threshold_is_named() -> None:
    strict = replace(DOCKER, topics=tuple(replace(t, threshold=0.9) for t in DOCKER.topics))
    responder = Responder(strict, shipped_lexicon())
    facts = why(responder, responder.ask("why containers"))
    assert (facts.answers_from, facts.whose) == (0.9, "docker")


def test_what_nothing_fits_has_the_thresholds_of_everybody(responder: Responder) -> None:
    facts = why(responder, responder.ask("hello"))
    assert (facts.tokens, facts.first, facts.even) == ((), (), False)
    assert (facts.answers_from, facts.whose) == (ANSWER_FROM, None)


def test_two_entries_that_fit_alike_are_told() -> None:
    twins = Responder(
        base(entry("a", "How do I mount a disk?"), entry("b", "How do I mount a disk?"))
    )
    assert why(twins, twins.ask("how do I mount a disk")).even


def test_what_was_overheard_has_its_own_thresholds(responder: Responder) -> None:
    spoken = why_overheard(responder, WATCHED, SURE)
    assert isinstance(spoken.overheard, Speak)
    assert (spoken.question, spoken.speaks_from) == (True, WATCH_FROM)
    assert spoken.first == spoken.overheard.outcome.matches[0]
    quiet = why_overheard(responder, replace(WATCHED, threshold=0.3), "docker is slow today")
    assert quiet.overheard == Quiet(Silence.NOT_A_QUESTION)
    assert (quiet.question, quiet.speaks_from, quiet.first) == (False, 0.3, None)
