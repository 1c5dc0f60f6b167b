"""What Slack sends, read once into typed values: a command, something said, a press of a button.

Payloads differ between Slack's products and years, so whatever is missing or of another type
reads as empty; nothing here raises.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.slack.places import InChannel, InPlace, Place, Privately, Thread

Payload = Mapping[str, Any]

SAID_SUBTYPES = frozenset({"", "file_share", "thread_broadcast"})
"""The message subtypes by which people speak; the others tell of edits, joins and the like."""


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: its name with the slash, and what was typed after it."""

    name: str
    text: str
    channel: str
    user: str
    response_url: str

    @classmethod
    def parse(cls, body: Payload) -> "Command":
        """Read the body of a slash command."""
        return cls(
            name=_text(body, "command"),
            text=_text(body, "text"),
            channel=_text(body, "channel_id"),
            user=_text(body, "user_id"),
            response_url=_text(body, "response_url"),
        )

    @property
    def place(self) -> Place:
        """Commands are answered privately."""
        return Privately(self.response_url, user=self.user)


@dataclass(frozen=True, slots=True)
class Said:
    """A message to the bot, in a channel or directly.

    Attributes:
        event_id: the same in every redelivery; empty if Slack sent none.
        thread_ts: the thread it was said in; empty outside threads.
        by_a_person: said now and by a person: not an edit, a join, a bot's or a hidden message.
    """

    event_id: str
    channel: str
    user: str
    text: str
    ts: str
    thread_ts: str
    direct: bool
    by_a_person: bool

    @classmethod
    def parse(cls, body: Payload) -> "Said":
        """Read the body of an `app_mention` or `message` event."""
        event = _mapping(body, "event")
        channel = _text(event, "channel")
        return cls(
            event_id=_text(body, "event_id"),
            channel=channel,
            user=_text(event, "user"),
            text=_text(event, "text"),
            ts=_text(event, "ts"),
            thread_ts=_text(event, "thread_ts"),
            direct=(_text(event, "channel_type") or channel[:1]) in {"im", "D"},
            by_a_person=_by_a_person(event),
        )

    @property
    def place(self) -> Place:
        """A channel is answered in the message's thread; a direct message beside it."""
        thread = self.thread_ts or ("" if self.direct else self.ts)
        return Thread(self.channel, thread, user=self.user)


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button on one of the bot's messages.

    Attributes:
        ephemeral: the message is seen by this user alone.
        message_ts: names the message within the channel.
    """

    value: str
    channel: str
    user: str
    message_ts: str
    thread_ts: str
    ephemeral: bool
    response_url: str

    @classmethod
    def parse(cls, body: Payload) -> "Press":
        """Read the body of a `block_actions` interaction."""
        container = _mapping(body, "container")
        message = _mapping(body, "message")
        return cls(
            value=_text(_first(body, "actions"), "value"),
            channel=_text(_mapping(body, "channel"), "id") or _text(container, "channel_id"),
            user=_text(_mapping(body, "user"), "id"),
            message_ts=_text(container, "message_ts") or _text(message, "ts"),
            thread_ts=_text(container, "thread_ts") or _text(message, "thread_ts"),
            ephemeral=container.get("is_ephemeral") is True,
            response_url=_text(body, "response_url"),
        )

    @property
    def place(self) -> Place:
        """A new message: private under a private one, else in the thread of the pressed one."""
        if self.ephemeral:
            return Privately(self.response_url, user=self.user)
        thread = self.thread_ts or ("" if self.channel.startswith("D") else self.message_ts)
        return Thread(self.channel, thread, user=self.user)

    @property
    def in_place(self) -> Place:
        """Instead of the message that was pressed."""
        return InPlace(self.response_url, user=self.user)

    @property
    def in_channel(self) -> Place:
        """For everybody in the channel of a private message."""
        return InChannel(self.response_url, user=self.user)


def _by_a_person(event: Payload) -> bool:
    return (
        _text(event, "subtype") in SAID_SUBTYPES
        and bool(_text(event, "user"))
        and not any(event.get(mark) for mark in ("hidden", "bot_id", "bot_profile"))
    )


def _text(payload: Payload, key: str) -> str:
    value = payload.get(key)
    return value if isinstance(value, str) else ""


def _mapping(payload: Payload, key: str) -> Payload:
    value = payload.get(key)
    return value if isinstance(value, Mapping) else {}


def _first(payload: Payload, key: str) -> Payload:
    value = payload.get(key)
    return value[0] if isinstance(value, list) and value and isinstance(value[0], Mapping) else {}
