"""A channel's settings are opened by a maintainer, in time for Slack or with a word on why not."""

import asyncio

from bot.core.channel import DEFAULT, ChannelSettings
from bot.core.schedule import Schedule
from bot.slack.blocks import notices
from bot.slack.blocks.message import Message
from bot.slack.places import Place
from bot.slack.records import RecordsAwayError
from bot.slack.setting_tips import schedule_now
from bot.slack.views.settings import Opened, settings_view
from bot.slack.wiring import Wiring

WITHIN = 2.5
"""Seconds for looking up who asks and what is set: Slack opens nothing three seconds after the request."""

DIRECT = "D"
"""What the ids of direct conversations begin with."""


async def open_settings(
    wiring: Wiring, opened: Opened, *, user: str, trigger_id: str, place: Place
) -> None:
    """Open the settings, or tell whoever asked, at the place, why they do not open."""
    looking = asyncio.ensure_future(_look_up(wiring, opened.channel, user))
    await asyncio.wait({looking}, timeout=WITHIN)
    if not looking.done():
        await wiring.teller.notify(place, notices.TOO_LATE)
        await looking  # to its end, so that the next attempt finds what is remembered of it
        return
    found = looking.result()
    if isinstance(found, Message):
        await wiring.teller.notify(place, found)
        return
    settings, tips = found
    view = settings_view(opened, settings, tips, wiring.serving.responder.base.topics)
    if not await wiring.slack.modals.open(trigger_id, view):
        await wiring.teller.notify(place, notices.TOO_LATE)


async def _look_up(
    wiring: Wiring, channel: str, user: str
) -> tuple[ChannelSettings, Schedule] | Message:
    """What is set for the channel, or why this user does not get to see it now."""
    if not await wiring.slack.maintainers.include(user):
        return notices.MAINTAINERS_ONLY
    if channel.startswith(DIRECT):
        return notices.NO_CHANNEL
    try:
        channels, tips = await asyncio.gather(
            wiring.records.channels.all(), schedule_now(wiring, channel, user)
        )
    except RecordsAwayError:
        return notices.AWAY
    return channels.get(channel, DEFAULT), tips
