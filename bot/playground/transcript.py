"""Everything said in the workspace, and the feeds of those who follow it."""

from weakref import WeakSet

from bot.playground.changes import Change, Deleted, Feed, Posted, Updated, ViewChanged, WholeFeed
from bot.playground.message import Message
from bot.playground.views import View


class Transcript:
    """Keeps messages by channel and ts; every change goes to the feeds that are still held."""

    def __init__(self) -> None:
        self._messages: dict[str, dict[str, Message]] = {}
        self._feeds: WeakSet[Feed] = WeakSet()
        self._whole_feeds: WeakSet[WholeFeed] = WeakSet()

    def feed(self) -> Feed:
        """Every change to messages from now on."""
        feed = Feed()
        self._feeds.add(feed)
        return feed

    def whole_feed(self) -> WholeFeed:
        """Every change to messages and to views from now on."""
        feed = WholeFeed()
        self._whole_feeds.add(feed)
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
        for whole_feed in self._whole_feeds:
            whole_feed.put(change)

    def view_changed(self, view: View) -> None:
        """Tell the feeds of a view that appeared, changed or went."""
        for feed in self._whole_feeds:
            feed.put(ViewChanged(view))
