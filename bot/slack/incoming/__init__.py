"""What Slack sends, read once into typed values: payloads differ between Slack's products and years.

Whatever is missing or of another type reads as empty; nothing here raises.
"""

from bot.slack.incoming.command import Command
from bot.slack.incoming.home import HomeOpened
from bot.slack.incoming.moved import Moved
from bot.slack.incoming.payload import Payload
from bot.slack.incoming.press import Press
from bot.slack.incoming.said import SAID_SUBTYPES, Said
from bot.slack.incoming.shortcut import Shortcut
from bot.slack.incoming.submission import Submission

__all__ = [
    "SAID_SUBTYPES",
    "Command",
    "HomeOpened",
    "Moved",
    "Payload",
    "Press",
    "Said",
    "Shortcut",
    "Submission",
]
