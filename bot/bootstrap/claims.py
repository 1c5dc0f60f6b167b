"""The claims of slots, kept in the database."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from bot.bootstrap.storage import Storage
from bot.core.slot import Claim, Kind, Phase, Slot
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.posts import Posts
from bot.tips.ports import ClaimsAwayError

Got = TypeVar("Got")

WITHIN = 10.0
"""Seconds; nobody waits for a tip."""


async def asked_for_claims(storage: Storage, work: Callable[[Database], Got]) -> Got:
    """Do something with the database for what is posted unasked.

    Raises:
        ClaimsAwayError: if it is away or takes too long; then the work may still be done later.
    """
    try:
        return await storage.ask(work, within=WITHIN)
    except StoreError as error:
        raise ClaimsAwayError(str(error)) from None


class StoredClaims:
    """The claims of one workspace."""

    def __init__(self, storage: Storage, team: str) -> None:
        self._storage = storage
        self._team = team

    async def take(self, claim: Claim) -> Claim | None:
        """Claim a slot; the claim that is held now, None if the slot is not to be had."""
        return await self._ask(lambda database: Posts(database).take(claim))

    async def renew(self, claim: Claim, *, what: str, until: float) -> bool:
        """Hold a claim for longer; False if it is another's by now, or has ended."""
        return await self._ask(
            lambda database: Posts(database).renew(claim, what=what, until=until)
        )

    async def end(self, slot: Slot, phase: Phase, *, at: float, ts: str = "") -> None:
        """Say how a slot ended."""
        await self._ask(lambda database: Posts(database).end(slot, phase, at=at, ts=ts))

    async def drop(self, claim: Claim) -> bool:
        """Note a slot that nobody claimed in time; whether nobody had noted it before."""
        return await self._ask(lambda database: Posts(database).drop(claim))

    async def of_days(self, kind: Kind, days: Iterable[str]) -> Mapping[Slot, Claim]:
        """What is known of some days' slots."""
        wanted = tuple(days)
        return await self._ask(lambda database: Posts(database).of_days(self._team, kind, wanted))

    async def history(self, place: str, kind: Kind) -> tuple[Claim, ...]:
        """What was posted in a place, or may have been, by day."""
        return await self._ask(lambda database: Posts(database).history(self._team, place, kind))

    async def _ask(self, work: Callable[[Database], Got]) -> Got:
        return await asked_for_claims(self._storage, work)
