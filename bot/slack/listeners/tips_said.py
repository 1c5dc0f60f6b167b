"""Said to the bot alone: `tips on 09:30` for one's own tips, and "stop" in any form for nothing unasked at all."""

from slack_bolt.async_app import AsyncApp

from bot.core.stopping import wants_to_stop
from bot.slack.incoming import Payload, Said
from bot.slack.listeners.said import first_time
from bot.slack.setting_tips import TipsAsked, answer_tips, asks_for_tips
from bot.slack.stopping import answer_stop
from bot.slack.wiring import Wiring

COMMAND = "tips"


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Take both out of what would else be asked of the notes."""

    async def is_for_tips(body: Payload) -> bool:
        said = Said.parse(body)
        return said.direct and said.by_a_person and asks_for_tips(wiring, said.text)

    async def is_a_stop(body: Payload) -> bool:
        said = Said.parse(body)
        return said.direct and said.by_a_person and wants_to_stop(said.text)

    @app.event("message", matchers=[is_for_tips])
    async def tips_said(body: Payload) -> None:
        said = Said.parse(body)
        if await first_time(wiring, said):
            asked = TipsAsked(said.text, said.user, said.user, "", COMMAND, said.place)
            await answer_tips(wiring, asked)

    @app.event("message", matchers=[is_a_stop])
    async def stop_said(body: Payload) -> None:
        said = Said.parse(body)
        if await first_time(wiring, said):
            await answer_stop(wiring, said.user, said.place)
