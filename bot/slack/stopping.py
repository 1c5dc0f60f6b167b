"""Somebody wants nothing more unasked: everything that is sent to people by itself ends at once."""

from collections.abc import Awaitable, Callable

import structlog

from bot.slack.blocks import notices, tips_set
from bot.slack.places import Place
from bot.slack.records import RecordsAwayError
from bot.slack.setting_tips import switch_off
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)

Stopper = Callable[[Wiring, str], Awaitable[bool]]
"""Ends one kind of what a user is sent unasked; whether there was any. May raise `RecordsAwayError`."""

STOPPERS: tuple[Stopper, ...] = (switch_off,)
"""All kinds there are: a user's own tips."""


async def answer_stop(wiring: Wiring, user: str, reply: Place) -> None:
    """End everything that a user is sent unasked, and say so."""
    try:
        was_on = [await stop(wiring, user) for stop in STOPPERS]
    except RecordsAwayError as error:
        log.warning("not stopped", user=user, why=str(error))
        await wiring.teller.notify(reply, notices.AWAY)
        return
    log.info("stopped", user=user, was_on=any(was_on))
    await wiring.teller.notify(reply, tips_set.stopped(was_on=any(was_on)))
