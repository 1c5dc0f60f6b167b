from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.playground.clock import ManualClock
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from tests.playground.client import Client


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def workspace(clock: ManualClock) -> Workspace:
    return Workspace.with_cast(clock=clock)


@pytest.fixture
async def server(workspace: Workspace) -> AsyncIterator[PlaygroundServer]:
    async with PlaygroundServer(workspace) as running:
        yield running


@pytest.fixture
async def client(server: PlaygroundServer) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(server, session)
