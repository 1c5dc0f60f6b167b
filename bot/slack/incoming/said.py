"""Something that a person said, in a channel or to the bot alone."""

from dataclasses import dataclass

from bot.slack.incoming.payload import Payload, mapping, text
from bot.slack.places import Thread

SAID_SUBTYPES = frozenset({"", "file_share", "thread_broadcast"})
"""The message subtypes by which people speak; the others tell of edits, joins and the like."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message in a channel, or to the bot directly.

    Attributes:
        event_id: the same in every redelivery; empty if Slack sent none.
        thread_ts: the thread it was said in; empty outside threads.
        thread_by: who began that thread; empty outside threads.
        by_a_person: said now and by a person: not an edit, a join, a bot's or a hidden message.
    """

    event_id: str
    channel: str
    user: str
    text: str
    ts: str
    thread_ts: str
    thread_by: str
    direct: bool
    by_a_person: bool

    @classmethod
    def parse(cls, body: Payload) -> "Said":
        """Read the body of an `app_mention` or `message` event."""
        event = mapping(body, "event")
        channel = text(event, "channel")
        return cls(
            event_id=text(body, "event_id"),
            channel=channel,
            user=text(event, "user"),
            text=text(event, "text"),
            ts=text(event, "ts"),
            thread_ts=text(event, "thread_ts"),
            thread_by=text(event, "parent_user_id"),
            direct=(text(event, "channel_type") or channel[:1]) in {"im", "D"},
            by_a_person=_by_a_person(event),
        )

    @property
    def once(self) -> str:
        """What all deliveries of this message have in common; empty where nothing tells.

        A mention in a channel that is watched comes as two events with ids of their own.
        """
        return f"said {self.channel} {self.ts}" if self.channel and self.ts else self.event_id

    @property
    def at(self) -> float:
        """Unix seconds; 0 where Slack gave no time."""
        whole, _, rest = self.ts.partition(".")
        return float(self.ts) if whole.isdecimal() and (rest or "0").isdecimal() else 0.0

    @property
    def in_thread(self) -> bool:
        """Whether it replies to another message."""
        return bool(self.thread_ts) and self.thread_ts != self.ts

    @property
    def place(self) -> Thread:
        """A channel is answered in the message's thread; a direct message beside it."""
        thread = self.thread_ts or ("" if self.direct else self.ts)
        return Thread(self.channel, thread, user=self.user)


def _by_a_person(event: Payload) -> bool:
    return (
        text(event, "subtype") in SAID_SUBTYPES
        and bool(text(event, "user"))
        and not any(event.get(mark) for mark in ("hidden", "bot_id", "bot_profile"))
    )
