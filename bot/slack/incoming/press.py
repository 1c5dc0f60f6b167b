"""A press of a button, or an entry or a choice, on one of the bot's messages or views."""

from dataclasses import dataclass
from typing import Any

from bot.slack.incoming.payload import Payload, first, mapping, text
from bot.slack.incoming.submission import entered_value
from bot.slack.places import InChannel, InPlace, OnHome, Place, Privately, Thread


@dataclass(frozen=True, slots=True)
class Press:
    """A press on one of the bot's messages or views; on the Home tab an entry or a choice too.

    Attributes:
        action: the action id of what was pressed.
        value: what the button carries, or what was entered or chosen.
        ephemeral: the message is seen by this user alone.
        message_ts: names the message within the channel.
        trigger_id: opens one modal within three seconds.
        home: the blocks of the Home tab that was pressed; empty elsewhere.
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
    home: tuple[dict[str, Any], ...] = ()

    @classmethod
    def parse(cls, body: Payload) -> "Press":
        """Read the body of a `block_actions` interaction."""
        container = mapping(body, "container")
        action = first(body, "actions")
        return cls(
            action=text(action, "action_id"),
            value=value if isinstance(value := entered_value(action), str) else "",
            channel=text(body, "channel", "id") or text(container, "channel_id"),
            user=text(body, "user", "id"),
            message_ts=text(container, "message_ts") or text(body, "message", "ts"),
            thread_ts=text(container, "thread_ts") or text(body, "message", "thread_ts"),
            ephemeral=container.get("is_ephemeral") is True,
            response_url=text(body, "response_url"),
            trigger_id=text(body, "trigger_id"),
            home=_home(mapping(body, "view")),
        )

    @property
    def on_home(self) -> bool:
        """Whether it was pressed on the Home tab."""
        return bool(self.home)

    @property
    def direct(self) -> bool:
        """Whether the pressed message stands in the direct conversation with the bot."""
        return self.channel.startswith("D")

    @property
    def thread(self) -> str:
        """The thread that an answer to the press stands in; empty beside the others or in private."""
        if self.ephemeral:
            return ""
        return self.thread_ts or ("" if self.direct else self.message_ts)

    @property
    def place(self) -> Place:
        """A new message: private under a private one, else in the thread of the pressed one; on Home in its place."""
        if self.on_home:
            return OnHome(self.user)
        if self.ephemeral:
            return self.privately
        return Thread(self.channel, self.thread, user=self.user)

    @property
    def privately(self) -> Place:
        """A new message for the user alone, whoever sees the pressed one; on Home above what it shows."""
        if self.on_home:
            return OnHome(self.user, above=self.home)
        return Privately(self.response_url, user=self.user)

    @property
    def in_place(self) -> Place:
        """Instead of the message that was pressed."""
        if self.on_home:
            return OnHome(self.user)
        return InPlace(self.response_url, user=self.user)

    @property
    def in_channel(self) -> Place:
        """For everybody in the channel of a private message."""
        return InChannel(self.response_url, user=self.user)


def _home(view: Payload) -> tuple[dict[str, Any], ...]:
    blocks = view.get("blocks")
    if view.get("type") != "home" or not isinstance(blocks, list):
        return ()
    return tuple(block for block in blocks if isinstance(block, dict))
