"""Whether what was said in a watched channel gets a reply that nobody asked for."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, assert_never

from bot.core.channel import ChannelSettings
from bot.core.decide import answer_from, decide
from bot.core.match import Match
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.core.query import Query
from bot.core.question_form import asks
from bot.core.responder import Responder

WATCH_FROM: Final = 0.85
"""The confidence from which an unasked reply is given where the channel sets none.

On public question sets 95.8% of the answers from here on are right, where half of the questions are out of scope
(`make fit`), against 94% from where the bot answers when asked. On our own chatter (`make quality`) nothing wrong
comes above 0.71, but our notes are few: what else a channel talks about comes nearer to a larger base.
"""

HINT_FROM: Final = 0.5
"""The confidence from which the asker alone is shown what may help, where the channel allows it.

From here on 86% of what fits best is right on the same sets, and 10% of the questions out of scope get a hint.
"""


class Silence(StrEnum):
    """Why an overheard message gets no reply."""

    NOT_WATCHED = "not_watched"
    NOTHING_SAID = "nothing_said"
    NOT_A_QUESTION = "not_a_question"
    NOTHING_FITS = "nothing_fits"
    UNSURE = "unsure"
    OTHER_TOPIC = "other_topic"


@dataclass(frozen=True, slots=True)
class Speak:
    """The bot is sure: a reply in the message's thread."""

    outcome: Answered


@dataclass(frozen=True, slots=True)
class Hint:
    """The bot is not sure, but something may help: shown to the asker alone."""

    outcome: Unsure


@dataclass(frozen=True, slots=True)
class Quiet:
    """No reply.

    Attributes:
        outcome: what would have come of it, for the log; None where nothing was asked.
    """

    why: Silence
    outcome: Outcome | None = None


Overheard = Speak | Hint | Quiet


def overhear(responder: Responder, settings: ChannelSettings, text: str) -> Overheard:
    """Speak when sure, hint where that is allowed and something may help, and be quiet otherwise.

    What a channel counts and remembers (the cap an hour, one reply a thread, people who answered) is not
    looked at here. An entry outside the channel's topics is neither spoken nor suggested.

    Args:
        responder: what answers.
        settings: the channel's.
        text: the message as Slack carries it.
    """
    if not settings.watch:
        return Quiet(Silence.NOT_WATCHED)
    if not Query.parse(text).tokens:
        return Quiet(Silence.NOTHING_SAID)
    if not asks(text):
        return Quiet(Silence.NOT_A_QUESTION)
    return _decided(responder, settings, responder.ask(text))


def watch_from(
    responder: Responder, settings: ChannelSettings, first: Match | None = None
) -> float:
    """The confidence from which a best match is spoken unasked: the channel's own, or what holds everywhere.

    Where the channel sets none, a topic that wants more before it answers when asked wants it here too.
    """
    if settings.threshold is not None:
        return settings.threshold
    return WATCH_FROM if first is None else max(WATCH_FROM, answer_from(responder.base, first))


def _decided(responder: Responder, settings: ChannelSettings, asked: Outcome) -> Overheard:
    if not asked.matches:
        return Quiet(Silence.NOTHING_FITS, asked)
    first = asked.matches[0]
    threshold = watch_from(responder, settings, first)
    outcome = decide(responder.base, asked.query, asked.matches, answer_at=threshold)
    if isinstance(outcome, Unanswered):
        return Quiet(Silence.NOTHING_FITS, outcome)
    if not _spoken_of(first, settings):
        return Quiet(Silence.OTHER_TOPIC, outcome)
    match outcome:
        case Answered():
            return Speak(outcome)
        case Unsure() if settings.hint and outcome.confidence >= HINT_FROM:
            kept = tuple(m for m in outcome.suggestions if _spoken_of(m, settings))
            return Hint(replace(outcome, suggestions=kept))
        case Unsure():
            return Quiet(Silence.UNSURE, outcome)
        case _:
            assert_never(outcome)


def _spoken_of(match: Match, settings: ChannelSettings) -> bool:
    return not settings.topics or match.key.topic in settings.topics
