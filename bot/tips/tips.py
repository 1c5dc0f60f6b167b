"""Tips: for every channel and person that gets them, one on each of its days."""

import asyncio
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

import structlog

from bot.core.due import DayOff, Window, missed, no_days_off, window_of
from bot.core.posting import NOTHING_TO_SAY
from bot.core.slot import Kind, Slot
from bot.core.subscription import Subscription
from bot.tips.once import Ending, Result
from bot.tips.rounds import Job

log = structlog.stdlib.get_logger(__name__)

LATEST: Final = time(18, 0)
"""The local time until which a tip that was missed is still posted: after work nobody reads it."""

LOOK_BACK: Final = timedelta(days=7)
"""How far before the start days are looked for whose tip nobody posted, to count them."""


class Deck(Protocol):
    """Chooses tips."""

    async def draw(self, place: str, topics: Collection[str], on: date) -> str | None:
        """The id of a place's tip for a local date; None where there is none to give."""
        ...


class Keeper(Protocol):
    """Looks after subscriptions. Every call raises `ClaimsAwayError`."""

    async def pause(self, place: str, *, why: str) -> None:
        """Post nothing in a place until it is set again, and tell a maintainer once."""
        ...


class Tips:
    """The tips of one workspace."""

    kind = Kind.TIP

    def __init__(
        self,
        team: str,
        subscriptions: Callable[[], Mapping[str, Subscription]],
        *,
        deck: Deck,
        keeper: Keeper,
        day_off: DayOff = no_days_off,
        latest: time = LATEST,
    ) -> None:
        """Set up.

        Args:
            team: the workspace's id.
            subscriptions: who gets tips, by now and by place.
            deck: chooses them.
            keeper: hears of places that take none.
            day_off: the holidays of countries.
            latest: the local time until which a tip that was missed is posted late.
        """
        self._team = team
        self._subscriptions = subscriptions
        self._deck = deck
        self._keeper = keeper
        self._day_off = day_off
        self._latest = latest
        self._looked_at: datetime | None = None

    async def due(self, now: datetime) -> Sequence[Job]:
        """Every tip that is due now, settled or not."""
        return await asyncio.to_thread(self._due, now)

    async def missed(self, now: datetime) -> Sequence[Job]:
        """Tips that became too late since the last call, or in the week before the first."""
        since = self._looked_at or now - LOOK_BACK
        found = await asyncio.to_thread(self._missed, since, now)
        self._looked_at = now
        return found

    async def draw(self, job: Job) -> str | None:
        """The tip of a slot."""
        place = job.slot.place
        found = self._subscriptions().get(place)
        if found is None or not found.active:
            return None  # switched off since
        on = date.fromisoformat(job.slot.day)
        return await self._deck.draw(place, found.schedule.topics, on)

    async def ended(self, job: Job, result: Result) -> None:
        """Pause a place that takes no tips; what only had nothing to say goes on tomorrow."""
        if result.ending is Ending.REFUSED and result.error != NOTHING_TO_SAY:
            log.warning("tips paused", place=job.slot.place, error=result.error)
            await self._keeper.pause(job.slot.place, why=result.error)

    def _due(self, now: datetime) -> list[Job]:
        jobs = (self._job(each, now) for each in self._subscriptions().values() if each.active)
        return [job for job in jobs if job is not None]

    def _job(self, subscription: Subscription, now: datetime) -> Job | None:
        day = now.astimezone(ZoneInfo(subscription.schedule.zone)).date()
        window = self._window(subscription, day)
        if window is None or not window.start <= now < window.end:
            return None
        start = window.start.timestamp()
        if start < subscription.since:
            return None  # set after its time today: the first comes on the next day
        return Job(start, self._slot(subscription, day))

    def _missed(self, since: datetime, now: datetime) -> list[Job]:
        return [
            Job(window.start.timestamp(), self._slot(each, window.day))
            for each in self._subscriptions().values()
            if each.active
            for window in self._missed_by(each, since, now)
            if window.start.timestamp() >= each.since
        ]

    def _missed_by(
        self, subscription: Subscription, since: datetime, now: datetime
    ) -> Iterable[Window]:
        begun = max(since, datetime.fromtimestamp(subscription.since, UTC))
        days = missed(subscription.schedule, begun, now, latest=self._latest, day_off=self._day_off)
        windows = (self._window(subscription, day) for day in days)
        return (window for window in windows if window is not None)

    def _window(self, subscription: Subscription, day: date) -> Window | None:
        return window_of(subscription.schedule, day, latest=self._latest, day_off=self._day_off)

    def _slot(self, subscription: Subscription, day: date) -> Slot:
        return Slot(self._team, subscription.place, Kind.TIP, day.isoformat())
