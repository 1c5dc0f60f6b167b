"""A channel's settings, opened on the Home tab."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.blocks.actions import ADD_CHANNEL, EDIT_CHANNEL
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.settings_modal import open_settings
from bot.slack.views.settings import Opened
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Open the settings of a channel that is listed, or chosen."""

    async def open_pressed(press: Press) -> None:
        opened = Opened(press.value, on_home=True)
        if press.value:
            await open_settings(
                wiring,
                opened,
                user=press.user,
                trigger_id=press.trigger_id,
                place=press.privately,
            )

    @app.action(button(EDIT_CHANNEL))
    async def edit_channel(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await open_pressed(Press.parse(body))

    @app.action(button(ADD_CHANNEL))
    async def add_channel(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await open_pressed(Press.parse(body))
