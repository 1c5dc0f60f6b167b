"""One post in one slot, exactly once: claim, look where something may stand already, post, mark.

A claim alone loses the post of a replica that dies holding it; a claim with a lease posts twice what was posted
just before the death. So whoever takes over, or does not know how its own attempt ended, looks in Slack first: a
message carries its slot as metadata.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, assert_never

from bot.core.posting import (
    Absent,
    Limited,
    Looked,
    Posted,
    Refused,
    Sent,
    Suspended,
    Unknown,
)
from bot.core.slot import Claim, Phase, Slot
from bot.tips.ports import Claims, Mailbox

LEASE: Final = 120.0
"""Seconds that a claim holds, renewed before every attempt: longer than an attempt and a look may take."""

ATTEMPTS: Final = 5
"""Looks and posts in one holding of a claim; after that it runs out, and any replica goes on. Being told to wait
is none: whoever is limited waits for its turn, for a place given up would be found last."""

SETTLES_IN: Final = 2.0
"""Seconds until a message whose fate is unknown stands in the history, if it ever will."""

MARGIN: Final = 60.0
"""Seconds before the first claim from which on is looked: clocks of replicas and of Slack differ."""


class Ending(StrEnum):
    """How an attempt at a slot ended."""

    POSTED = "posted"
    REFUSED = "refused"
    TAKEN = "taken"
    """By another replica, or it is done."""
    SUSPENDED = "suspended"
    """Nothing can be posted anywhere; not known how it ended."""
    OPEN = "open"
    """Not known yet: the claim runs out, and somebody looks again."""


@dataclass(frozen=True, slots=True)
class Result:
    """How it ended, and Slack's name for why where it refused."""

    ending: Ending
    error: str = ""


@dataclass(frozen=True, slots=True)
class Once:
    """Posts in slots, in the name of one replica.

    Attributes:
        owner: names the replica; no two that run at the same time have one name.
        lease: seconds that a claim holds.
        settles_in: seconds until a message whose fate is unknown is looked for.
        clock: Unix seconds; not the one that says which day it is, so that a lease lasts as long as it says.
        sleep: waits for some seconds.
    """

    claims: Claims
    mailbox: Mailbox
    owner: str
    lease: float = LEASE
    settles_in: float = SETTLES_IN
    clock: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def post(self, slot: Slot, what: str) -> Result:
        """Post something in a slot, unless that was or is being done.

        Args:
            slot: where.
            what: names what is posted.

        Raises:
            ClaimsAwayError: when the claims cannot be reached; then nothing more is posted by this call.
        """
        now = self.clock()
        claim = await self.claims.take(Claim(slot, self.owner, what, now, now + self.lease))
        if claim is None:
            return Result(Ending.TAKEN)
        return await self._hold(replace(claim, what=what), unsure=claim.claimed_at != now)

    async def _hold(self, claim: Claim, *, unsure: bool) -> Result:
        attempts = 0
        while attempts < ATTEMPTS:
            if not await self._renewed(claim):
                return Result(Ending.TAKEN)
            came = await self._attempt(claim, unsure=unsure)
            result = await self._result(claim.slot, came)
            if result is not None:
                return result
            await self.sleep(self._pause(came))
            attempts += not isinstance(came, Limited)
            unsure = isinstance(came, Unknown) or (unsure and not isinstance(came, Absent))
        return Result(Ending.OPEN)

    async def _result(self, slot: Slot, came: Sent | Looked) -> Result | None:
        """What an attempt settles; None where another is to follow."""
        match came:
            case Posted(ts=ts):
                await self.claims.end(slot, Phase.POSTED, at=self.clock(), ts=ts)
                return Result(Ending.POSTED)
            case Refused(error=error):
                await self.claims.end(slot, Phase.REFUSED, at=self.clock())
                return Result(Ending.REFUSED, error)
            case Suspended(error=error):
                return Result(Ending.SUSPENDED, error)
            case Limited() | Unknown() | Absent():
                return None
            case _:
                assert_never(came)

    def _pause(self, came: Sent | Looked) -> float:
        match came:
            case Limited(seconds=seconds):
                return min(seconds, self.lease / 2)
            case Unknown():
                return self.settles_in
            case _:
                return 0.0

    async def _attempt(self, claim: Claim, *, unsure: bool) -> Sent | Looked:
        if unsure:
            return await self.mailbox.look(claim.slot, claim.claimed_at - MARGIN)
        return await self.mailbox.send(claim.slot, claim.what)

    async def _renewed(self, claim: Claim) -> bool:
        return await self.claims.renew(claim, what=claim.what, until=self.clock() + self.lease)
