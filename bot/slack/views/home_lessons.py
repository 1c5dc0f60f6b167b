"""On the Home tab: the topics whose entries come one a day, how far one has come, and a way to begin one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.drip import drip_order
from bot.core.knowledge import Entry, Topic
from bot.core.newcomers import Course
from bot.slack.blocks import limits
from bot.slack.blocks.actions import LESSONS_ON, LESSONS_STOP, numbered
from bot.slack.blocks.kit import Button, Part, actions, heading, rich
from bot.slack.blocks.lessons_set import START_AGAIN, when_told
from bot.slack.blocks.message import Block
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span
from bot.slack.views.kit import Option, blocks_in, menu

TITLE = "An entry a day"
INTRO = "I can send you a topic's entries, one a day, on weekdays at 09:30 by your own clock."
CHOOSE = "Begin a topic"
UNDER_WAY = "{topic}: {came} of {of} have come. The next one comes on {when}{about}."
WAITING = "{topic}: {came} of {of} have come. It goes on when the one above is through."
STOPPED = "{topic}: {came} of {of} have come, and you have stopped it."
FINISHED = "{topic}: all {of} have come."
ABOUT = ": “{question}”"
FROM_THE_START = "From the start"
STOP = "Stop"
BUTTONS_TOLD = "Button:"

MOST_SHOWN = 5
TOLD = 120
"""Cost of the longest title or question told whole."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A topic that somebody wanted.

    Attributes:
        next_at: when the next entry comes, by their own clock.
        next: what comes next, if it can be told by now.
    """

    course: Course
    topic: Topic
    next_at: datetime
    next: Entry | None


def lessons_blocks(shown: Sequence[Shown], topics: Sequence[Topic]) -> tuple[Block, ...]:
    """The last five topics that were begun, and a menu of those that were not."""
    if not (shown or any(topic.entries for topic in topics)):
        return ()
    held = list(shown)[-MOST_SHOWN:]
    begun = {each.topic.id for each in shown}
    left = [topic for topic in topics if topic.entries and topic.id not in begun]
    intro = [] if held else [rich((Span(INTRO),))]
    return (*blocks_in([heading(TITLE), *intro, *_parts(held)]), *_choosing(left))


def _parts(held: Sequence[Shown]) -> Iterator[Part]:
    waits = False
    for number, each in enumerate(held, start=1):
        yield rich((Span(_told(each, waits=waits)),))
        running = each.course.running
        if not running:
            text = FROM_THE_START if each.course.finished else START_AGAIN
            again = Button(text, numbered(LESSONS_ON, number), each.topic.id)
            yield actions(BUTTONS_TOLD, [again])
        elif not waits:
            yield actions(BUTTONS_TOLD, [Button(STOP, LESSONS_STOP)])
        waits = waits or running


def _told(shown: Shown, *, waits: bool) -> str:
    order = drip_order(shown.topic)
    came = len({each.entry for each in shown.course.progress.sent} & set(order))
    about = ABOUT.format(question=_short(shown.next.question)) if shown.next else ""
    if shown.course.finished:
        form = FINISHED
    elif not shown.course.running:
        form = STOPPED
    else:
        form = WAITING if waits else UNDER_WAY
    return form.format(
        topic=_short(shown.topic.title),
        came=came,
        of=len(order),
        when=when_told(shown.next_at),
        about=about,
    )


def _choosing(topics: Sequence[Topic]) -> tuple[Block, ...]:
    options = [
        Option(topic.id, topic.title) for topic in topics if len(topic.id) <= limits.OPTION_VALUE
    ]
    if not options:
        return ()
    element = menu(options, placeholder=CHOOSE) | {"action_id": LESSONS_ON}
    return ({"type": "actions", "elements": [element]},)


def _short(text: str) -> str:
    return shorten(on_one_line(text), TOLD)
