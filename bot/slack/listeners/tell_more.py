"""The whole answer of a tip, for whoever wants to be told more."""

from dataclasses import replace
from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks.actions import TELL_MORE
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.listeners.showing import showing_of
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Tell the answer: privately in a channel, beside the tip in a direct conversation."""

    @app.action(button(TELL_MORE))
    async def tell_more(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        showing = replace(showing_of(wiring, press), private=not press.direct)
        await wiring.teller.tell(
            press.place if press.direct else press.privately,
            partial(composing.page_of_answer, value=press.value, showing=showing),
        )
