"""A lesson: an entry's whole answer with what a newcomer may say of it, and the look back when all have come."""

from collections.abc import Sequence

from bot.core.answer import Answer
from bot.core.drip import SendAgain, SendNew
from bot.core.knowledge import Entry, Topic
from bot.slack.blocks.actions import (
    LESSON_AGAIN,
    LESSON_GOT_IT,
    LESSONS_ON,
    LESSONS_STOP,
    OPEN_ENTRY,
    numbered,
)
from bot.slack.blocks.answer import Around, Showing, answer_message
from bot.slack.blocks.kit import (
    Button,
    Part,
    actions,
    context,
    heading,
    markdown,
    message,
    rich,
    row,
)
from bot.slack.blocks.message import Message
from bot.slack.blocks.pieces import Item
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span

NEW = "{topic} · {number} of {of}"
ONCE_MORE = "{topic} · once more, as you wished"
GOT_IT = "Got it"
AGAIN = "Again"
STOP = "Stop"
BUTTONS_TOLD = "Button:"

LOOK_BACK = "Looking back: {topic}"
ALL = "That was all of it: {count} entries."
ALL_ONE = "That was all of it: one entry."
WANTED_AGAIN = "These you wanted to see again:"
CAME = "What came:"
MORE = "… and {count} more"
ASK = "Ask me about any of it whenever you like; the notes may grow."
FROM_THE_START = "From the start"
SHOW_ANSWER = "Show answer"

TOPIC_TOLD = 100
QUESTION_TOLD = 110
"""Costs of what is told whole."""

MOST_AGAIN = 6
MOST_CAME = 15


def lesson_message(
    answer: Answer, topic: Topic, sending: SendNew | SendAgain, showing: Showing
) -> Message:
    """Tell an entry that comes by itself."""
    key = str(answer.entry.key)
    buttons = [
        Button(GOT_IT, LESSON_GOT_IT, key),
        Button(AGAIN, LESSON_AGAIN, key),
        Button(STOP, LESSONS_STOP),
    ]
    around = Around(context([_told(topic, sending)]), actions(BUTTONS_TOLD, buttons))
    return answer_message(answer, showing, around=around)


def recap_message(topic: Topic, came: Sequence[Entry], again: Sequence[Entry]) -> Message:
    """Look back on a topic.

    Args:
        topic: all of it came.
        came: its entries, in the order in which they did.
        again: those of them that were wanted again.
    """
    rows = [
        row(_question(entry), Button(SHOW_ANSWER, numbered(OPEN_ENTRY, number), str(entry.key)))
        for number, entry in enumerate(again[:MOST_AGAIN], start=1)
    ]
    left = len(came) - MOST_CAME
    items = [Item((Span(_question(entry)),)) for entry in came[:MOST_CAME]]
    rest = [Item((Span(MORE.format(count=left)),))] if left > 0 else []
    count = ALL_ONE if len(came) == 1 else ALL.format(count=len(came))
    return message(
        [
            heading(LOOK_BACK.format(topic=_title(topic))),
            rich((Span(count),)),
            *([rich((Span(WANTED_AGAIN),)), *rows] if rows else []),
            rich((Span(CAME),)),
            markdown(((*items, *rest),)),
            rich((Span(ASK),)),
            _restart(topic),
        ]
    )


def _restart(topic: Topic) -> Part:
    return actions(BUTTONS_TOLD, [Button(FROM_THE_START, LESSONS_ON, topic.id)])


def _told(topic: Topic, sending: SendNew | SendAgain) -> str:
    match sending:
        case SendNew(number=number, of=of):
            return NEW.format(topic=_title(topic), number=number, of=of)
        case SendAgain():
            return ONCE_MORE.format(topic=_title(topic))


def _question(entry: Entry) -> str:
    return shorten(on_one_line(entry.question), QUESTION_TOLD)


def _title(topic: Topic) -> str:
    return shorten(on_one_line(topic.title), TOPIC_TOLD)
