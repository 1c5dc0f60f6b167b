"""A topic's own slash command (`/docker`), as the base in use names it."""

import re

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.asking import answer
from bot.slack.incoming import Command, Payload
from bot.slack.listeners.ask_command import asking_of
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer every command that a topic of the base names."""

    async def names_a_topic(body: Payload) -> bool:
        base = wiring.serving.responder.base
        return base.topic_of_command(Command.parse(body).name) is not None

    @app.command(re.compile("^/"), matchers=[names_a_topic])
    async def topic_command(ack: AsyncAck, body: Payload) -> None:
        await ack()
        command = Command.parse(body)
        topic = wiring.serving.responder.base.topic_of_command(command.name)
        await answer(wiring, asking_of(command, topic=topic.id if topic else ""))
