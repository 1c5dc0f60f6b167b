"""The topics, for everybody."""

from collections.abc import Sequence

from bot.slack.blocks.message import Block
from bot.slack.home.part import HomePart, Visitor
from bot.slack.views.home_topics import topics_blocks
from bot.slack.wiring import Wiring


async def _topics(wiring: Wiring, _visitor: Visitor) -> Sequence[Block]:
    return topics_blocks(wiring.serving.responder.base.topics)


TOPICS = HomePart("the topics", _topics)
