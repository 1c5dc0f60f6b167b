"""Users' time zones, as Slack has them."""

from collections.abc import AsyncIterator

import pytest

from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.slack.client import open_session, web_client
from bot.slack.users import Users
from bot.slack.zones import REMEMBERED_FOR, Zones


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    async with PlaygroundServer(Workspace.with_cast()) as running:
        yield running


async def test_a_zone_is_asked_for_once_in_a_while_and_kept_while_slack_is_away(
    server: PlaygroundServer,
) -> None:
    now = 0.0
    workspace = server.workspace
    user = workspace.add_user("mel", tz="Australia/Melbourne")
    async with open_session() as session:
        client = web_client(session, api_url=server.url, token=workspace.bot_token)
        zones = Zones(Users(client), clock=lambda: now)
        assert await zones.of(user.id) == "Australia/Melbourne"
        workspace.change_user(user.id, tz="Europe/Paris")
        assert await zones.of(user.id) == "Australia/Melbourne"
        now = REMEMBERED_FOR
        assert await zones.of(user.id) == "Europe/Paris"
        workspace.revoke_token("token_revoked")
        now = 2 * REMEMBERED_FOR
        assert await zones.of(user.id) == "Europe/Paris"
        assert await zones.of("U0NOBODY") == ""
