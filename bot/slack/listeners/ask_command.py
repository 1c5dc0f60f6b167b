"""`/ask`: a question about any topic, answered for whoever asks alone."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.asking import Surface
from bot.slack.asking import Asking, answer
from bot.slack.incoming import Command, Payload
from bot.slack.wiring import Wiring

COMMAND = "/ask"


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer `/ask`."""

    @app.command(COMMAND)
    async def ask_command(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await answer(wiring, asking_of(Command.parse(body)))


def asking_of(command: Command, *, topic: str = "") -> Asking:
    """What a command asks; only who typed it sees the reply."""
    return Asking(
        text=command.text,
        surface=Surface.COMMAND,
        channel=command.channel,
        user=command.user,
        place=command.place,
        private=True,
        topic=topic,
    )
