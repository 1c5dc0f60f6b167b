"""`caveat why`: what the bot makes of a message, when asked and when overheard, and for what reasons."""

from collections.abc import Iterator
from typing import Annotated, assert_never

import typer
from rich.console import RenderableType
from rich.text import Text

from bot.cli.asking.explained import what_fits, words_read
from bot.cli.asking.opening import page, responder_for
from bot.cli.failing import fail
from bot.cli.options import DEFAULT_KNOWLEDGE, Knowledge
from bot.core.channel import ChannelSettings
from bot.core.match import Match
from bot.core.outcome import Answered, Unanswered, Unsure
from bot.core.overhear import Hint, Quiet, Silence, Speak
from bot.core.why import Why, WhyOverheard, why_overheard
from bot.core.why import why as why_asked

ASKED = "When asked"
NOTHING_ASKED = "Nothing is asked: without greetings, mentions and marks, no word is left."
NOTHING_SHARED = (
    "It says that the notes have no answer: nothing in them has anything to do with it."
)
ANSWERED = "It answers: it is sure enough, {sure:.3f} where {answers} is wanted{whose}."
UNSURE = (
    "It only suggests: it is not sure enough, {sure:.3f} where an answer wants {answers}{whose} and a suggestion "
    "{suggests}."
)
UNANSWERED = (
    "It says that the notes have no answer: it is not sure enough, {sure:.3f} where a suggestion "
    "wants {suggests}."
)
WHOSE = " in {topic}"
EVEN = "Two entries fit alike, so it is sure of neither."
BEST = "Best: {told}"
RUNNER_UP = "Runner-up: {told}"
NO_RUNNER_UP = "Runner-up: none"
MATCH = "{question} ({key}, score {score:.3f})"

OVERHEARD = "When overheard in a watched channel"
SPEAKS = "It replies in the thread: it is sure enough, {sure:.3f} where {speaks} is wanted."
HINTS = (
    "It shows the asker alone what may help, where the channel allows that: it is not sure enough to speak, "
    "{sure:.3f} where {speaks} is wanted, but a hint wants {hints}."
)
QUIET = {
    Silence.NOT_WATCHED: "It is silent: the channel is not watched.",
    Silence.NOTHING_SAID: NOTHING_ASKED,
    Silence.NOT_A_QUESTION: "It is silent: this does not read as a question to the channel.",
    Silence.NOTHING_FITS: "It is silent: nothing in the notes fits.",
    Silence.UNSURE: "It is silent: it is not sure enough, {sure:.3f} where {speaks} is wanted and {hints} for a hint.",
    Silence.OTHER_TOPIC: "It is silent: what fits best, {key}, is of another topic than the channel's.",
}
IS_A_QUESTION = "It reads as a question to the channel."
OUT_OF_RANGE = "--channel-threshold {given}: give a confidence above 0 and at most 1"


def why(
    message: Annotated[str, typer.Argument(help="What was said.")],
    *,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    topic: Annotated[
        str | None,
        typer.Option(help="The id of a topic: preferred when asked, the only one when overheard."),
    ] = None,
    channel_threshold: Annotated[
        float | None,
        typer.Option(
            metavar="CONFIDENCE", help="The channel's own threshold, above 0 and at most 1."
        ),
    ] = None,
) -> None:
    """Say why the bot answers a message, only suggests, or is silent.

    Examples:
        caveat why "wy contaners"

        caveat why "docker build is slow again today" --channel-threshold 0.9

    Tells both cases: asked by a command, a mention or directly; and overheard in a channel that it
    watches. Exits with 0 whatever it says.
    """
    if channel_threshold is not None and not 0 < channel_threshold <= 1:
        fail(OUT_OF_RANGE.format(given=channel_threshold))
    responder = responder_for(knowledge, topic)
    topics = () if topic is None else (topic,)
    settings = ChannelSettings(watch=True, threshold=channel_threshold, topics=topics, hint=True)
    asked = why_asked(responder, responder.ask(message, topic=topic))
    console = page()
    for line in _asked(asked):
        console.print(line)
    for line in _overheard(why_overheard(responder, settings, message)):
        console.print(line)


def _asked(asked: Why) -> Iterator[RenderableType]:
    yield Text(ASKED, "bold")
    yield Text(_verdict(asked))
    if asked.even:
        yield Text(EVEN)
    if asked.first:
        yield Text(BEST.format(told=_told(asked.first[0])))
        others = asked.first[1:]
        yield Text(RUNNER_UP.format(told=_told(others[0])) if others else NO_RUNNER_UP)
    yield from words_read(asked)
    yield from what_fits(asked)
    yield Text()


def _verdict(asked: Why) -> str:
    outcome = asked.outcome
    values = {
        "sure": outcome.confidence,
        "answers": asked.answers_from,
        "suggests": asked.suggests_from,
        "whose": WHOSE.format(topic=asked.whose) if asked.whose else "",
    }
    match outcome:
        case Answered():
            return ANSWERED.format(**values)
        case Unsure():
            return UNSURE.format(**values)
        case Unanswered(query=query, matches=matches):
            if not query.tokens:
                return NOTHING_ASKED
            return UNANSWERED.format(**values) if matches else NOTHING_SHARED
        case _:
            assert_never(outcome)


def _overheard(heard: WhyOverheard) -> Iterator[RenderableType]:
    yield Text(OVERHEARD, "bold")
    if heard.question:
        yield Text(IS_A_QUESTION)
    yield Text(_what_it_does(heard))


def _what_it_does(heard: WhyOverheard) -> str:
    overheard = heard.overheard
    values = {
        "sure": overheard.outcome.confidence if overheard.outcome is not None else 0.0,
        "speaks": heard.speaks_from,
        "hints": heard.hints_from,
        "key": heard.first.key if heard.first else "",
    }
    match overheard:
        case Speak():
            return SPEAKS.format(**values)
        case Hint():
            return HINTS.format(**values)
        case Quiet(why=silence):
            return QUIET[silence].format(**values)
        case _:
            assert_never(overheard)


def _told(match: Match) -> str:
    return MATCH.format(question=match.entry.question, key=match.key, score=match.score)
