"""Ask a person: a question that the notes do not answer goes to the maintainers, once."""

import time

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.proposal import Proposal, State
from bot.slack.blocks import notices
from bot.slack.blocks.actions import ASK_A_PERSON, QuestionRef
from bot.slack.blocks.message import Message
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.markup import as_plain
from bot.slack.records import RecordsAwayError
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Pass questions on."""

    @app.action(button(ASK_A_PERSON))
    async def ask_a_person(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        question = QuestionRef.parse(press.value)
        if question.id and question.text:
            await wiring.teller.notify(press.privately, await _pass_on(wiring, press, question))


async def _pass_on(wiring: Wiring, press: Press, question: QuestionRef) -> Message:
    """Post the question to the maintainers; returns what whoever asked is told."""
    if not wiring.people:
        return notices.NOBODY_TO_ASK
    try:
        if await wiring.records.proposals.get(question.id) is not None:
            return notices.ASKED_ALREADY
        asked = _proposal(wiring, press, question)
        await wiring.records.proposals.add(asked)
        card = await wiring.slack.cards.post(asked, wiring.topic(question.topic))
        if card is not None:
            await wiring.records.proposals.show(asked.id, channel=card.channel, ts=card.ts)
    except RecordsAwayError as error:
        log.warning("question not passed on", why=str(error))
        return notices.NOT_PASSED_ON
    return notices.PASSED_ON if card else notices.PASSED_ON_UNSEEN


def _proposal(wiring: Wiring, press: Press, question: QuestionRef) -> Proposal:
    return Proposal(
        id=question.id,
        team=wiring.team,
        state=State.ASKED,
        question=as_plain(question.text),
        topic=question.topic,
        asker=press.user,
        asked_in=press.channel,
        asked_thread=press.thread,
        at=time.time(),
    )
