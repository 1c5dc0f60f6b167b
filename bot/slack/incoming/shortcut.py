"""A message shortcut: what somebody wants done with a message."""

from dataclasses import dataclass

from bot.slack.incoming.payload import Payload, text
from bot.slack.places import Privately


@dataclass(frozen=True, slots=True)
class Shortcut:
    """The body of a `message_action`.

    Attributes:
        author: who wrote the message; empty for a bot's.
        ts: names the message within the channel.
        thread_ts: the thread it stands in; empty outside threads.
    """

    user: str
    channel: str
    text: str
    author: str
    ts: str
    thread_ts: str
    response_url: str
    trigger_id: str

    @classmethod
    def parse(cls, body: Payload) -> "Shortcut":
        """Read the body."""
        return cls(
            user=text(body, "user", "id"),
            channel=text(body, "channel", "id"),
            text=text(body, "message", "text"),
            author=text(body, "message", "user"),
            ts=text(body, "message_ts") or text(body, "message", "ts"),
            thread_ts=text(body, "message", "thread_ts"),
            response_url=text(body, "response_url"),
            trigger_id=text(body, "trigger_id"),
        )

    @property
    def privately(self) -> Privately:
        """A message for the user alone."""
        return Privately(self.response_url, user=self.user)
