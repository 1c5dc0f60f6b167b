"""Every caveat of an answer that shows only the first."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks.actions import ALL_CAVEATS
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Tell a page of an answer's caveats."""

    @app.action(button(ALL_CAVEATS))
    async def all_caveats(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        await wiring.teller.tell(press.place, partial(composing.all_caveats, value=press.value))
