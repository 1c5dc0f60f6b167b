"""Why an outcome came about, as facts that every surface tells in its own words."""

from dataclasses import dataclass

from bot.core.channel import ChannelSettings
from bot.core.decide import ALIKE, ANSWER_FROM, SUGGEST_FROM, answer_from
from bot.core.match import Match
from bot.core.outcome import Outcome
from bot.core.overhear import HINT_FROM, Overheard, overhear, watch_from
from bot.core.question_form import asks
from bot.core.responder import Responder
from bot.core.spelling import Repair
from bot.core.synonyms import Synonym

SHOWN = 3
"""Matches that are looked at side by side."""


@dataclass(frozen=True, slots=True)
class Why:
    """What made an outcome when the bot was asked.

    Attributes:
        tokens: the words that were looked for, typing errors put right and terms spelt out.
        repairs: words that were read as others.
        synonyms: terms that were read as what they equal.
        answers_from: the confidence from which the best match is answered.
        whose: the id of the topic whose own threshold that is; None where it is everybody's.
        suggests_from: the confidence from which the best matches are suggested.
        first: the best matches with their signals, at most `SHOWN`; the second is the runner-up.
        even: whether the first two fit alike, which alone forbids to be sure of either.
    """

    outcome: Outcome
    tokens: tuple[str, ...]
    repairs: tuple[Repair, ...]
    synonyms: tuple[Synonym, ...]
    answers_from: float
    whose: str | None
    suggests_from: float
    first: tuple[Match, ...]
    even: bool


@dataclass(frozen=True, slots=True)
class WhyOverheard:
    """What made of a message what came of it in a watched channel.

    Attributes:
        question: whether it asks something of whoever reads it.
        speaks_from: the confidence from which the best match is spoken.
        hints_from: the confidence from which the asker alone is shown what may help.
        first: the best match; None where nothing fits or nothing was looked for.
    """

    overheard: Overheard
    question: bool
    speaks_from: float
    hints_from: float
    first: Match | None


def why(responder: Responder, outcome: Outcome) -> Why:
    """The facts of an outcome that this responder gave."""
    reading = responder.matcher.read(outcome.query)
    first = outcome.matches[:SHOWN]
    topic = responder.base.topic(first[0].key.topic) if first else None
    return Why(
        outcome=outcome,
        tokens=reading.tokens,
        repairs=reading.repairs,
        synonyms=reading.synonyms,
        answers_from=answer_from(responder.base, first[0]) if first else ANSWER_FROM,
        whose=topic.id if topic is not None and topic.threshold is not None else None,
        suggests_from=SUGGEST_FROM,
        first=first,
        even=len(first) > 1 and first[0].signals["lead"] < ALIKE,
    )


def why_overheard(responder: Responder, settings: ChannelSettings, text: str) -> WhyOverheard:
    """The facts of what a watched channel with these settings would get for a message."""
    overheard = overhear(responder, settings, text)
    matches = overheard.outcome.matches if overheard.outcome is not None else ()
    first = matches[0] if matches else None
    return WhyOverheard(
        overheard=overheard,
        question=asks(text),
        speaks_from=watch_from(responder, settings, first),
        hints_from=HINT_FROM,
        first=first,
    )
