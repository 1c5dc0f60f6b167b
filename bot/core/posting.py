"""What Slack makes of a message, and of a look for one: as values, so that each is thought of."""

from dataclasses import dataclass
from typing import Final

NOTHING_TO_SAY: Final = "nothing_to_say"
"""In the place of Slack's error, where the notes no longer hold what was to be posted."""


@dataclass(frozen=True, slots=True)
class Posted:
    """Slack took the message."""

    ts: str


@dataclass(frozen=True, slots=True)
class Limited:
    """Slack did not take it now, and names the seconds after which to try again."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack did not take it, and would not the next time; `error` is its name for why."""

    error: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Whether Slack took it cannot be told: it failed, or the connection broke."""

    error: str


@dataclass(frozen=True, slots=True)
class Suspended:
    """Slack takes nothing at all from the bot, as when its token is revoked; `error` is its name for why."""

    error: str


Sent = Posted | Limited | Refused | Unknown | Suspended


@dataclass(frozen=True, slots=True)
class Absent:
    """The message is not there."""


Looked = Posted | Absent | Limited | Refused | Unknown | Suspended
