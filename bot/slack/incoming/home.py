"""Somebody opened the bot's Home tab or the conversation with it."""

from dataclasses import dataclass

from bot.slack.incoming.payload import Payload, mapping, text


@dataclass(frozen=True, slots=True)
class HomeOpened:
    """The body of an `app_home_opened` event.

    Attributes:
        channel: the direct conversation between user and bot.
        tab: `home` or `messages`.
    """

    user: str
    channel: str
    tab: str

    @classmethod
    def parse(cls, body: Payload) -> "HomeOpened":
        """Read the body."""
        event = mapping(body, "event")
        return cls(text(event, "user"), text(event, "channel"), text(event, "tab"))
