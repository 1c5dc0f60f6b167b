"""Somebody wants nothing more unasked: everything that is sent to people by itself ends at once."""

from collections.abc import Awaitable, Callable

import structlog

from bot.slack.blocks import notices, tips_set
from bot.slack.blocks.kit import Part
from bot.slack.lessons import stop_lessons
from bot.slack.places import Place
from bot.slack.records import RecordsAwayError
from bot.slack.setting_tips import switch_off
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)

Stopper = Callable[[Wiring, str], Awaitable[Part | None]]
"""Ends one kind of what a user is sent unasked: how to begin it again; None where there was none.

May raise `RecordsAwayError`.
"""


async def _stop_tips(wiring: Wiring, user: str) -> Part | None:
    return tips_set.tips_again() if await switch_off(wiring, user) else None


STOPPERS: tuple[Stopper, ...] = (_stop_tips, stop_lessons)
"""All kinds there are: a user's own tips, and a topic's entries one a day."""


async def answer_stop(wiring: Wiring, user: str, reply: Place) -> None:
    """End everything that a user is sent unasked, and say so."""
    try:
        ended = [await stop(wiring, user) for stop in STOPPERS]
    except RecordsAwayError as error:
        log.warning("not stopped", user=user, why=str(error))
        await wiring.teller.notify(reply, notices.AWAY)
        return
    again = [each for each in ended if each is not None]
    log.info("stopped", user=user, was_on=bool(again))
    await wiring.teller.notify(reply, tips_set.stopped(again))
