"""Channels set from the command line while the bot runs."""

import asyncio
import time

from bot.bootstrap import Bot
from bot.playground.workspace import Workspace
from bot.settings import Settings
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.living.command_line import caveat

FOLLOWED_WITHIN = 1.5
"""Seconds; the bot looks every one."""

SURE = "hi all, why do we use containers?"


async def test_a_running_bot_follows_the_command_line_within_a_second(
    dialogue: Dialogue, bot: Bot, workspace: Workspace, settings: Settings
) -> None:
    onboarding = dialogue.by("ada", "#onboarding")
    channel = workspace.channel("#onboarding").id
    await onboarding(("dm: help", "How to ask"), (SURE, None))

    await caveat(settings, "channels", "set", channel, "--watch", "--topic", "docker")
    await follows(bot, channel, watch=True)
    await onboarding((SURE, "Why do we use containers?"))

    await caveat(settings, "channels", "unset", channel)
    await follows(bot, channel, watch=False)
    await onboarding(("anyone know how docker differs from a vm?", None))


async def follows(bot: Bot, channel: str, *, watch: bool) -> None:
    began = time.monotonic()
    while bot.known.channel(channel).watch is not watch:
        assert time.monotonic() - began < FOLLOWED_WITHIN
        await asyncio.sleep(0.02)
