"""A message to the bot alone, answered beside it or in its thread."""

from slack_bolt.async_app import AsyncApp

from bot.core.asking import Surface
from bot.slack.incoming import Payload, Said
from bot.slack.listeners.said import answer_once
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer what people say directly; messages in channels are not for this listener."""

    async def is_direct(body: Payload) -> bool:
        return Said.parse(body).direct

    @app.event("message", matchers=[is_direct])
    async def direct_message(body: Payload) -> None:
        said = Said.parse(body)
        surface = Surface.AGENT if said.in_thread else Surface.DIRECT
        async with wiring.slack.assistant.status(said.channel, said.thread_ts or said.ts):
            await answer_once(wiring, said, surface)
