"""A press of a button, or a choice, on one of the bot's messages or views."""

from dataclasses import dataclass

from bot.slack.incoming.payload import Payload, first, mapping, text
from bot.slack.places import InChannel, InPlace, Place, Privately, Thread


@dataclass(frozen=True, slots=True)
class Press:
    """A press on one of the bot's messages.

    Attributes:
        action: the action id of what was pressed.
        ephemeral: the message is seen by this user alone.
        message_ts: names the message within the channel.
        trigger_id: opens one modal within three seconds.
    """

    action: str
    value: str
    channel: str
    user: str
    message_ts: str
    thread_ts: str
    ephemeral: bool
    response_url: str
    trigger_id: str

    @classmethod
    def parse(cls, body: Payload) -> "Press":
        """Read the body of a `block_actions` interaction."""
        container = mapping(body, "container")
        action = first(body, "actions")
        return cls(
            action=text(action, "action_id"),
            value=text(action, "value"),
            channel=text(body, "channel", "id") or text(container, "channel_id"),
            user=text(body, "user", "id"),
            message_ts=text(container, "message_ts") or text(body, "message", "ts"),
            thread_ts=text(container, "thread_ts") or text(body, "message", "thread_ts"),
            ephemeral=container.get("is_ephemeral") is True,
            response_url=text(body, "response_url"),
            trigger_id=text(body, "trigger_id"),
        )

    @property
    def thread(self) -> str:
        """The thread that an answer to the press stands in; empty beside the others or in private."""
        if self.ephemeral:
            return ""
        return self.thread_ts or ("" if self.channel.startswith("D") else self.message_ts)

    @property
    def place(self) -> Place:
        """A new message: private under a private one, else in the thread of the pressed one."""
        if self.ephemeral:
            return self.privately
        return Thread(self.channel, self.thread, user=self.user)

    @property
    def privately(self) -> Privately:
        """A new message for the user alone, whoever sees the pressed one."""
        return Privately(self.response_url, user=self.user)

    @property
    def in_place(self) -> Place:
        """Instead of the message that was pressed."""
        return InPlace(self.response_url, user=self.user)

    @property
    def in_channel(self) -> Place:
        """For everybody in the channel of a private message."""
        return InChannel(self.response_url, user=self.user)
