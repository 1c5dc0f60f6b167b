"""The next questions of a topic that has more than a message holds."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks.actions import MORE_QUESTIONS
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Tell a page of a topic's questions."""

    @app.action(button(MORE_QUESTIONS))
    async def more_questions(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        await wiring.teller.tell(press.place, partial(composing.more_questions, value=press.value))
