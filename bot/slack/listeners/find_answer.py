"""The message shortcut "Find an answer": what a message asks, answered for whoever wants to know."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.asking import Surface
from bot.slack.asking import Asking, answer
from bot.slack.incoming import Payload, Shortcut
from bot.slack.wiring import Wiring

CALLBACK = "find_answer"


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer the shortcut."""

    @app.shortcut({"type": "message_action", "callback_id": CALLBACK})
    async def find_answer(ack: AsyncAck, body: Payload) -> None:
        await ack()
        shortcut = Shortcut.parse(body)
        await answer(
            wiring,
            Asking(
                text=shortcut.text,
                surface=Surface.SHORTCUT,
                channel=shortcut.channel,
                user=shortcut.user,
                place=shortcut.privately,
                private=True,
            ),
        )
