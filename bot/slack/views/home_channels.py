"""For maintainers, on the Home tab: the channels for which something is set, and a way to set another."""

from collections.abc import Mapping, Sequence

from bot.core.channel import DEFAULT, ChannelSettings
from bot.core.knowledge import Topic
from bot.core.schedule import Schedule
from bot.slack.blocks.actions import ADD_CHANNEL, EDIT_CHANNEL, numbered
from bot.slack.blocks.channels import channel_line, settings_told, tips_told
from bot.slack.blocks.kit import Button, Part, actions, heading, rich
from bot.slack.blocks.message import Block
from bot.slack.blocks.spans import Span
from bot.slack.views.kit import blocks_in, channel_menu

TITLE = "Channels"
NOTHING = "Nothing is set for any channel: I answer there when I am asked."
EDIT = "Edit"
ADD = "Set up a channel"
MORE = "… and {count} more. Choose one below to see what is set."
BUTTONS_TOLD = "Button:"

MOST_SHOWN = 12


def channels_blocks(
    channels: Mapping[str, ChannelSettings],
    tips: Mapping[str, Schedule],
    topics: Sequence[Topic],
) -> tuple[Block, ...]:
    """The first twelve channels, those that are watched before the others, each with a button to its settings.

    Args:
        channels: what is set for channels, by id.
        tips: when the tips of channels come, by id; channels of which nothing else is set are shown too.
        topics: the base's, for their titles.
    """
    held = {**dict.fromkeys(tips, DEFAULT), **channels}
    ordered = sorted(held, key=lambda each: (not held[each].watch, each))
    parts: list[Part] = []
    for number, channel in enumerate(ordered[:MOST_SHOWN], start=1):
        lines = (*settings_told(held[channel], topics), tips_told(tips.get(channel)))
        told = " ".join(lines)
        edit = Button(EDIT, numbered(EDIT_CHANNEL, number), channel)
        parts += [channel_line("", channel, f": {told}"), actions(BUTTONS_TOLD, [edit])]
    left = len(ordered) - MOST_SHOWN
    rest = [rich((Span(MORE.format(count=left)),))] if left > 0 else []
    nothing = [] if ordered else [rich((Span(NOTHING),))]
    adding: Block = {"type": "actions", "elements": [channel_menu(ADD, action=ADD_CHANNEL)]}
    return (*blocks_in([heading(TITLE), *nothing, *parts, *rest]), adding)
