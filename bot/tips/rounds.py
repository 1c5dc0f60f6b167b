"""Rounds: again and again, whatever is due and not yet settled is posted, the oldest first."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

import structlog

from bot.core.slot import Claim, Kind, Phase, Slot
from bot.tips.once import Ending, Once, Result
from bot.tips.ports import ClaimsAwayError

log = structlog.stdlib.get_logger(__name__)

EVERY: Final = 60.0
"""Seconds between the beginnings of two rounds, on the minute."""

AT_ONCE: Final = 8
"""Posts under way in a round. Slack takes some five a second from an app, so more would only wait."""


@dataclass(frozen=True, order=True, slots=True)
class Job:
    """A slot that is due: since when (Unix seconds), so that the oldest comes first."""

    due_at: float
    slot: Slot


class Source(Protocol):
    """Where the jobs of one kind come from, and who hears of their end. `ClaimsAwayError` may come of any call."""

    kind: Kind

    async def due(self, now: datetime) -> Sequence[Job]:
        """Everything that is due now, settled or not."""
        ...

    async def missed(self, now: datetime) -> Sequence[Job]:
        """What has become too late since the last call."""
        ...

    async def draw(self, job: Job) -> str | None:
        """What to post in a slot, by a name that the mailbox understands; None for nothing at all."""
        ...

    async def ended(self, job: Job, result: Result) -> None:
        """A job was posted, or Slack does not take it."""
        ...


class Rounds:
    """Makes rounds over one source."""

    def __init__(
        self,
        source: Source,
        once: Once,
        *,
        now: Callable[[], datetime],
        every: float = EVERY,
        at_once: int = AT_ONCE,
    ) -> None:
        """Set up.

        Args:
            source: what is due.
            once: posts it.
            now: the instant, with a time zone; it says which day it is.
            every: seconds from one round to the next.
            at_once: posts under way.
        """
        self._source = source
        self._once = once
        self._claims = once.claims
        self._now = now
        self._every = every
        self._places = asyncio.Semaphore(at_once)
        self._away = False
        self._suspended = ""

    async def run(self) -> None:
        """Make a round on every full minute, for as long as this runs."""
        while True:
            await self.round()
            await asyncio.sleep(self._every - self._now().timestamp() % self._every)

    async def round(self) -> None:
        """Post what is due; while the database is away, nothing is."""
        try:
            await self._round()
        except ClaimsAwayError as error:
            self._note_away(str(error))
        except Exception:  # a fault of ours in one round must not end the rounds
            log.exception("round failed", kind=self._source.kind)
        else:
            self._away = False

    async def _round(self) -> None:
        now, suspended = self._now(), self._suspended
        self._suspended = ""
        await self._drop(await self._source.missed(now))
        jobs = await self._open(sorted(await self._source.due(now)))
        async with asyncio.TaskGroup() as group:
            for job in jobs:
                await self._places.acquire()
                group.create_task(self._work(job)).add_done_callback(self._leave)

        if suspended and not self._suspended and jobs:
            log.info("posting goes on")

    def _leave(self, _task: "asyncio.Task[None]") -> None:
        self._places.release()

    async def _work(self, job: Job) -> None:
        if self._suspended:
            return  # the next round tries again
        try:
            what = await self._source.draw(job)
            if what is None:
                return
            result = await self._once.post(job.slot, what)
            if result.ending is Ending.SUSPENDED:
                self._note_suspended(result.error)
            if result.ending in {Ending.POSTED, Ending.REFUSED}:
                await self._source.ended(job, result)
        except ClaimsAwayError as error:
            self._note_away(str(error))
        except Exception:  # a fault of ours with one job must not keep the others from being posted
            log.exception("not posted", place=job.slot.place, kind=job.slot.kind)

    async def _open(self, jobs: Sequence[Job]) -> list[Job]:
        known = await self._known(jobs)
        now = self._once.clock()
        return [job for job in jobs if _is_open(known.get(job.slot), now)]

    async def _drop(self, jobs: Sequence[Job]) -> None:
        known = await self._known(jobs)
        for job in jobs:
            if job.slot not in known:
                now = self._once.clock()
                if await self._claims.drop(Claim(job.slot, self._once.owner, "", now, now)):
                    log.warning("too late to post", place=job.slot.place, day=job.slot.day)

    async def _known(self, jobs: Sequence[Job]) -> dict[Slot, Claim]:
        if not jobs:
            return {}
        days = {job.slot.day for job in jobs}
        return dict(await self._claims.of_days(self._source.kind, days))

    def _note_suspended(self, error: str) -> None:
        if not self._suspended:
            log.error("Slack takes nothing from the bot: is its token still good?", error=error)
        self._suspended = error

    def _note_away(self, why: str) -> None:
        if not self._away:
            log.warning("nothing is posted while the database is away", why=why)
        self._away = True


def _is_open(claim: Claim | None, now: float) -> bool:
    """Whether a slot may still be had: nobody has claimed it, or whoever did has not been heard of since."""
    return claim is None or (claim.phase is Phase.CLAIMED and claim.until < now)
