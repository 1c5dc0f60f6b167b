"""A question under "did you mean": its answer takes the message's place."""

from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack import composing
from bot.slack.blocks.actions import CHOOSE_SUGGESTION, PageRef
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.listeners.showing import showing_of
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer the question that somebody chose, and remember the choice."""

    @app.action(button(CHOOSE_SUGGESTION))
    async def choose_suggestion(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        shown = await wiring.teller.tell(
            press.in_place,
            partial(composing.page_of_answer, value=press.value, showing=showing_of(wiring, press)),
        )
        if shown:
            _remember(wiring, press.value)


def _remember(wiring: Wiring, value: str) -> None:
    try:
        ref = PageRef.parse(value)
        key = ref.key
    except ValueError:
        return
    if ref.question is not None:
        wiring.records.journal.chose(ref.question, key)
