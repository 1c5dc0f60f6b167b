"""Remove this reply: an unasked answer goes away, for its asker or a maintainer, and counts as a vote."""

import time

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.feedback import Reason, Verdict, Vote
from bot.slack.blocks import notices
from bot.slack.blocks.actions import REMOVE, AnswerRef
from bot.slack.incoming import Payload, Press
from bot.slack.listeners.matching import button
from bot.slack.wiring import Wiring


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Take unasked replies away."""

    @app.action(button(REMOVE))
    async def remove(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        asker, _, value = press.value.partition(" ")
        if press.user != asker and not await wiring.slack.maintainers.include(press.user):
            await wiring.teller.notify(press.privately, notices.NOT_YOURS_TO_REMOVE)
            return
        if not await wiring.teller.take_back(press.channel, press.message_ts):
            await wiring.teller.notify(press.privately, notices.NOT_REMOVED)
        _vote(wiring, press.user, value)


def _vote(wiring: Wiring, user: str, value: str) -> None:
    try:
        ref = AnswerRef.parse(value)
    except ValueError:
        return
    against = Verdict.NOT_HELPFUL
    wiring.records.journal.voted(
        Vote(wiring.team, ref.question, ref.entry, user, against, Reason.REMOVED, None, time.time())
    )
