"""The way to the figures, for maintainers: counting them takes longer than opening a tab should."""

from collections.abc import Sequence

from bot.slack.blocks.message import Block
from bot.slack.home.part import HomePart, Visitor
from bot.slack.records import COUNTED_DAYS
from bot.slack.views.home_figures import invitation_blocks
from bot.slack.wiring import Wiring


async def _figures(_wiring: Wiring, visitor: Visitor) -> Sequence[Block]:
    return invitation_blocks(COUNTED_DAYS) if visitor.maintainer else ()


FIGURES = HomePart("what was asked lately", _figures)
