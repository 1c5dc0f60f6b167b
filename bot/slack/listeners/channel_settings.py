"""A channel's settings are submitted: saved, and whoever saved them is told what holds now."""

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.blocks.channels import settings_saved
from bot.slack.incoming import Payload, Submission
from bot.slack.places import Thread
from bot.slack.records import RecordsAwayError
from bot.slack.views.settings import CALLBACK, WATCH, Opened, settings_of, told_view
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)

AWAY = "I cannot reach my database just now, so nothing is saved. Please try again in a minute."
NO_MAINTAINER = "Only maintainers change settings, and you are none now. Nothing was saved."


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Take what was chosen."""

    @app.view(CALLBACK)
    async def channel_settings(ack: AsyncAck, body: Payload) -> None:
        submission = Submission.parse(body)
        opened = Opened.parse(submission.metadata)
        if not await wiring.maintainers.include(submission.user):
            await ack(response_action="update", view=told_view(NO_MAINTAINER).payload)
            return
        settings = settings_of(submission)
        try:
            await wiring.channels.set(opened.channel, settings)
        except RecordsAwayError as error:
            log.warning("settings not saved", channel=opened.channel, why=str(error))
            await ack(response_action="errors", errors={WATCH: AWAY})
            return
        await ack()
        log.info("settings saved", channel=opened.channel, user=submission.user)
        topics = wiring.serving.responder.base.topics
        hears = await wiring.threads.readable(opened.channel)
        told = settings_saved(opened.channel, settings, topics, hears=hears)
        await wiring.teller.notify(Thread(submission.user, "", user=""), told)
