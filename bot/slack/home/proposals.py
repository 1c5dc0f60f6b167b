"""The open proposals, for maintainers."""

from collections.abc import Sequence

from bot.slack.blocks.message import Block
from bot.slack.home.part import HomePart, Visitor
from bot.slack.views.home_proposals import proposals_blocks
from bot.slack.wiring import Wiring


async def _proposals(wiring: Wiring, visitor: Visitor) -> Sequence[Block]:
    if not visitor.maintainer:
        return ()
    return proposals_blocks(
        await wiring.records.proposals.open(), wiring.serving.responder.base.topics
    )


PROPOSALS = HomePart("what waits for an answer or a decision", _proposals)
