"""A related or listed question: its answer comes as a message of its own."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks.actions import OPEN_ENTRY
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.listeners.showing import showing_of
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer the question that somebody opened."""

    @app.action(button(OPEN_ENTRY))
    async def open_entry(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        await wiring.teller.tell(
            press.place,
            partial(composing.opened, value=press.value, showing=showing_of(wiring, press)),
        )
