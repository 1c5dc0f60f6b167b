"""What maintainers do with a card: answer, edit, approve, reject; of two who press at once the second is told."""

import time
from dataclasses import replace
from functools import partial

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.knowledge import EntryKey, Topic
from bot.core.naming import slug, unique
from bot.core.proposal import Proposal, State
from bot.slack import composing
from bot.slack.blocks import notices
from bot.slack.blocks.actions import (
    ANSWER_PROPOSAL,
    APPROVE_PROPOSAL,
    EDIT_PROPOSAL,
    REJECT_PROPOSAL,
    QuestionRef,
)
from bot.slack.blocks.answer import Showing
from bot.slack.blocks.decided import (
    already_message,
    answered_now_message,
    decided_message,
    turned_down_message,
)
from bot.slack.home.front import show_front
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.places import Thread
from bot.slack.records import RecordsAwayError
from bot.slack.views.teach import Lesson, Occasion, teach_view
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Answer the buttons of cards."""

    @app.action(button(ANSWER_PROPOSAL))
    async def answer(ack: AsyncAck, body: Payload) -> None:
        await ack()
        await _open(wiring, Press.parse(body))

    @app.action(button(EDIT_PROPOSAL))
    async def edit(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        if await _is_maintainer(wiring, press):
            await _open(wiring, press)

    @app.action(button(APPROVE_PROPOSAL))
    async def approve(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        if await _is_maintainer(wiring, press):
            await _decide(wiring, press, State.APPROVED)

    @app.action(button(REJECT_PROPOSAL))
    async def reject(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        if await _is_maintainer(wiring, press):
            await _decide(wiring, press, State.REJECTED)


async def _is_maintainer(wiring: Wiring, press: Press) -> bool:
    if await wiring.slack.maintainers.include(press.user):
        return True
    await wiring.teller.notify(press.privately, notices.MAINTAINERS_ONLY)
    return False


async def _undecided(wiring: Wiring, press: Press) -> Proposal | None:
    """The proposal of a card, if something is left to decide; else whoever pressed is told why not."""
    try:
        proposal = await wiring.records.proposals.get(press.value)
    except RecordsAwayError:
        await wiring.teller.notify(press.privately, notices.AWAY)
        return None
    if proposal is None:
        await wiring.teller.notify(press.privately, notices.NO_PROPOSAL)
        return None
    if proposal.state not in {State.ASKED, State.PROPOSED}:
        await wiring.teller.notify(press.privately, already_message(proposal))
        return None
    return proposal


async def _open(wiring: Wiring, press: Press) -> None:
    proposal = await _undecided(wiring, press)
    if proposal is None:
        return
    lesson = Lesson(
        topic=proposal.topic,
        question=proposal.question,
        answer=proposal.answer,
        caveats=proposal.caveats,
        aliases=proposal.aliases,
    )
    view = teach_view(
        lesson,
        wiring.serving.responder.base.topics,
        Occasion(proposal=proposal.id, version=proposal.version, on_home=press.on_home),
    )
    if not await wiring.slack.modals.open(press.trigger_id, view):
        await wiring.teller.notify(press.privately, notices.TOO_LATE)


async def _decide(wiring: Wiring, press: Press, state: State) -> None:
    proposal = await _undecided(wiring, press)
    if proposal is None:
        return
    topic = wiring.topic(proposal.topic)
    if state is State.APPROVED and topic is None:
        await wiring.teller.notify(press.privately, notices.NO_TOPIC)
        return
    decided = replace(
        proposal,
        state=state,
        entry=_entry_id(topic, proposal) if topic and state is State.APPROVED else "",
        decider=press.user,
        decided_at=time.time(),
    )
    try:
        changed = await wiring.records.proposals.change(decided)
    except RecordsAwayError:
        await wiring.teller.notify(press.privately, notices.AWAY)
        return
    if not changed:
        await _undecided(wiring, press)  # says who was first
        return
    await wiring.slack.cards.update(decided, topic)
    if decided.asker:
        await _tell_asker(wiring, decided)
    if press.on_home:
        await show_front(wiring, press.user, notice=decided_message(decided))


async def _tell_asker(wiring: Wiring, proposal: Proposal) -> None:
    """Write to whoever asked: the answer, in a message of its own, or that there will be none."""
    there = Thread(proposal.asker, "", user="")
    if proposal.state is State.REJECTED:
        await wiring.teller.notify(there, turned_down_message(proposal))
        return
    await wiring.teller.notify(there, answered_now_message(proposal))
    key = EntryKey(proposal.topic, proposal.entry)
    showing = Showing(False, QuestionRef(proposal.id), wiring.notes_url)
    await wiring.teller.tell(there, partial(composing.opened, value=str(key), showing=showing))


def _entry_id(topic: Topic, proposal: Proposal) -> str:
    """An id that no entry of the topic has, in the base or taught."""
    taken = {entry.key.entry for entry in topic.entries}
    return unique(slug(proposal.question, fallback="question"), taken)
