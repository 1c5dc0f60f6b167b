"""A simulated workspace to post in, and claims in a real database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.bootstrap.claims import StoredClaims
from bot.bootstrap.storage import Storage, open_storage
from bot.core.slot import Slot
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.slack.blocks.kit import heading, message
from bot.slack.blocks.message import Message
from bot.slack.client import open_session, single_attempt_client
from bot.slack.mailbox import Mailbox
from tests.databases import postgres_url, sqlite_url, url

__all__ = ["postgres_url", "sqlite_url", "url"]


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    async with PlaygroundServer(Workspace.with_cast()) as running:
        yield running


@pytest.fixture
def workspace(server: PlaygroundServer) -> Workspace:
    return server.workspace


@pytest.fixture
async def storage(url: str, tmp_path: Path) -> AsyncIterator[Storage]:
    async with open_storage(Settings(_env_file=None, database_url=url)) as opened:
        yield opened


@pytest.fixture
def claims(storage: Storage, workspace: Workspace) -> StoredClaims:
    return StoredClaims(storage, workspace.team_id)


async def compose(slot: Slot, what: str) -> Message | None:
    return None if what == "gone" else message([heading(f"{what} for {slot.day}")])


@pytest.fixture
async def mailbox(server: PlaygroundServer) -> AsyncIterator[Mailbox]:
    async with open_session() as session:
        client = single_attempt_client(
            session, api_url=server.url, token=server.workspace.bot_token
        )
        yield Mailbox(client, compose)
