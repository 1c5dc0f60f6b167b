"""Everything said in the workspace, and the feeds of those who follow it."""

from bot.playground.changes import Change, Deleted, Feed, Posted, Updated
from bot.playground.message import Message


class Transcript:
    """Keeps messages by channel and ts; every change goes to the feeds."""

    def __init__(self) -> None:
        self._messages: dict[str, dict[str, Message]] = {}
        self._feeds: list[Feed] = []

    def feed(self) -> Feed:
        """Every change from now on."""
        feed = Feed()
        self._feeds.append(feed)
        return feed

    def get(self, channel: str, ts: str) -> Message | None:
        """The message with this timestamp, deleted ones too."""
        return self._messages.get(channel, {}).get(ts)

    def of(self, channel: str) -> list[Message]:
        """Everything ever said in a channel, oldest first; deleted and ephemeral ones too."""
        return list(self._messages.get(channel, {}).values())

    def record(self, change: Change) -> None:
        """Keep what a change brings, and tell the feeds."""
        match change:
            case Posted(message) | Updated(message) | Deleted(message):
                self._messages.setdefault(message.channel, {})[message.ts] = message
        for feed in self._feeds:
            feed.put(change)
