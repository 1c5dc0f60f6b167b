"""`/docker tips ...`, and any other of the commands with that word first: the tips of a channel, or one's own."""

import re

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.incoming import Command, Payload
from bot.slack.listeners.ask_command import COMMAND as ASK
from bot.slack.setting_tips import TipsAsked, answer_tips, asks_for_tips
from bot.slack.wiring import Wiring

WORD = "tips"


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Set and show tips; in a direct conversation those of whoever asks."""

    async def is_for_tips(body: Payload) -> bool:
        command = Command.parse(body)
        base = wiring.serving.responder.base
        known = command.name == ASK or base.topic_of_command(command.name) is not None
        return known and asks_for_tips(wiring, command.text)

    @app.command(re.compile("^/"), matchers=[is_for_tips])
    async def tips_command(ack: AsyncAck, body: Payload) -> None:
        await ack()
        command = Command.parse(body)
        topic = wiring.serving.responder.base.topic_of_command(command.name)
        asked = TipsAsked(
            text=command.text,
            user=command.user,
            place=command.user if command.direct else command.channel,
            topic=topic.id if topic else "",
            command=f"{command.name} {WORD}",
            reply=command.place,
        )
        await answer_tips(wiring, asked)
