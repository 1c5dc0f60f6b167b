"""A channel's settings are submitted: saved, and whoever saved them is told what holds now."""

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.core.channel import ChannelSettings
from bot.core.schedule import Schedule
from bot.slack.blocks.channels import settings_saved
from bot.slack.home.front import show_front
from bot.slack.incoming import Payload, Submission
from bot.slack.places import Thread
from bot.slack.records import RecordsAwayError
from bot.slack.setting_tips import set_schedule
from bot.slack.views.settings import CALLBACK, WATCH, Opened, settings_of, told_view
from bot.slack.views.tips import TIPS, schedule_of
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)

AWAY = "I cannot reach my database just now, so nothing is saved. Please try again in a minute."
NOT_THERE = "I am not in that channel, so I could not post there. Invite me with /invite first. Nothing was saved."
NO_MAINTAINER = "Only maintainers change settings, and you are none now. Nothing was saved."


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Take what was chosen."""

    @app.view(CALLBACK)
    async def channel_settings(ack: AsyncAck, body: Payload) -> None:
        submission = Submission.parse(body)
        opened = Opened.parse(submission.metadata)
        if not await wiring.slack.maintainers.include(submission.user):
            await ack(response_action="update", view=told_view(NO_MAINTAINER).payload)
            return
        settings, tips = settings_of(submission), schedule_of(submission, wiring.almanac)
        if not isinstance(tips, Schedule):
            await ack(response_action="errors", errors=dict(tips))
            return
        try:
            if not await _can_post(wiring, opened.channel, tips):
                await ack(response_action="errors", errors={TIPS: NOT_THERE})
                return
            await wiring.records.channels.set(opened.channel, settings)
            await set_schedule(wiring, opened.channel, tips, resumes=False)
        except RecordsAwayError as error:
            log.warning("settings not saved", channel=opened.channel, why=str(error))
            await ack(response_action="errors", errors={WATCH: AWAY})
            return
        await ack()
        log.info("settings saved", channel=opened.channel, user=submission.user)
        await _tell(wiring, submission.user, opened, settings, tips)


async def _can_post(wiring: Wiring, channel: str, tips: Schedule) -> bool:
    """Whether tips that are switched on here would arrive, as far as can be told."""
    stored = await wiring.records.subscriptions.of(channel)
    was_on = stored is not None and stored.schedule.on
    return not tips.on or was_on or await wiring.slack.threads.readable(channel) is not False


async def _tell(
    wiring: Wiring, user: str, opened: Opened, settings: ChannelSettings, tips: Schedule
) -> None:
    """Say what holds now: on the Home tab where that was open, else directly."""
    told = settings_saved(
        opened.channel,
        settings,
        tips,
        wiring.serving.responder.base.topics,
        hears=await wiring.slack.threads.readable(opened.channel),
    )
    if opened.on_home:
        await show_front(wiring, user, notice=told)
        return
    await wiring.teller.notify(Thread(user, "", user=""), told)
