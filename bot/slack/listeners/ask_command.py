"""`/ask`: a question about any topic, answered for whoever asks alone."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.incoming import Command, Payload
from bot.slack.wiring import Wiring

COMMAND = "/ask"


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer `/ask`."""

    @app.command(COMMAND)
    async def ask_command(ack: AsyncAck, body: Payload) -> None:
        await ack()
        command = Command.parse(body)
        await wiring.teller.tell(
            command.place,
            partial(
                composing.asked,
                text=command.text,
                topic=None,
                private=True,
                notes_url=wiring.notes_url,
            ),
        )
