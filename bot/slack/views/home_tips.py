"""On the Home tab: whether the reader gets tips of their own, when the next one comes, and a way to change it."""

from datetime import datetime

from bot.core.schedule import told
from bot.core.subscription import Subscription
from bot.slack.blocks.actions import EDIT_TIPS
from bot.slack.blocks.kit import Button, Part, actions, heading, rich
from bot.slack.blocks.message import Block
from bot.slack.blocks.paused import why_told
from bot.slack.blocks.safe_text import shorten
from bot.slack.blocks.spans import Span
from bot.slack.blocks.tips_set import SCHEDULE_TOLD, next_told
from bot.slack.views.kit import blocks_in

TITLE = "Your tips"
NONE = "You get no tips. I can send you one a day by direct message, at your own time."
PAUSED = "Your tips are paused: {why}."
CHANGE = "Change"
SET_UP = "Get a tip a day"
BUTTONS_TOLD = "Button:"


def tips_blocks(own: Subscription | None, coming: datetime | None) -> tuple[Block, ...]:
    """What is set, in words that can be typed after `tips`.

    Args:
        own: the reader's subscription, if there ever was one.
        coming: when the next tip comes; None where none will.
    """
    on = own is not None and own.schedule.on
    change = Button(CHANGE if on else SET_UP, EDIT_TIPS)
    return blocks_in([heading(TITLE), *_told(own, coming), actions(BUTTONS_TOLD, [change])])


def _told(own: Subscription | None, coming: datetime | None) -> list[Part]:
    if own is None or not own.schedule.on:
        return [rich((Span(NONE),))]
    if own.paused:
        return [rich((Span(PAUSED.format(why=why_told(own.paused))),))]
    typed = Span(shorten(told(own.schedule), SCHEDULE_TOLD), code=True)
    following = [rich((Span(next_told(own.schedule, coming)),))] if coming else []
    return [rich((typed,)), *following]
