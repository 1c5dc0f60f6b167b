"""Waiting for what is to come, however busy the machine is."""

import asyncio
import time
from collections.abc import Callable

from bot.playground.changes import Feed
from bot.playground.message import Message
from bot.playground.workspace import Workspace

PATIENCE = 15.0
"""Seconds within which something that is to come does."""


async def next_in(workspace: Workspace, channel: str, feed: Feed, holding: str = "") -> Message:
    """The next message of the bot in a channel that holds a text."""
    wanted = workspace.channel(channel).id
    async with asyncio.timeout(PATIENCE):
        while True:
            change = await feed.next()
            message = change.message
            if message.channel == wanted and message.bot_id and holding in message.text:
                return message


async def until(holds: Callable[[], bool]) -> None:
    """Wait for something to hold.

    Raises:
        AssertionError: if it does not in time.
    """
    given_up_at = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < given_up_at, "it never came about"
        await asyncio.sleep(0.02)
