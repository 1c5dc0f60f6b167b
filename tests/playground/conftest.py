from collections.abc import AsyncIterator

import pytest

from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace


@pytest.fixture
def workspace() -> Workspace:
    return Workspace.with_cast()


@pytest.fixture
async def server(workspace: Workspace) -> AsyncIterator[PlaygroundServer]:
    async with PlaygroundServer(workspace) as running:
        yield running
