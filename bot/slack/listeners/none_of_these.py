"""None of the suggestions: an honest "not in the notes" takes the message's place."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks.actions import NONE_OF_THESE, QuestionRef
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Say what the base does cover, and remember that nothing fitted."""

    @app.action(button(NONE_OF_THESE))
    async def none_of_these(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        question = QuestionRef.parse(press.value)
        await wiring.teller.tell(
            press.in_place,
            partial(composing.not_in_the_notes, question=question, people=wiring.people),
        )
        if question.id:
            wiring.records.journal.chose_none(question.id)
