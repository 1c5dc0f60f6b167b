"""The visitor's own tips."""

from collections.abc import Sequence

from bot.slack.blocks.message import Block
from bot.slack.home.part import HomePart, Visitor
from bot.slack.views.home_tips import tips_blocks
from bot.slack.wiring import Wiring


async def _tips(wiring: Wiring, visitor: Visitor) -> Sequence[Block]:
    own = await wiring.records.subscriptions.of(visitor.user)
    if own is None or not own.active:
        return tips_blocks(own, None)
    coming = await wiring.records.forecast.coming(visitor.user, own.schedule, most=1)
    return tips_blocks(own, coming[0].at if coming else None)


TIPS = HomePart("your tips", _tips)
