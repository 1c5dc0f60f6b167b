"""A post that must be made exactly once: what it is, for whom, and on which day."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is posted unasked."""

    TIP = "tip"
    WELCOME = "welcome"
    LESSON = "lesson"
    DIGEST = "digest"


ONCE_EVER = "ever"
"""Stands in the place of the day for what comes once and never again."""


@dataclass(frozen=True, order=True, slots=True)
class Slot:
    """At most one post is ever made in a slot, by all replicas together.

    Attributes:
        team: the workspace's id.
        place: the channel's id, or the user's for a direct message.
        kind: what is posted.
        day: the local date, as in 2026-11-26, or `ONCE_EVER`.
        about: tells apart what comes to one place for several reasons, such as the channel that a welcome
            is for; may be empty.
    """

    team: str
    place: str
    kind: Kind
    day: str
    about: str = ""

    @property
    def name(self) -> str:
        """What votes on its post are counted under, in the place of a question's id: `tip-C0123-2026-11-26`."""
        return f"{self.kind}-{self.place}-{self.day}"


class Phase(StrEnum):
    """What became of a slot."""

    CLAIMED = "claimed"
    POSTED = "posted"
    DROPPED = "dropped"
    """Nobody came by before it was too late."""
    REFUSED = "refused"
    """Slack does not take it, and would not the next time."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A slot that somebody took.

    Attributes:
        owner: which replica holds it.
        what: names what is posted, for the history.
        claimed_at: Unix seconds of the first claim, also after others took over: nothing was posted before.
        until: Unix seconds up to which the owner's word holds.
        phase: how it ended, or that it has not.
        ts: the message's, once it is known.
        ended_at: Unix seconds; 0 before.
    """

    slot: Slot
    owner: str
    what: str
    claimed_at: float
    until: float
    phase: Phase = Phase.CLAIMED
    ts: str = ""
    ended_at: float = 0.0
