"""Subscriptions whose place takes no tips any more: paused, and told of once."""

import structlog

from bot.bootstrap.storage import Storage
from bot.slack.blocks.paused import paused_message
from bot.slack.places import Thread
from bot.slack.wiring import Wiring
from bot.store.errors import StoreError
from bot.store.subscriptions import Subscriptions
from bot.tips.ports import ClaimsAwayError

log = structlog.stdlib.get_logger(__name__)


class Keeper:
    """Looks after the subscriptions of one workspace."""

    def __init__(self, storage: Storage, wiring: Wiring) -> None:
        self._storage = storage
        self._wiring = wiring

    async def pause(self, place: str, *, why: str) -> None:
        """Post nothing in a place until it is set again, and tell the maintainers once.

        Raises:
            ClaimsAwayError: if the database is away; the next refusal pauses it then.
        """
        team = self._wiring.team
        try:
            first = await self._storage.ask(
                lambda database: Subscriptions(database).pause(team, place, why=why)
            )
        except StoreError as error:
            raise ClaimsAwayError(str(error)) from None
        channel = self._wiring.maintainers_channel
        if first and channel:
            there = Thread(channel, "", user="")
            await self._wiring.teller.notify(there, paused_message(place, why))
