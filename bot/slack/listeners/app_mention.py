"""A mention in a channel, answered in the message's thread."""

from slack_bolt.async_app import AsyncApp

from bot.core.asking import Surface
from bot.slack.incoming import Payload, Said
from bot.slack.listeners.said import answer_once
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer mentions; Bolt acknowledges events before the listener runs."""

    @app.event("app_mention")
    async def app_mention(body: Payload) -> None:
        await answer_once(wiring, Said.parse(body), Surface.MENTION)
