"""Why this answer: the question is asked again, and what made its outcome is told to whoever wants to know."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.responder import Responder
from bot.core.why import why as facts_of
from bot.slack.blocks.actions import WHY, QuestionRef
from bot.slack.blocks.message import Message
from bot.slack.blocks.why import why_message
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Tell why."""

    @app.action(button(WHY))
    async def why(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        asked = partial(_explained, question=QuestionRef.parse(press.value))
        await wiring.teller.tell(press.privately, asked)


def _explained(responder: Responder, question: QuestionRef) -> Message:
    """By the base of today, which may have changed since."""
    outcome = responder.ask(question.text, topic=question.topic or None)
    return why_message(facts_of(responder, outcome))
