"""What ids are called on the screen: people, channels and the bot."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.playground.terminal.printable import printable


@dataclass(frozen=True, slots=True)
class Names:
    """The names by id; an id nobody knows is shown as it is.

    Attributes:
        people: user id to name, without `@`; the bot's user among them.
        channels: channel id to name, without `#`.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)

    def person(self, user_id: str) -> str:
        """The person's name, or the id; printable."""
        return printable(self.people.get(user_id, user_id))

    def channel(self, channel_id: str) -> str:
        """The channel's name, or the id; printable."""
        return printable(self.channels.get(channel_id, channel_id))
