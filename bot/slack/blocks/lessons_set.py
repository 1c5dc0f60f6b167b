"""What newcomers are told of their lessons: what comes when, what was noted, that it has stopped."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.core.knowledge import Topic
from bot.slack.blocks.actions import LESSONS_ON, numbered
from bot.slack.blocks.kit import Button, Part, actions, message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span

BEGINS = "With pleasure. “{topic}” begins on {when}, and goes on with an entry each weekday."
GOES_ON = "With pleasure. “{topic}” goes on, on {when}."
FOLLOWS = (
    "With pleasure. “{topic}” follows when “{first}” is through: never more than one entry a day."
)
ENOUGH = "Write “stop” to me whenever you have had enough."
DECLINED = (
    "As you wish: I send you nothing by myself. I still answer whatever you ask, and should you change your mind, "
    "my Home tab has it."
)
STOPPED = "Stopped: no more entries come to you. I still answer whatever you ask."
NONE_ON = "No entries were coming to you, so nothing has changed."
START_AGAIN = "Start again"
START_ONE_AGAIN = "Start again: {topic}"
BUTTONS_TOLD = "Button:"
NOTED = "Noted, and well done."
COMES_AGAIN = "Noted. It comes again on {day} at the earliest."
OFTEN_ENOUGH = (
    "Noted. It has come as often as I send one by itself; ask me whenever you want to see it again."
)
NOT_COMING = "Noted, though no entries are coming to you now. My Home tab starts them again."
NO_LESSON = "I do not know any more what this was, so nothing is noted."
GONE = "This topic is no longer in the notes, so nothing has changed."
NOT_NOW = "Slack does not tell me your time zone just now. Please press it again in a minute."

TOPIC_TOLD = 100
BUTTON_TOLD = 40
MOST_BUTTONS = 5


def accepted(
    topic: Topic, when: datetime, *, goes_on: bool = False, first: Topic | None = None
) -> Message:
    """That entries will come.

    Args:
        topic: whose.
        when: the next, by the reader's own clock.
        goes_on: whether some of it came before.
        first: another topic that comes first.
    """
    if first is not None:
        told = FOLLOWS.format(topic=_title(topic), first=_title(first))
    else:
        told = (GOES_ON if goes_on else BEGINS).format(topic=_title(topic), when=when_told(when))
    return message([rich((Span(f"{told} {ENOUGH}"),))])


def stopped(again: Part | None) -> Message:
    """That nothing comes any more, and how to begin again; None where that stands beside it."""
    return message([rich((Span(STOPPED),)), *([again] if again else [])])


def start_again(topics: Sequence[Topic]) -> Part:
    """A button a topic, for the first five; named where there are several."""
    texts = (
        START_AGAIN
        if len(topics) == 1
        else START_ONE_AGAIN.format(topic=shorten(on_one_line(each.title), BUTTON_TOLD))
        for each in topics[:MOST_BUTTONS]
    )
    buttons = [
        Button(text, numbered(LESSONS_ON, number), topic.id)
        for number, (text, topic) in enumerate(zip(texts, topics, strict=False), start=1)
    ]
    return actions(BUTTONS_TOLD, buttons)


def notice(text: str) -> Message:
    """One of the sentences above."""
    return message([rich((Span(text),))])


def comes_again(day: date) -> Message:
    """That an entry comes back."""
    return notice(COMES_AGAIN.format(day=day_told(day)))


def when_told(when: datetime) -> str:
    """`Friday 27 November at 09:30`."""
    return f"{day_told(when)} at {when:%H:%M}"


def day_told(day: date) -> str:
    """`Friday 27 November`."""
    return f"{day:%A} {day.day} {day:%B}"


def _title(topic: Topic) -> str:
    return shorten(on_one_line(topic.title), TOPIC_TOLD)
