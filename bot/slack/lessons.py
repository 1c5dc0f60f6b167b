"""Lessons from what was noted: what is told of one, and what a newcomer's wishes come to."""

import structlog

from bot.core.drip import drip_order, recap, sending
from bot.core.newcomers import Course, entry_told, next_lesson, zone_of
from bot.core.responder import Responder
from bot.slack.asking import new_id
from bot.slack.blocks import lessons_set, notices
from bot.slack.blocks.actions import QuestionRef
from bot.slack.blocks.answer import Showing
from bot.slack.blocks.kit import Part
from bot.slack.blocks.lesson import lesson_message, recap_message
from bot.slack.blocks.message import Message
from bot.slack.records import RecordsAwayError
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)


def lesson_told(
    responder: Responder, *, course: Course, what: str, notes_url: str | None
) -> Message | None:
    """A lesson's message; None where the notes no longer have what it tells.

    Args:
        responder: the base in use.
        course: how far its reader had come before.
        what: as it is called in the history.
        notes_url: where the notes can be read.
    """
    topic = responder.base.topic(course.newcomer.topic)
    if topic is None:
        return None
    order, progress = drip_order(topic), course.progress
    key = entry_told(what)
    if key is None:
        back = recap(order, progress)
        found = {each.key: each for each in topic.entries}
        came, again = (
            [found[k] for k in keys if k in found] for keys in (back.entries, back.again)
        )
        return recap_message(topic, came, again) if came else None
    answer = responder.answer(key)
    if answer is None:
        return None
    showing = Showing(private=False, question=QuestionRef(new_id()), notes_url=notes_url)
    return lesson_message(answer, topic, sending(order, progress, key), showing)


async def stop_lessons(wiring: Wiring, user: str) -> Part | None:
    """Send a user no more lessons: how to begin again; None where none were under way.

    Raises:
        RecordsAwayError: if the database is away.
    """
    ids = await wiring.records.newcomers.stop(user)
    topics = [topic for each in ids if (topic := wiring.topic(each)) is not None]
    return lessons_set.start_again(topics) if ids else None


async def accept_lessons(wiring: Wiring, user: str, topic_id: str) -> Message:
    """Begin a topic for a user, or go on with it; what to tell them."""
    topic = wiring.topic(topic_id)
    if topic is None:
        return lessons_set.notice(lessons_set.GONE)
    found = await wiring.slack.users.look_up(user)
    if found is None:
        return lessons_set.notice(lessons_set.NOT_NOW)
    try:
        course = await wiring.records.newcomers.accept(user, topic_id, zone=zone_of(found.zone))
        courses = await wiring.records.newcomers.courses(user)
    except RecordsAwayError as error:
        log.warning("lessons not begun", why=str(error))
        return notices.AWAY
    log.info("lessons begun", topic=topic_id)
    before = (wiring.topic(each.newcomer.topic) for each in courses if each.running)
    first = next((each for each in before if each is not None), topic)
    return lessons_set.accepted(
        topic,
        next_lesson(course.newcomer, wiring.now()),
        goes_on=bool(course.progress.sent),
        first=None if first.id == topic_id else first,
    )
