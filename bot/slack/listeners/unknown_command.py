"""A command that no topic names any more: said plainly, in the acknowledgement itself."""

import re

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.incoming import Command, Payload
from bot.slack.wiring import Wiring
from bot.slack.words import unknown_command as told_unknown


def register(app: AsyncApp, _wiring: Wiring) -> None:
    """Answer every command that no other listener takes."""

    @app.command(re.compile(""))
    async def unknown_command(ack: AsyncAck, body: Payload) -> None:
        notice = told_unknown(Command.parse(body).name)
        await ack(text=notice.text, blocks=list(notice.blocks), response_type="ephemeral")
