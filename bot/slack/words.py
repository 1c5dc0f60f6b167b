"""What the bot says where a command or a reply cannot take its usual way."""

from bot.slack.blocks.kit import message, rich
from bot.slack.blocks.message import Message
from bot.slack.blocks.safe_text import on_one_line, shorten
from bot.slack.blocks.spans import Span

_UNDELIVERED = (
    "I had an answer for you, but Slack would not let me post it where you asked. "
    "Ask me here, or with a command."
)
_UNKNOWN_COMMAND = "No topic answers to {command} any more. Ask about any topic with /ask."

COMMAND_TOLD = 40
"""Cost of the longest command told whole; Slack's own limit is 32 characters."""

UNDELIVERED = message([rich((Span(_UNDELIVERED),))])
"""A reply's place refused it, so its reader is told directly."""


def unknown_command(command: str) -> Message:
    """A command that Slack knows and the base does not."""
    told = shorten(on_one_line(command), COMMAND_TOLD)
    return message([rich((Span(_UNKNOWN_COMMAND.format(command=told)),))])
