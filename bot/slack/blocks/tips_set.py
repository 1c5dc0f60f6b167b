"""What is set for the tips of a channel or a person, in words that can be typed again, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.coming import Coming
from bot.core.knowledge import KnowledgeBase
from bot.core.schedule import Schedule, told, told_shortly
from bot.core.schedule_reading import Reason
from bot.core.schedule_request import NotUnderstood
from bot.core.tips import tip_of
from bot.slack.blocks.kit import Part, markdown, message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.paused import why_told
from bot.slack.blocks.pieces import Item, Paragraph
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span, Spans
from bot.slack.blocks.tip import told_title

HERE, YOURS = "Tips for this channel", "Your own tips"
ON, OFF = "{whose} are on: ", "{whose} are off."
PAUSED = "{whose} are paused: {why}. Once that is mended, switch them on again with "
AGAIN = "To switch them on: "
NEXT = "The next one comes on {day} at {time} ({zone})."
NEVER = "None will come: no day of the next two years fits."
NO_TIPS = "There is nothing to tell: the notes have no entry for it."
ABOUT = "If the notes stay as they are, the next are about:"
COMING = "{day}: {about}"
CHANGE = ("To change one thing, type just that: ", ". To end them: ")
NO_CHANNEL_TIPS = "Nothing was on: no tips come to this channel."
NO_OWN_TIPS = "Nothing was on: you get no tips."
CHANNEL_OFF = "Switched off: no tips come to this channel any more. As they were again: "
OWN_OFF = "Switched off: you get no tips any more. As they were again: "
MAINTAINERS_ONLY = (
    "The tips of a channel are set by the people who keep the notes: admins of this workspace and "
    "whom they have named. For tips of your own, write to me directly: "
)
OWN_EXAMPLE = "tips on 09:30"
NOT_THERE = (
    "I am not in this channel, so I could not post here, and nothing has changed. Type /invite, choose me, "
    "and try again."
)
SAVED = "Saved. Your tips are now as you see below."
STOPPED = "Stopped: you get nothing from me unasked any more. I still answer whatever you ask."
TIPS_AGAIN = "Tips come again after "
NOTHING_UNASKED = "You get nothing from me unasked."

UNKNOWN = "I do not understand “{word}” there, so nothing has changed. "
SEVERAL = "“{word}” may mean several things, so nothing has changed. "
TWICE = "“{word}” says again, and otherwise, what was said before it, so nothing has changed. "
COUNTRY = (
    "Holidays differ by country, and “{word}” names none that I know, so nothing has changed. "
)
MEANT = "Did you mean "
EXAMPLE = "For example: "

_REFUSED = {
    Reason.UNKNOWN: UNKNOWN,
    Reason.SEVERAL: SEVERAL,
    Reason.TWICE: TWICE,
    Reason.COUNTRY: COUNTRY,
}

WORD_TOLD = 80
COMMAND_TOLD = 40
SCHEDULE_TOLD = 1_200
CHOICE_TOLD = 80
"""Costs of what is told whole."""


@dataclass(frozen=True, slots=True)
class Told:
    """For whom it is told.

    Attributes:
        own: whether the tips are the reader's own, and not a channel's.
        command: what stands before the words that set them, such as `/docker tips`.
    """

    own: bool
    command: str

    def typed(self, words: str) -> Span:
        """Words that can be typed, with the command before them."""
        return Span(f"{shorten(self.command, COMMAND_TOLD)} {words}", code=True)

    @property
    def whose(self) -> str:
        """What the tips are called."""
        return YOURS if self.own else HERE


def on_message(
    base: KnowledgeBase, reader: Told, schedule: Schedule, coming: Sequence[Coming]
) -> Message:
    """What holds now, when the next tip comes, and what the next ones are about."""
    whose = Span(ON.format(whose=reader.whose), bold=True)
    begin, end = CHANGE
    return message(
        [
            rich((whose, reader.typed(_told(schedule)))),
            *_coming(base, schedule, coming),
            rich((Span(begin), reader.typed("10:00"), Span(end), reader.typed("off"))),
        ]
    )


def off_message(reader: Told, schedule: Schedule) -> Message:
    """That none come, and how to have some by a schedule."""
    whose = Span(OFF.format(whose=reader.whose), bold=True)
    return message([rich((whose,)), rich((Span(AGAIN), reader.typed(told_shortly(schedule))))])


def paused_here(reader: Told, why: str) -> Message:
    """That none come for now, why, and what to do; `why` is Slack's name for it."""
    paused = PAUSED.format(whose=reader.whose, why=why_told(why))
    return message([rich((Span(paused), reader.typed("on"), Span(".")))])


def switched_off(reader: Told) -> Message:
    """That none come any more."""
    return message([rich((Span(OWN_OFF if reader.own else CHANNEL_OFF), reader.typed("on")))])


def was_off(reader: Told) -> Message:
    """That none came before either."""
    return message([rich((Span(NO_OWN_TIPS if reader.own else NO_CHANNEL_TIPS),))])


def not_understood(reader: Told, request: NotUnderstood) -> Message:
    """Which word was not understood, what may have been meant, and what could be typed."""
    refused = Span(refused_told(request.word, request.reason))
    return message(
        [
            rich((refused, *_meant(request.choices))),
            rich((Span(EXAMPLE), reader.typed(shorten(request.example, SCHEDULE_TOLD)))),
        ]
    )


def refused_told(word: str, reason: Reason) -> str:
    """Why a word was not understood, for people; the word may be anything, and is not neutral yet."""
    return _REFUSED[reason].format(word=shorten(on_one_line(word), WORD_TOLD))


def meant_told(choices: Sequence[str]) -> str:
    """What may have been meant, as a question; nothing where there is no choice."""
    return "".join(span.text for span in _meant(choices))


def maintainers_only() -> Message:
    """That a channel's tips are for others to set, and how to get one's own."""
    return message([rich((Span(MAINTAINERS_ONLY), Span(OWN_EXAMPLE, code=True)))])


def not_in_channel() -> Message:
    """That the bot could not post there."""
    return message([rich((Span(NOT_THERE),))])


def saved() -> Message:
    """Above the reader's own tips on the Home tab: that they have changed."""
    return message([rich((Span(SAVED),))])


def stopped(again: Sequence[Part]) -> Message:
    """That nothing comes unasked any more, or that nothing did.

    Args:
        again: for each kind of what came, how to begin it again; none where nothing came.
    """
    if not again:
        return message([rich((Span(NOTHING_UNASKED),))])
    return message([rich((Span(STOPPED),)), *again])


def tips_again() -> Part:
    """How to get tips again."""
    return rich((Span(TIPS_AGAIN), Span("tips on", code=True), Span(".")))


def next_told(schedule: Schedule, at: datetime) -> str:
    """When the next tip comes, by the schedule's own clock."""
    local = at.astimezone(ZoneInfo(schedule.zone))
    day = f"{local:%A} {local.day} {local:%B %Y}"
    return NEXT.format(day=day, time=f"{local:%H:%M}", zone=schedule.zone)


def _told(schedule: Schedule) -> str:
    return shorten(told(schedule), SCHEDULE_TOLD)


def _coming(base: KnowledgeBase, schedule: Schedule, coming: Sequence[Coming]) -> list[Part]:
    if not coming:
        return [rich((Span(NEVER),))]
    if coming[0].tip is None:
        return [rich((Span(NO_TIPS),))]
    items = tuple(Item((Span(line),)) for line in _about(base, coming))
    return [
        rich((Span(next_told(schedule, coming[0].at)),)),
        *([markdown(((Paragraph((Span(ABOUT),)), *items),))] if items else []),
    ]


def _about(base: KnowledgeBase, coming: Sequence[Coming]) -> list[str]:
    """A line a tip."""
    tips = ((each.day, tip_of(base, each.tip)) for each in coming if each.tip is not None)
    return [
        COMING.format(day=f"{day:%a} {day.day} {day:%b}", about=told_title(tip))
        for day, tip in tips
        if tip is not None
    ]


def _meant(choices: Sequence[str]) -> Spans:
    """`Did you mean Europe/Rome or about rome?`, nothing where there is no choice."""
    if not choices:
        return ()
    told = [Span(shorten(on_one_line(choice), CHOICE_TOLD), code=True) for choice in choices]
    between = [Span(", ")] * (len(told) - 2) + [Span(" or ")] * (len(told) > 1) + [Span("?")]
    return (Span(MEANT), *(span for pair in zip(told, between, strict=True) for span in pair))
