"""The channels with settings, for maintainers."""

from collections.abc import Sequence

from bot.slack.blocks.message import Block
from bot.slack.home.part import HomePart, Visitor
from bot.slack.views.home_channels import channels_blocks
from bot.slack.wiring import Wiring


async def _channels(wiring: Wiring, visitor: Visitor) -> Sequence[Block]:
    if not visitor.maintainer:
        return ()
    return channels_blocks(await wiring.channels.all(), wiring.serving.responder.base.topics)


CHANNELS = HomePart("what is set for channels", _channels)
