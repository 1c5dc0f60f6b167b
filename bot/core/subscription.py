"""A channel or a person that gets tips: when, and whether something is in the way."""

from dataclasses import dataclass

from bot.core.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Subscription:
    """A schedule and where it holds.

    Attributes:
        place: the channel's id, or the user's for tips by direct message.
        since: Unix seconds of its last change; what was due before then does not count.
        paused: why nothing comes for now, by Slack's name for it (`is_archived`); empty where nothing is in the way.
    """

    place: str
    schedule: Schedule
    since: float
    paused: str = ""

    @property
    def active(self) -> bool:
        """Whether tips come."""
        return self.schedule.on and not self.paused
