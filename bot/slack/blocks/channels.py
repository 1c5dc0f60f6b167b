"""How the bot behaves in a channel, in words; the channel itself by its id, so that its name stays true and private."""

from collections.abc import Sequence

from bot.core.channel import ChannelSettings, Threads
from bot.core.knowledge import Topic
from bot.core.overhear import WATCH_FROM
from bot.core.schedule import Schedule, told
from bot.slack.blocks.kit import Part, markdown, message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.pieces import Item
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span

SAVED = "Saved. From now on this holds in "
CHANNEL_TOLD = "the channel"
"""Stands in plain text, which cannot name a channel."""

NOT_THERE = "I am not in that channel, so I can hear nothing there yet. Invite me with /invite, and the settings hold."

QUIET = "I answer when I am asked, and never otherwise."
WATCHED = (
    "I also answer questions that nobody put to me, from a confidence of {threshold:g} on, "
    "at most {most} an hour."
)
WATCHED_ONE = (
    "I also answer a question that nobody put to me, from a confidence of {threshold:g} on, "
    "one an hour at most."
)
HINTED = "Where I am less sure, I show the asker alone what may help."
WELCOMES = "I welcome people who join, and offer them an entry a day."
MENTIONED = "In threads I answer again when I am mentioned."
ALWAYS = "In threads that I take part in I answer every question."
ALL_TOPICS = "All topics."
TOPICS = "Topics: {titles}"

TIPS = "A tip a day: {schedule}."
NO_TIPS = "No tips."

TITLE_TOLD = 80
"""Cost of the longest topic's title told whole."""

TITLES_TOLD = 600
"""Cost of the longest list of titles told whole."""


def settings_told(settings: ChannelSettings, topics: Sequence[Topic]) -> tuple[str, ...]:
    """The settings, a sentence each; what only matters in a watched channel is told only of one."""
    watched = (_watched(settings), *([HINTED] if settings.hint else []))
    threads = ALWAYS if settings.threads is Threads.ALWAYS else MENTIONED
    return (
        *(watched if settings.watch else (QUIET,)),
        threads,
        *([WELCOMES] if settings.welcome else []),
        _topics(settings.topics, topics),
    )


def tips_told(tips: Schedule | None) -> str:
    """When a channel's tips come; None where nothing was ever set."""
    if tips is None or not tips.on:
        return NO_TIPS
    return TIPS.format(schedule=shorten(told(tips), TITLES_TOLD))


def settings_saved(
    channel: str,
    settings: ChannelSettings,
    tips: Schedule,
    topics: Sequence[Topic],
    *,
    hears: bool | None,
) -> Message:
    """What holds in a channel from now on.

    Args:
        channel: its id.
        settings: as they were saved.
        tips: when they come, as it was saved.
        topics: the base's, for their titles.
        hears: whether the bot is in the channel; None where that is not known.
    """
    lines = (*settings_told(settings, topics), tips_told(tips))
    items = tuple(Item((Span(line),)) for line in lines)
    missing = [rich((Span(NOT_THERE, bold=True),))] if hears is False else []
    return message([channel_line(SAVED, channel, ":"), markdown((items,)), *missing])


def channel_line(before: str, channel: str, after: str = "") -> Part:
    """A line that names a channel, as a link where Slack lets the reader see it."""
    elements = [
        *([Span(before).element] if before else []),
        {"type": "channel", "channel_id": channel},
        *([Span(after).element] if after else []),
    ]
    section = {"type": "rich_text_section", "elements": elements}
    block = {"type": "rich_text", "elements": [section]}
    return Part((block,), f"{before}{CHANNEL_TOLD}{after}")


def _watched(settings: ChannelSettings) -> str:
    form = WATCHED_ONE if settings.most_an_hour == 1 else WATCHED
    threshold = WATCH_FROM if settings.threshold is None else settings.threshold
    return form.format(threshold=threshold, most=settings.most_an_hour)


def _topics(ids: Sequence[str], topics: Sequence[Topic]) -> str:
    if not ids:
        return ALL_TOPICS
    titles = {topic.id: topic.title for topic in topics}
    told = [shorten(on_one_line(titles.get(each, each)), TITLE_TOLD) for each in ids]
    return TOPICS.format(titles=shorten("; ".join(told), TITLES_TOLD))
