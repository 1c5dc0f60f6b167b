"""A simulated workspace with the real bot in it: its whole app, over real sockets."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from shutil import copytree

import pytest
import structlog
from pydantic import SecretStr

from bot.bootstrap import Bot, running_bot
from bot.content.load import load_base
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.slack.manifest import manifest
from tests.scenarios.dialogue import Dialogue

KNOWLEDGE = Path(__file__).parent / "knowledge"


@pytest.fixture(autouse=True)
def _logs_to_pytest(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Log as the bot does, for caplog to keep."""
    structlog.configure(
        processors=[structlog.stdlib.add_log_level, structlog.processors.JSONRenderer()],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    caplog.set_level(logging.INFO)
    yield
    structlog.reset_defaults()


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """The curated base, in a folder that a test may change."""
    return copytree(KNOWLEDGE, tmp_path / "knowledge")


@pytest.fixture
async def server(knowledge: Path) -> AsyncIterator[PlaygroundServer]:
    workspace = Workspace.with_cast()
    workspace.install(manifest(load_base(knowledge)))
    async with PlaygroundServer(workspace) as running:
        yield running


@pytest.fixture
def workspace(server: PlaygroundServer) -> Workspace:
    return server.workspace


@pytest.fixture
def settings(server: PlaygroundServer, knowledge: Path, tmp_path: Path) -> Settings:
    return settings_for(server, knowledge, tmp_path)


def settings_for(server: PlaygroundServer, knowledge: Path, folder: Path) -> Settings:
    """A bot for this workspace, with whatever it keeps in a folder."""
    return Settings(
        _env_file=None,
        bot_token=SecretStr(server.workspace.bot_token),
        app_token=SecretStr(server.workspace.app_token),
        api_url=server.url,
        knowledge=knowledge,
        database_url=f"sqlite:///{folder / 'caveat.sqlite3'}",
        heartbeat=folder / "heartbeat",
    )


@pytest.fixture
async def bot(settings: Settings) -> AsyncIterator[Bot]:
    async with running_bot(settings) as running:
        yield running


@pytest.fixture
def dialogue(bot: Bot, workspace: Workspace) -> Iterator[Dialogue]:
    """Ada in #general; after the last word, nobody was pinged."""
    yield Dialogue(workspace)
    assert workspace.pings == []
