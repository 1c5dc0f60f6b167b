"""Share with channel: a private answer, posted for everybody, once however often it is pressed."""

from dataclasses import replace
from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks import notices
from bot.slack.blocks.actions import SHARE
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.listeners.showing import showing_of
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Post the answer to the channel."""

    @app.action(button(SHARE))
    async def share(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        if not await wiring.deliveries.first(_once(press)):
            await wiring.teller.notify(press.place, notices.ALREADY_SHARED)
            return
        await wiring.teller.tell(
            press.in_channel,
            partial(
                composing.page_of_answer,
                value=press.value,
                showing=replace(showing_of(wiring, press), private=False),
            ),
        )


def _once(press: Press) -> str:
    """What a second press of the same button has in common with the first."""
    return f"share {press.channel} {press.message_ts} {press.user} {press.value}"
