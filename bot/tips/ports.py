"""What posting needs of a database and of Slack, and what they answer."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from bot.core.posting import Looked, Sent
from bot.core.slot import Claim, Kind, Phase, Slot


class ClaimsAwayError(Exception):
    """The claims cannot be reached: nothing may be posted, and nothing is known."""


class Claims(Protocol):
    """Who may post in which slot. Every call raises `ClaimsAwayError`."""

    async def take(self, claim: Claim) -> Claim | None:
        """Claim a slot; the claim that is held now, None if the slot is not to be had.

        One that another claimed before comes with that one's `claimed_at`.
        """
        ...

    async def renew(self, claim: Claim, *, what: str, until: float) -> bool:
        """Hold a claim for longer, for this; False if it is another's by now, or has ended."""
        ...

    async def end(self, slot: Slot, phase: Phase, *, at: float, ts: str = "") -> None:
        """Say how a slot ended."""
        ...

    async def drop(self, claim: Claim) -> bool:
        """Note a slot that nobody claimed in time; whether nobody had noted it before."""
        ...

    async def of_days(self, kind: Kind, days: Iterable[str]) -> Mapping[Slot, Claim]:
        """What is known of some days' slots."""
        ...


class Mailbox(Protocol):
    """Posts one kind of message, marked with its slot, and finds it again."""

    async def send(self, slot: Slot, what: str) -> Sent:
        """Post it, once and without trying again."""
        ...

    async def look(self, slot: Slot, since: float) -> Looked:
        """Look for it among the messages that stand in its place since then (Unix seconds)."""
        ...
