"""What is set and counted in the database, as it was last read: no answer waits for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.channel import DEFAULT, ChannelSettings
from bot.core.knowledge import EntryKey
from bot.core.subscription import Subscription


@dataclass(slots=True)
class Known:
    """Replaced piece by piece by whoever follows the database; read by listeners.

    Attributes:
        channels: settings by channel id.
        subscriptions: who gets tips, by place.
        popular: entries asked most and helping most, best first.
    """

    channels: Mapping[str, ChannelSettings] = field(default_factory=dict)
    subscriptions: Mapping[str, Subscription] = field(default_factory=dict)
    popular: tuple[EntryKey, ...] = ()

    def channel(self, channel: str) -> ChannelSettings:
        """What is set for a channel; the defaults where nothing is, or nothing could be read yet."""
        return self.channels.get(channel, DEFAULT)
