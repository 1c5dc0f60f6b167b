"""A message to the bot alone, answered beside it or in its thread."""

from slack_bolt.async_app import AsyncApp

from bot.slack.incoming import Payload, Said
from bot.slack.listeners.said import answer_once
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer what people say directly; messages in channels are not for this listener."""

    @app.event("message")
    async def direct_message(body: Payload) -> None:
        said = Said.parse(body)
        if said.direct:
            await answer_once(wiring, said)
