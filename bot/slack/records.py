"""What listeners look up and change in the database when somebody waits for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from bot.core.channel import ChannelSettings
from bot.core.coming import Coming
from bot.core.drip import Mark
from bot.core.gaps import Gap
from bot.core.knowledge import EntryKey
from bot.core.newcomers import Course
from bot.core.proposal import Proposal
from bot.core.schedule import Schedule
from bot.core.subscription import Subscription
from bot.core.usage import Usage

COUNTED_DAYS: Final = 30
"""How far back maintainers are shown what was asked."""


@dataclass(frozen=True, slots=True)
class Lately:
    """What was asked of late.

    Attributes:
        days: how far back it was counted.
        gaps: what was asked in vain, most asked first.
    """

    days: int
    usage: Usage
    gaps: tuple[Gap, ...]


class RecordsAwayError(Exception):
    """The database did not answer in time, or not at all: whoever waits is told to try again."""


class Proposals(Protocol):
    """Answers on their way into the notes. Every call raises `RecordsAwayError`."""

    async def add(self, proposal: Proposal) -> None:
        """Begin a proposal; one whose id is there already stays as it is."""
        ...

    async def get(self, proposal_id: str) -> Proposal | None:
        """A proposal as it stands now."""
        ...

    async def change(self, proposal: Proposal) -> bool:
        """Put a proposal in the place of the version it was made from; False if that is gone.

        Once it is approved, this replica answers from it when the call returns.
        """
        ...

    async def show(self, proposal_id: str, *, channel: str, ts: str) -> None:
        """Note where a proposal's card stands; that is no change of the proposal."""
        ...

    async def open(self) -> tuple[Proposal, ...]:
        """What waits for an answer or a decision, the oldest first."""
        ...


class Channels(Protocol):
    """What is set for channels. Every call raises `RecordsAwayError`."""

    async def all(self) -> Mapping[str, ChannelSettings]:
        """Every channel for which something is set, by id."""
        ...

    async def set(self, channel: str, settings: ChannelSettings) -> None:
        """Set a channel; it holds in this replica when the call returns."""
        ...


class Statistics(Protocol):
    """What was asked and what came of it. Every call raises `RecordsAwayError`."""

    async def lately(self) -> Lately:
        """What was asked in the last `COUNTED_DAYS`; takes some seconds where much was."""
        ...


class Newcomers(Protocol):
    """Who is new in a channel, and who gets a topic's entries, one a day.

    Every call but `joined` and `left` raises `RecordsAwayError`.
    """

    async def joined(self, user: str, channel: str) -> bool:
        """Note that somebody joined a channel, to be welcomed if it welcomes; False if it is not kept yet."""
        ...

    async def left(self, user: str, channel: str) -> bool:
        """Note that somebody was in a channel; False if it is not kept yet."""
        ...

    async def courses(self, user: str) -> tuple[Course, ...]:
        """All topics that a user ever wanted, in the order in which they began."""
        ...

    async def accept(self, user: str, topic: str, *, zone: str) -> Course:
        """Begin a topic, or go on with it: where the user stands then."""
        ...

    async def stop(self, user: str) -> tuple[str, ...]:
        """Stop all topics of a user; the ids of those that were under way."""
        ...

    async def mark(self, user: str, entry: EntryKey, mark: Mark) -> Course | None:
        """Note what a user says of an entry: where they stand then; None if they never wanted its topic."""
        ...


class Subscriptions(Protocol):
    """Who gets tips, and when. Every call raises `RecordsAwayError`."""

    async def of(self, place: str) -> Subscription | None:
        """What is set for a channel or a person; None where nothing ever was."""
        ...

    async def set(self, subscription: Subscription) -> None:
        """Set a place; what was set before, and a pause, is gone. It holds in this replica when the call returns."""
        ...


class Forecast(Protocol):
    """Which tips are to come. Every call raises `RecordsAwayError`."""

    async def coming(self, place: str, schedule: Schedule, *, most: int) -> tuple[Coming, ...]:
        """The next tips of a channel or a person by a schedule, at most so many."""
        ...
