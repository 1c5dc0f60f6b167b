"""One's own tips, set in a form on the Home tab."""

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.schedule import Schedule
from bot.slack.blocks import notices, tips_set
from bot.slack.blocks.actions import EDIT_TIPS
from bot.slack.home.front import show_front
from bot.slack.incoming import Payload, Press, Submission
from bot.slack.listeners.channel_settings import AWAY
from bot.slack.listeners.matching import button
from bot.slack.records import RecordsAwayError
from bot.slack.setting_tips import schedule_now, set_schedule
from bot.slack.views.tips import CALLBACK, TIPS, own_tips_view, schedule_of
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Open the form, and take what was filled in."""

    @app.action(button(EDIT_TIPS))
    async def edit_tips(ack: AsyncAck, body: Payload) -> None:
        await ack()
        press = Press.parse(body)
        try:
            schedule = await schedule_now(wiring, press.user, press.user)
        except RecordsAwayError:
            await wiring.teller.notify(press.privately, notices.AWAY)
            return
        view = own_tips_view(schedule, wiring.serving.responder.base.topics)
        if not await wiring.slack.modals.open(press.trigger_id, view):
            await wiring.teller.notify(press.privately, notices.TOO_LATE)

    @app.view(CALLBACK)
    async def own_tips(ack: AsyncAck, body: Payload) -> None:
        submission = Submission.parse(body)
        schedule = schedule_of(submission, wiring.almanac)
        if not isinstance(schedule, Schedule):
            await ack(response_action="errors", errors=dict(schedule))
            return
        try:
            await set_schedule(wiring, submission.user, schedule)
        except RecordsAwayError as error:
            log.warning("tips not saved", user=submission.user, why=str(error))
            await ack(response_action="errors", errors={TIPS: AWAY})
            return
        await ack()
        await show_front(wiring, submission.user, notice=tips_set.saved())
