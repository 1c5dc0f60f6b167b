"""How far a newcomer has come, and what they may begin: for everybody, each their own."""

from collections.abc import Sequence

from bot.core.drip import SendAgain, SendNew, drip_order, step
from bot.core.knowledge import Entry, Topic
from bot.core.newcomers import Course, next_lesson
from bot.slack.blocks.message import Block
from bot.slack.home.part import HomePart, Visitor
from bot.slack.views.home_lessons import Shown, lessons_blocks
from bot.slack.wiring import Wiring


async def _lessons(wiring: Wiring, visitor: Visitor) -> Sequence[Block]:
    courses = await wiring.records.newcomers.courses(visitor.user)
    shown = [
        _shown(wiring, course, topic)
        for course in courses
        if (topic := wiring.topic(course.newcomer.topic)) is not None
    ]
    return lessons_blocks(shown, wiring.serving.responder.base.topics)


def _shown(wiring: Wiring, course: Course, topic: Topic) -> Shown:
    next_at = next_lesson(course.newcomer, wiring.now())
    match step(drip_order(topic), course.progress, next_at.date()):
        case SendNew(entry=key) | SendAgain(entry=key):
            entry: Entry | None = wiring.serving.responder.base.entry(key)
        case _:
            entry = None
    return Shown(course, topic, next_at, entry)


LESSONS = HomePart("your entries of the day", _lessons)
