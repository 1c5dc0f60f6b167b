"""The form for an answer is submitted: checked, kept as a proposal, and shown to the maintainers."""

import time
import uuid
from dataclasses import replace

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.proposal import Proposal, State
from bot.slack.blocks import notices
from bot.slack.blocks.decided import already_text
from bot.slack.home.front import show_front
from bot.slack.incoming import Payload, Submission
from bot.slack.places import Thread
from bot.slack.records import RecordsAwayError
from bot.slack.views.teach import ANSWER, CALLBACK, Lesson, Occasion, faults, told_view
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)

AWAY = "I cannot reach my database just now, so nothing is saved. Please try again in a minute."
GONE = "I know nothing of this proposal any more, so nothing was saved."
CHANGED = "Somebody else has changed this in the meantime, so nothing was saved. Open it again."


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Take what was written."""

    @app.view(CALLBACK)
    async def teach(ack: AsyncAck, body: Payload) -> None:
        submission = Submission.parse(body)
        lesson, occasion = Lesson.of(submission), Occasion.parse(submission.metadata)
        wrong = faults(lesson, wiring.serving.responder.base.topics)
        if wrong:
            await ack(response_action="errors", errors=wrong)
            return
        try:
            kept = await _keep(wiring, submission.user, lesson, occasion)
        except RecordsAwayError as error:
            log.warning("proposal not saved", why=str(error))
            await ack(response_action="errors", errors={ANSWER: AWAY})
            return
        if isinstance(kept, str):
            await ack(response_action="update", view=told_view(kept).payload)
            return
        await ack()
        await _show(wiring, kept, submission.user)
        if occasion.on_home:
            await show_front(wiring, submission.user)


async def _keep(wiring: Wiring, user: str, lesson: Lesson, occasion: Occasion) -> Proposal | str:
    """The proposal as it is kept now, or why it is not."""
    if not occasion.proposal:
        new = _new(wiring, user, lesson, occasion)
        await wiring.records.proposals.add(new)
        return new
    stored = await wiring.records.proposals.get(occasion.proposal)
    if stored is None:
        return GONE
    if stored.state not in {State.ASKED, State.PROPOSED}:
        return already_text(stored)
    written = replace(
        _filled(stored, lesson),
        state=State.PROPOSED,
        proposer=stored.proposer or user,
        version=occasion.version,
    )
    if not await wiring.records.proposals.change(written):
        return CHANGED
    return replace(written, version=written.version + 1)


def _new(wiring: Wiring, user: str, lesson: Lesson, occasion: Occasion) -> Proposal:
    begun = Proposal(
        id=uuid.uuid4().hex,
        team=wiring.team,
        state=State.PROPOSED,
        question=lesson.question,
        asker=occasion.asker,
        asked_in=occasion.channel,
        asked_thread=occasion.thread,
        proposer=user,
        at=time.time(),
    )
    return _filled(begun, lesson)


def _filled(proposal: Proposal, lesson: Lesson) -> Proposal:
    return replace(
        proposal,
        topic=lesson.topic,
        question=lesson.question,
        answer=lesson.answer,
        caveats=lesson.caveats,
        aliases=lesson.aliases,
    )


async def _show(wiring: Wiring, proposal: Proposal, user: str) -> None:
    """Put the proposal before the maintainers, and tell whoever wrote it what comes next."""
    topic = wiring.topic(proposal.topic)
    if proposal.card_ts:
        await wiring.slack.cards.update(proposal, topic)
        return
    card = await wiring.slack.cards.post(proposal, topic)
    if card is not None:
        try:
            await wiring.records.proposals.show(proposal.id, channel=card.channel, ts=card.ts)
        except RecordsAwayError:
            log.warning("card's place not kept", proposal=proposal.id)
    told = notices.PROPOSED if card else notices.PROPOSED_UNSEEN
    await wiring.teller.notify(Thread(user, "", user=""), told)
