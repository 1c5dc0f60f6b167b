"""Short notices: what went otherwise than asked for, and what to do now."""

from bot.slack.blocks.kit import message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.spans import Span


def _notice(text: str) -> Message:
    return message([rich((Span(text),))])


GONE = _notice(
    "This question is no longer in the notes. Ask again in your own words to see what is."
)
"""A button named an entry or a topic that the base no longer has."""

BUSY = _notice(
    "Too many questions at once, so yours was not looked up. Please ask again in a moment."
)
"""The bot has more questions in hand than it takes."""

FAILED = _notice(
    "Something went wrong, and your question was not answered. Please try again; "
    "if it happens again, tell whoever runs this bot."
)
"""A fault of the bot's own."""

ALREADY_SHARED = _notice("This answer has already been shared with the channel.")
"""Share was pressed a second time."""

SHARED = _notice("Shared with the channel.")
"""Share was pressed, and the channel has the answer."""

NOTHING_ASKED = _notice("You called, but asked nothing I can look up. Ask me in your own words.")
"""A mention or a message without words."""
