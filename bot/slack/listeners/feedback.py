"""Slack's feedback buttons: the vote is noted at once, and a vote against asks for its reason."""

import time

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.feedback import Reason, Verdict, Vote
from bot.slack.blocks import notices
from bot.slack.blocks.actions import FEEDBACK, AnswerRef
from bot.slack.blocks.feedback import PLUS
from bot.slack.incoming import Payload, Press, Submission
from bot.slack.listeners.matching import button
from bot.slack.views import not_helpful
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Take votes, and the reasons that follow them."""

    @app.action(button(FEEDBACK))
    async def feedback(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        ref = _ref(press.value[1:])
        if ref is None or not press.user:
            return
        if press.value.startswith(PLUS):
            wiring.records.journal.voted(_vote(wiring, ref, press.user, Verdict.HELPFUL))
            await wiring.teller.notify(press.privately, notices.THANKS)
            return
        wiring.records.journal.voted(_vote(wiring, ref, press.user, Verdict.NOT_HELPFUL))
        if not await wiring.slack.modals.open(press.trigger_id, not_helpful.not_helpful_view(ref)):
            await wiring.teller.notify(press.privately, notices.NOTED)

    @app.view(not_helpful.CALLBACK)
    async def reason(ack: AsyncAck, body: Payload) -> None:
        await ack()
        submission = Submission.parse(body)
        ref = _ref(submission.metadata)
        if ref is None or not submission.user:
            return
        chosen, comment = submission.text(not_helpful.REASON), submission.text(not_helpful.COMMENT)
        wiring.records.journal.voted(
            _vote(
                wiring,
                ref,
                submission.user,
                Verdict.NOT_HELPFUL,
                reason=Reason(chosen) if chosen in not_helpful.REASONS else Reason.OTHER,
                comment=comment[: not_helpful.MOST_COMMENT] or None,
            )
        )


def _ref(value: str) -> AnswerRef | None:
    try:
        return AnswerRef.parse(value)
    except ValueError:
        return None


def _vote(
    wiring: Wiring,
    ref: AnswerRef,
    user: str,
    verdict: Verdict,
    *,
    reason: Reason | None = None,
    comment: str | None = None,
) -> Vote:
    kept = comment if wiring.keeps_text else None
    at = time.time()
    return Vote(wiring.team, ref.question, ref.entry, user, verdict, reason, kept, at)
