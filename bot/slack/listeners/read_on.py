"""The rest of an answer that is longer than a message."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks.actions import READ_ON
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.listeners.showing import showing_of
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Tell the next page of an answer."""

    @app.action(button(READ_ON))
    async def read_on(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        await wiring.teller.tell(
            press.place,
            partial(composing.page_of_answer, value=press.value, showing=showing_of(wiring, press)),
        )
