from dataclasses import replace

import pytest

from bot.core.channel import DEFAULT, ChannelSettings
from bot.core.decide import ANSWER_FROM
from bot.core.overhear import HINT_FROM, WATCH_FROM, Hint, Quiet, Silence, Speak, overhear
from bot.core.responder import Responder
from bot.lexicon.load import shipped_lexicon
from tests.core.bases import DOCKER

WATCHED = ChannelSettings(watch=True)
SURE = "anyone know what the difference between docker and a vm is?"


@pytest.fixture(scope="module")
def responder() -> Responder:
    return Responder(DOCKER, shipped_lexicon())


def test_a_sure_answer_to_a_question_is_spoken(responder: Responder) -> None:
    heard = overhear(responder, WATCHED, SURE)
    assert isinstance(heard, Speak)
    assert heard.outcome.answer.entry == heard.outcome.matches[0].entry


@pytest.mark.parametrize(
    ("settings", "text", "why"),
    [
        (DEFAULT, SURE, Silence.NOT_WATCHED),
        (WATCHED, "<@U1> :wave:", Silence.NOTHING_SAID),
        (WATCHED, "hello all", Silence.NOTHING_SAID),
        (WATCHED, "the difference between docker and a vm is the kernel", Silence.NOT_A_QUESTION),
        (WATCHED, "what is the capital of France?", Silence.NOTHING_FITS),
        (replace(WATCHED, topics=("other",)), SURE, Silence.OTHER_TOPIC),
        (replace(WATCHED, threshold=1.0), SURE, Silence.UNSURE),
    ],
)
def test_it_is_quiet_and_says_why(
    responder: Responder, settings: ChannelSettings, text: str, why: Silence
) -> None:
    heard = overhear(responder, settings, text)
    assert isinstance(heard, Quiet)
    assert heard.why is why


def test_a_hint_needs_the_channels_leave(responder: Responder) -> None:
    careful = replace(WATCHED, threshold=1.0)
    assert isinstance(overhear(responder, careful, SURE), Quiet)
    heard = overhear(responder, replace(careful, hint=True), SURE)
    assert isinstance(heard, Hint)
    assert heard.outcome.confidence >= HINT_FROM
    assert heard.outcome.suggestions


def test_nothing_of_other_topics_is_suggested(responder: Responder) -> None:
    allowed = replace(WATCHED, threshold=1.0, hint=True, topics=("docker",))
    heard = overhear(responder, allowed, SURE)
    assert isinstance(heard, Hint)
    assert {match.key.topic for match in heard.outcome.suggestions} == {"docker"}


def test_a_channel_may_ask_for_less_than_the_bot_when_asked(responder: Responder) -> None:
    text = "can I get my files back out of a vm?"
    confidence = responder.ask(text).confidence
    assert 0 < confidence < ANSWER_FROM
    assert isinstance(overhear(responder, replace(WATCHED, threshold=confidence), text), Speak)
    assert isinstance(overhear(responder, WATCHED, text), Quiet)


def test_a_topic_that_wants_more_gets_it_unless_the_channel_says_otherwise() -> None:
    strict = replace(DOCKER, topics=tuple(replace(t, threshold=1.0) for t in DOCKER.topics))
    responder = Responder(strict, shipped_lexicon())
    assert isinstance(overhear(responder, WATCHED, SURE), Quiet)
    assert isinstance(overhear(responder, replace(WATCHED, threshold=WATCH_FROM), SURE), Speak)
