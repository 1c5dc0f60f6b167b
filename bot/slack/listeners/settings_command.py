"""`/ask settings`, and any topic's command with that one word: the channel's settings, for maintainers."""

import re

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.incoming import Command, Payload
from bot.slack.listeners.ask_command import COMMAND as ASK
from bot.slack.settings_modal import open_settings
from bot.slack.views.settings import Opened
from bot.slack.wiring import Wiring

WORD = "settings"
"""Alone it is the command; with anything beside it, it is part of a question."""


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Open the settings of the channel in which the command is given."""

    async def asks_for_settings(body: Payload) -> bool:
        command = Command.parse(body)
        base = wiring.serving.responder.base
        known = command.name == ASK or base.topic_of_command(command.name) is not None
        return known and command.text.strip().casefold() == WORD

    @app.command(re.compile("^/"), matchers=[asks_for_settings])
    async def settings_command(ack: AsyncAck, body: Payload) -> None:
        await ack()
        command = Command.parse(body)
        await open_settings(
            wiring,
            Opened(command.channel),
            user=command.user,
            trigger_id=command.trigger_id,
            place=command.place,
        )
