"""None of the suggestions: an honest "not in the notes" takes the message's place."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.responder import Responder
from bot.slack.blocks.actions import NONE_OF_THESE
from bot.slack.blocks.message import Message
from bot.slack.blocks.unanswered import unanswered_message
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Say what the base does cover."""

    @app.action(button(NONE_OF_THESE))
    async def none_of_these(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await wiring.teller.tell(Press.parse(body).in_place, _not_in_the_notes)


def _not_in_the_notes(responder: Responder) -> Message:
    return unanswered_message("", responder.base.topics)
