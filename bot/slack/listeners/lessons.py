"""Entries one a day: wanted, not wanted, understood, wanted again, enough of; on a message or on the Home tab."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.drip import Mark, comes_again
from bot.core.knowledge import EntryKey
from bot.core.newcomers import Course
from bot.slack.blocks import lessons_set, notices
from bot.slack.blocks.actions import (
    LESSON_AGAIN,
    LESSON_GOT_IT,
    LESSONS_NO,
    LESSONS_ON,
    LESSONS_STOP,
)
from bot.slack.blocks.message import Message
from bot.slack.home.front import show_front
from bot.slack.incoming import Payload, Press
from bot.slack.lessons import accept_lessons, stop_lessons
from bot.slack.listeners.matching import button
from bot.slack.records import RecordsAwayError
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer the buttons."""

    @app.action(button(LESSONS_ON))
    async def lessons_on(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        await _reply(wiring, press, await accept_lessons(wiring, press.user, press.value))

    @app.action(button(LESSONS_NO))
    async def lessons_no(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await _stop(wiring, Press.parse(body), nothing_on=lessons_set.notice(lessons_set.DECLINED))

    @app.action(button(LESSONS_STOP))
    async def lessons_stop(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await _stop(wiring, Press.parse(body), nothing_on=lessons_set.notice(lessons_set.NONE_ON))

    @app.action(button(LESSON_GOT_IT))
    async def lesson_got_it(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await _mark(wiring, Press.parse(body), Mark.GOT_IT)

    @app.action(button(LESSON_AGAIN))
    async def lesson_again(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await _mark(wiring, Press.parse(body), Mark.AGAIN)


async def _stop(wiring: Wiring, press: Press, *, nothing_on: Message) -> None:
    try:
        again = await stop_lessons(wiring, press.user)
    except RecordsAwayError:
        await _reply(wiring, press, notices.AWAY)
        return
    if again is None:
        await _reply(wiring, press, nothing_on)
        return
    # The Home tab has buttons of its own to begin again.
    await _reply(wiring, press, lessons_set.stopped(None if press.on_home else again))


async def _mark(wiring: Wiring, press: Press, mark: Mark) -> None:
    try:
        key = EntryKey.parse(press.value)
        course = await wiring.records.newcomers.mark(press.user, key, mark)
    except ValueError:
        course = None
    except RecordsAwayError:
        await wiring.teller.notify(press.privately, notices.AWAY)
        return
    await wiring.teller.notify(press.privately, _noted(course, mark, press.value))


def _noted(course: Course | None, mark: Mark, value: str) -> Message:
    if course is None:
        return lessons_set.notice(lessons_set.NO_LESSON)
    if mark is Mark.GOT_IT:
        return lessons_set.notice(lessons_set.NOTED)
    if not course.running:
        return lessons_set.notice(lessons_set.NOT_COMING)
    day = comes_again(course.progress, EntryKey.parse(value))
    if day is None:
        return lessons_set.notice(lessons_set.OFTEN_ENOUGH)
    return lessons_set.comes_again(day)


async def _reply(wiring: Wiring, press: Press, told: Message) -> None:
    if press.on_home:
        await show_front(wiring, press.user, notice=told)
        return
    await wiring.teller.notify(press.place, told)
