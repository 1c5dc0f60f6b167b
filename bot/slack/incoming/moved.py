"""Somebody joined a channel, or left it."""

from dataclasses import dataclass

from bot.slack.incoming.payload import Payload, mapping, text


@dataclass(frozen=True, slots=True)
class Moved:
    """The body of a `member_joined_channel` or `member_left_channel` event."""

    user: str
    channel: str

    @classmethod
    def parse(cls, body: Payload) -> "Moved":
        """Read the body."""
        event = mapping(body, "event")
        return cls(text(event, "user"), text(event, "channel"))
