"""Proposals and channels in the database, for listeners whom somebody waits for."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from bot.bootstrap.deck import Deck
from bot.bootstrap.storage import ASK_WITHIN, Storage
from bot.core.channel import ChannelSettings
from bot.core.coming import Coming
from bot.core.due import DayOff
from bot.core.proposal import Proposal
from bot.core.schedule import Schedule
from bot.core.subscription import Subscription
from bot.slack.records import RecordsAwayError
from bot.store.channels import Channels
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.proposals import Proposals
from bot.store.subscriptions import Subscriptions
from bot.tips.ports import ClaimsAwayError

Got = TypeVar("Got")

Refresh = Callable[[], Awaitable[None]]
"""Reads anew what this replica keeps in memory."""


async def ask_in_time(
    storage: Storage, work: Callable[[Database], Got], *, within: float = ASK_WITHIN
) -> Got:
    """Do something with the database while somebody waits, for so many seconds at most.

    Raises:
        RecordsAwayError: if it is away or takes too long; then the work may still be done later.
    """
    try:
        return await storage.ask(work, within=within)
    except StoreError as error:
        raise RecordsAwayError(str(error)) from None


async def _catch_up(refresh: Refresh) -> None:
    """Serve what was changed at once; where that fails, the next look catches up: the change stands."""
    with suppress(StoreError):
        await refresh()


class StoredProposals:
    """The proposals of one workspace."""

    def __init__(self, storage: Storage, team: str, refresh: Refresh) -> None:
        self._storage = storage
        self._team = team
        self._refresh = refresh

    async def add(self, proposal: Proposal) -> None:
        """Begin a proposal; one whose id is there already stays as it is."""
        await ask_in_time(self._storage, lambda database: Proposals(database).add(proposal))

    async def get(self, proposal_id: str) -> Proposal | None:
        """A proposal as it stands now."""
        return await ask_in_time(
            self._storage, lambda database: Proposals(database).get(proposal_id)
        )

    async def change(self, proposal: Proposal) -> bool:
        """Put a proposal in the place of the version it was made from; False if that is gone."""
        changed = await ask_in_time(
            self._storage, lambda database: Proposals(database).change(proposal)
        )
        if changed:
            await _catch_up(self._refresh)
        return changed

    async def show(self, proposal_id: str, *, channel: str, ts: str) -> None:
        """Note where a proposal's card stands; that is no change of the proposal."""
        await ask_in_time(
            self._storage,
            lambda database: Proposals(database).show(proposal_id, channel=channel, ts=ts),
        )

    async def open(self) -> tuple[Proposal, ...]:
        """What waits for an answer or a decision, the oldest first."""
        return await ask_in_time(
            self._storage, lambda database: Proposals(database).open(self._team)
        )


class StoredChannels:
    """The channel settings of one workspace."""

    def __init__(self, storage: Storage, team: str, refresh: Refresh) -> None:
        self._storage = storage
        self._team = team
        self._refresh = refresh

    async def all(self) -> Mapping[str, ChannelSettings]:
        """Every channel for which something is set, by id."""
        return await ask_in_time(self._storage, lambda database: Channels(database).all(self._team))

    async def set(self, channel: str, settings: ChannelSettings) -> None:
        """Set a channel."""
        team = self._team
        await ask_in_time(
            self._storage, lambda database: Channels(database).set(team, channel, settings)
        )
        await _catch_up(self._refresh)


class StoredSubscriptions:
    """The subscriptions of one workspace."""

    def __init__(self, storage: Storage, team: str, refresh: Refresh) -> None:
        self._storage = storage
        self._team = team
        self._refresh = refresh

    async def of(self, place: str) -> Subscription | None:
        """What is set for a channel or a person; None where nothing ever was."""
        return await ask_in_time(
            self._storage, lambda database: Subscriptions(database).of(self._team, place)
        )

    async def set(self, subscription: Subscription) -> None:
        """Set a place; what was set before, and a pause, is gone."""
        await ask_in_time(
            self._storage, lambda database: Subscriptions(database).set(self._team, subscription)
        )
        await _catch_up(self._refresh)


class DrawnForecast:
    """What the deck of one workspace will give."""

    def __init__(self, deck: Deck, *, now: Callable[[], datetime], day_off: DayOff) -> None:
        self._deck = deck
        self._now = now
        self._day_off = day_off

    async def coming(self, place: str, schedule: Schedule, *, most: int) -> tuple[Coming, ...]:
        """The next tips of a channel or a person by a schedule, at most so many."""
        try:
            return await self._deck.coming(
                place, schedule, self._now(), most=most, day_off=self._day_off
            )
        except ClaimsAwayError as error:
            raise RecordsAwayError(str(error)) from None
