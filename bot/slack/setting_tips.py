"""Somebody asks for the tips of a channel, or their own: what is set is told, changed, or switched off."""

from dataclasses import dataclass, replace
from datetime import time
from typing import assert_never

import structlog

from bot.core.schedule import Schedule
from bot.core.schedule_reading import Vocabulary
from bot.core.schedule_request import NotUnderstood, Show, TurnOff, TurnOn
from bot.core.subscription import Subscription
from bot.core.tips_request import read_tips
from bot.slack.blocks import notices, tips_set
from bot.slack.blocks.message import Message
from bot.slack.blocks.tips_set import Told
from bot.slack.places import Place
from bot.slack.records import RecordsAwayError
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)

AT = time(9, 30)
"""When tips come where no time was named, local: after the first coffee, before the first meeting."""

NO_ZONE = "UTC"
"""The time zone of whoever has none that can be told."""

COMING_TOLD = 3
"""Tips to come that are told."""


@dataclass(frozen=True, slots=True)
class TipsAsked:
    """Who asks what of which tips.

    Attributes:
        text: all that was typed, without the command before it.
        place: the channel's id, or the user's for their own.
        topic: the id of the topic that tips are about unless others are named; empty for all.
        command: what stands before the words that set tips, such as `/docker tips`.
        reply: where the answer goes.
    """

    text: str
    user: str
    place: str
    topic: str
    command: str
    reply: Place

    @property
    def own(self) -> bool:
        """Whether they are the asker's own."""
        return self.place == self.user

    @property
    def told(self) -> Told:
        """For whom the answer is told."""
        return Told(self.own, self.command)


def vocabulary(wiring: Wiring) -> Vocabulary:
    """What schedules may name, by the base in use."""
    topics = wiring.serving.responder.base.topics
    return wiring.almanac.vocabulary([topic.id for topic in topics])


def asks_for_tips(wiring: Wiring, text: str) -> bool:
    """Whether a text is about the bot's tips, and no question."""
    return read_tips(text, vocabulary(wiring), Schedule(AT, NO_ZONE)) is not None


async def answer_tips(wiring: Wiring, asked: TipsAsked) -> None:
    """Do what was asked, and say so."""
    try:
        told = await _done(wiring, asked)
    except RecordsAwayError as error:
        log.warning("tips not set", place=asked.place, why=str(error))
        told = notices.AWAY
    await wiring.teller.notify(asked.reply, told)


async def _done(wiring: Wiring, asked: TipsAsked) -> Message:
    stored = await wiring.records.subscriptions.of(asked.place)
    current = stored.schedule if stored else await first_schedule(wiring, asked.user, asked.topic)
    request = read_tips(asked.text, vocabulary(wiring), current)
    if request is None or isinstance(request, Show):
        return await _shown(wiring, asked, stored, current)
    if not (asked.own or await wiring.slack.maintainers.include(asked.user)):
        return tips_set.maintainers_only()
    match request:
        case NotUnderstood():
            return tips_set.not_understood(asked.told, request)
        case TurnOff():
            was_on = await switch_off(wiring, asked.place)
            return (tips_set.switched_off if was_on else tips_set.was_off)(asked.told)
        case TurnOn(schedule=schedule):
            return await _switch_on(wiring, asked, schedule)
        case _:
            assert_never(request)


async def first_schedule(wiring: Wiring, user: str, topic: str = "") -> Schedule:
    """What tips begin with where nothing was ever set: half past nine on weekdays, where the user is.

    Args:
        wiring: tells where that is.
        user: who sets them.
        topic: the id of the one topic that they are about; empty for all.
    """
    zone = await wiring.slack.zones.of(user)
    known = zone if wiring.almanac.knows(zone) else NO_ZONE
    return Schedule(AT, known, topics=(topic,) if topic else (), on=False)


async def schedule_now(wiring: Wiring, place: str, user: str) -> Schedule:
    """What is set for a place, or what tips would begin with there, for a form.

    Raises:
        RecordsAwayError: if the database is away.
    """
    stored = await wiring.records.subscriptions.of(place)
    return stored.schedule if stored else await first_schedule(wiring, user)


async def set_schedule(
    wiring: Wiring, place: str, schedule: Schedule, *, resumes: bool = True
) -> None:
    """Let a schedule hold in a place from now on, and end a pause; one that holds already goes on.

    Args:
        wiring: where it is set.
        place: the channel's id, or the user's.
        schedule: when tips come.
        resumes: whether a pause ends even where nothing else changes.

    Raises:
        RecordsAwayError: if the database is away.
    """
    stored = await wiring.records.subscriptions.of(place)
    if stored is None and not schedule.on:
        return
    if stored is not None and stored.schedule == schedule and not (stored.paused and resumes):
        return
    await wiring.records.subscriptions.set(Subscription(place, schedule, wiring.now().timestamp()))
    log.info("tips set", place=place, on=schedule.on)


async def switch_off(wiring: Wiring, place: str) -> bool:
    """Let no tips come to a place any more; whether some did. What was set is kept for another time.

    Raises:
        RecordsAwayError: if the database is away.
    """
    stored = await wiring.records.subscriptions.of(place)
    if stored is None or not stored.schedule.on:
        return False
    await set_schedule(wiring, place, replace(stored.schedule, on=False))
    return True


async def _switch_on(wiring: Wiring, asked: TipsAsked, schedule: Schedule) -> Message:
    if not asked.own and await wiring.slack.threads.readable(asked.place) is False:
        return tips_set.not_in_channel()
    await set_schedule(wiring, asked.place, schedule)
    return await _told(wiring, asked, schedule)


async def _shown(
    wiring: Wiring, asked: TipsAsked, stored: Subscription | None, current: Schedule
) -> Message:
    if not current.on:
        return tips_set.off_message(asked.told, current)
    if stored is not None and stored.paused:
        return tips_set.paused_here(asked.told, stored.paused)
    return await _told(wiring, asked, current)


async def _told(wiring: Wiring, asked: TipsAsked, schedule: Schedule) -> Message:
    coming = await wiring.records.forecast.coming(asked.place, schedule, most=COMING_TOLD)
    return await wiring.teller.work(
        lambda responder: tips_set.on_message(responder.base, asked.told, schedule, coming)
    )
