"""The front page, put together and shown to one user."""

import asyncio
from collections.abc import Sequence

import structlog

from bot.slack.blocks.kit import context
from bot.slack.blocks.message import Block, Message
from bot.slack.home.channels import CHANNELS
from bot.slack.home.figures import FIGURES
from bot.slack.home.lessons import LESSONS
from bot.slack.home.part import HomePart, Visitor
from bot.slack.home.proposals import PROPOSALS
from bot.slack.home.tips import TIPS
from bot.slack.home.topics import TOPICS
from bot.slack.records import RecordsAwayError
from bot.slack.views.home import front_view
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)

PARTS: tuple[HomePart, ...] = (TOPICS, LESSONS, TIPS, PROPOSALS, CHANNELS, FIGURES)
"""What the front page is made of, in this order; together never more than a view's hundred blocks."""

AWAY = "My database is away just now, so I cannot show {name}."


async def show_front(wiring: Wiring, user: str, *, notice: Message | None = None) -> None:
    """Publish the front page for a user.

    Args:
        wiring: what the parts are read through.
        user: whose Home tab it is.
        notice: what was just done, told at the top.
    """
    visitor = Visitor(user, await wiring.slack.maintainers.include(user))
    parts = await asyncio.gather(*(_made(part, wiring, visitor) for part in PARTS))
    await wiring.slack.tabs.publish(
        user, front_view([each for part in parts for each in part], notice)
    )


async def _made(part: HomePart, wiring: Wiring, visitor: Visitor) -> Sequence[Block]:
    try:
        return await part.make(wiring, visitor)
    except RecordsAwayError as error:
        log.warning("part of home not shown", part=part.name, why=str(error))
        return context([AWAY.format(name=part.name)]).blocks
