"""A slash command."""

from dataclasses import dataclass

from bot.slack.incoming.payload import Payload, text
from bot.slack.places import Place, Privately


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: its name with the slash, and what was typed after it.

    Attributes:
        trigger_id: opens one modal within three seconds.
    """

    name: str
    text: str
    channel: str
    user: str
    response_url: str
    trigger_id: str

    @classmethod
    def parse(cls, body: Payload) -> "Command":
        """Read the body of a slash command."""
        return cls(
            name=text(body, "command"),
            text=text(body, "text"),
            channel=text(body, "channel_id"),
            user=text(body, "user_id"),
            response_url=text(body, "response_url"),
            trigger_id=text(body, "trigger_id"),
        )

    @property
    def direct(self) -> bool:
        """Whether it was typed in a direct conversation, the bot's or another."""
        return self.channel.startswith("D")

    @property
    def place(self) -> Place:
        """Commands are answered privately."""
        return Privately(self.response_url, user=self.user)
