"""A question under "did you mean": its answer takes the message's place."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks.actions import CHOOSE_SUGGESTION
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer the question that somebody chose."""

    @app.action(button(CHOOSE_SUGGESTION))
    async def choose_suggestion(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        await wiring.teller.tell(
            press.in_place,
            partial(
                composing.page_of_answer,
                value=press.value,
                private=press.ephemeral,
                notes_url=wiring.notes_url,
            ),
        )
