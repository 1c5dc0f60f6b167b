"""The search field of the Home tab: a question like any other, answered in the tab's place."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.asking import Surface
from bot.slack.asking import Asking, answer
from bot.slack.blocks.actions import HOME_SEARCH
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer what is typed there."""

    @app.action(button(HOME_SEARCH))
    async def home_search(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        await answer(
            wiring,
            Asking(
                text=press.value,
                surface=Surface.HOME,
                channel="",
                user=press.user,
                place=press.in_place,
                private=False,  # there is no channel to share it with
            ),
        )
