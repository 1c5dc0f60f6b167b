"""The simulated workspace with the bot in it, once on each kind of database, and a channel for maintainers."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.bootstrap import Bot, running_bot
from bot.core.channel import ChannelSettings
from bot.core.remembered import Remembered
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.store.channels import Channels
from bot.store.questions import Questions
from tests.databases import postgres_url, sqlite_url, url
from tests.scenarios.conftest import settings_for

__all__ = ["postgres_url", "sqlite_url", "url"]

SET_WITHIN = 5.0
"""Seconds in which a running bot follows what is set in the database."""

Watch = Callable[..., Awaitable[None]]


@pytest.fixture
def settings(
    server: PlaygroundServer,
    knowledge: Path,
    tmp_path: Path,
    url: str,
) -> Settings:
    workspace = server.workspace
    grace = workspace.user("grace")
    channel = workspace.add_channel("maintainers", [grace, workspace.bot_user], private=True)
    return settings_for(server, knowledge, tmp_path).model_copy(
        update={"database_url": url, "maintainers_channel": channel.id, "digest": "off"}
    )


@pytest.fixture
async def bot(settings: Settings) -> AsyncIterator[Bot]:
    async with running_bot(settings) as running:
        yield running


@pytest.fixture
def watch(bot: Bot, workspace: Workspace) -> Watch:
    """Set a channel as another process does, and wait until the bot has seen it."""

    async def set_channel(name: str = "#onboarding", **options: object) -> None:
        channel = workspace.channel(name).id
        wanted = ChannelSettings(**{"watch": True, **options})  # type: ignore[arg-type]
        await bot.storage.ask(lambda db: Channels(db).set(workspace.team_id, channel, wanted))
        until = time.monotonic() + SET_WITHIN
        while bot.known.channel(channel) != wanted:
            assert time.monotonic() < until, "the bot does not see what was set"
            await asyncio.sleep(0.05)

    return set_channel


@pytest.fixture
def remembered(bot: Bot, workspace: Workspace) -> Callable[[], Awaitable[list[Remembered]]]:
    """What the database holds of the questions, once all is written."""

    async def read() -> list[Remembered]:
        await asyncio.sleep(0.1)  # what is remembered is handed over just after the reply
        while bot.storage.writer.waiting:  # noqa: ASYNC110 - the writer's thread sets no event
            await asyncio.sleep(0.02)
        found = await bot.storage.ask(lambda db: Questions(db).asked_since(workspace.team_id, 0))
        return list(found)

    return read
