"""The channels with settings, for maintainers."""

from collections.abc import Sequence

from bot.slack.blocks.message import Block
from bot.slack.home.part import HomePart, Visitor
from bot.slack.views.home_channels import channels_blocks
from bot.slack.wiring import Wiring

CHANNELS_BEGIN = ("C", "G")
"""What the ids of channels begin with, unlike those of people."""


async def _channels(wiring: Wiring, visitor: Visitor) -> Sequence[Block]:
    if not visitor.maintainer:
        return ()
    tips = {
        place: each.schedule
        for place, each in wiring.known.subscriptions.items()
        if place.startswith(CHANNELS_BEGIN) and each.schedule.on
    }
    topics = wiring.serving.responder.base.topics
    return channels_blocks(await wiring.records.channels.all(), tips, topics)


CHANNELS = HomePart("what is set for channels", _channels)
