"""A message in a watched channel that nobody addressed to the bot: answered when it is sure, else left alone."""

import time
from functools import partial
from typing import assert_never

from slack_bolt.async_app import AsyncApp

from bot.core.asking import Surface
from bot.core.channel import ChannelSettings
from bot.core.outcome import Answered, Unsure
from bot.core.overhear import Hint, Overheard, Quiet, Speak, overhear
from bot.core.responder import Responder
from bot.slack import composing
from bot.slack.asking import Asking, new_id, remember
from bot.slack.blocks.actions import QuestionRef
from bot.slack.blocks.answer import Showing
from bot.slack.blocks.hint import hint_message
from bot.slack.composing import Composed
from bot.slack.hourly import has_room
from bot.slack.incoming import Payload, Said
from bot.slack.listeners.said import first_time, mentions
from bot.slack.places import Aside, Place
from bot.slack.teller import Ask
from bot.slack.wiring import Wiring

FRESH_FOR = 300.0
"""Seconds; an event that Slack delivers later is of a conversation that has gone on."""


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Listen in the channels that are watched."""

    async def begins_a_thread_in_a_watched_channel(body: Payload) -> bool:
        said = Said.parse(body)
        return (
            not said.direct
            and not said.in_thread
            and wiring.known.channel(said.channel).watch
            and not mentions(said.text, wiring.bot_user)
        )

    @app.event("message", matchers=[begins_a_thread_in_a_watched_channel])
    async def overheard(body: Payload) -> None:
        said = Said.parse(body)
        if said.by_a_person:
            await _listen(wiring, said, wiring.known.channel(said.channel))


async def _listen(wiring: Wiring, said: Said, settings: ChannelSettings) -> None:
    found = await wiring.teller.work(partial(overhear, settings=settings, text=said.text))
    outcome = found.outcome
    if outcome is None or not await first_time(wiring, said):
        return  # what asks nothing leaves no trace
    question = new_id()
    told = await _tell(wiring, said, settings, question, found)
    remember(wiring, _asking(said), question, outcome, told=told)


async def _tell(
    wiring: Wiring, said: Said, settings: ChannelSettings, question: str, found: Overheard
) -> bool:
    """Say what there is to say; whether anybody was told anything."""
    if isinstance(found, Quiet) or not await _may_speak(wiring, said, settings):
        return False
    match found:
        case Speak(outcome=outcome):
            return await _speak(wiring, said, question, outcome)
        case Hint(outcome=outcome):
            return await _hint(wiring, said, question, outcome)
        case _:
            assert_never(found)


async def _may_speak(wiring: Wiring, said: Said, settings: ChannelSettings) -> bool:
    """Whether the question still stands, and the channel has not heard enough this hour."""
    now = time.time()
    if now - said.at > FRESH_FOR:
        return False
    thread = await wiring.slack.threads.read(said.channel, said.ts)
    if thread is None or any(spoken.user not in {"", said.user} for spoken in thread):
        return False
    return await has_room(wiring.deliveries, said.channel, most=settings.most_an_hour, now=now)


async def _speak(wiring: Wiring, said: Said, question: str, outcome: Answered) -> bool:
    showing = Showing(
        private=False,
        question=QuestionRef(question, text=said.text),
        notes_url=wiring.notes_url,
        unasked_by=said.user,
    )

    def compose(responder: Responder) -> Composed:
        message = composing.outcome_message(responder, outcome, showing, people=False)
        return Composed(message, outcome)

    return await _sent(wiring, said.place, compose)


async def _hint(wiring: Wiring, said: Said, question: str, outcome: Unsure) -> bool:
    message = hint_message(outcome.suggestions, QuestionRef(question, text=said.text))
    aside = Aside(said.channel, said.user)
    return await _sent(wiring, aside, lambda _: Composed(message, outcome))


async def _sent(wiring: Wiring, place: Place, ask: Ask) -> bool:
    told = await wiring.teller.ask(place, ask, aloud=False)
    return told is not None and told.arrived


def _asking(said: Said) -> Asking:
    return Asking(
        text=said.text,
        surface=Surface.OVERHEARD,
        channel=said.channel,
        user=said.user,
        place=said.place,
        private=False,
        thread=said.place.thread_ts,
    )
