"""Tokens, scopes and bodies: what every method has in common."""

from typing import Any

import pytest

from bot.playground.workspace import Workspace
from tests.playground.client import Client


async def test_the_app_learns_who_it_is(client: Client, workspace: Workspace) -> None:
    answer = await client.call("auth.test")
    assert answer == {
        "ok": True,
        "url": f"{workspace.origin}/",
        "team": "playground",
        "user": "caveat",
        "team_id": workspace.team_id,
        "user_id": workspace.bot_user.id,
        "bot_id": workspace.app.bot_id,
        "is_enterprise_install": False,
    }


async def test_a_call_without_a_token_is_refused(client: Client) -> None:
    assert (await client.call("auth.test", token=""))["error"] == "not_authed"


async def test_a_call_with_a_foreign_token_is_refused(client: Client) -> None:
    assert (await client.call("auth.test", token="xoxb-other"))["error"] == "invalid_auth"


async def test_each_token_opens_its_own_methods_only(client: Client, workspace: Workspace) -> None:
    by_bot = await client.call("apps.connections.open", token=workspace.bot_token)
    by_app = await client.call("auth.test", token=workspace.app_token)
    assert by_bot["error"] == by_app["error"] == "not_allowed_token_type"


async def test_an_unknown_method_is_refused(client: Client) -> None:
    answer = await client.call("chat.whisper")
    assert answer == {"ok": False, "error": "unknown_method", "req_method": "chat.whisper"}


async def test_a_missing_scope_is_named(client: Client, workspace: Workspace) -> None:
    workspace.install({"oauth_config": {"scopes": {"bot": ["commands", "im:history"]}}})
    answer = await client.call("chat.postMessage", channel="general", text="hi")
    assert answer == {
        "ok": False,
        "error": "missing_scope",
        "needed": "chat:write",
        "provided": "commands,im:history",
    }


async def test_a_query_will_do_instead_of_a_body(client: Client, workspace: Workspace) -> None:
    query = {"token": workspace.bot_token, "user": workspace.user("ada").id}
    async with client.session.get(client.server.url + "users.info", params=query) as response:
        answer = await response.json()
    assert answer["user"]["name"] == "ada"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"data": "{", "headers": {"Content-Type": "application/json"}}, "invalid_json"),
        ({"json": ["channel"]}, "json_not_object"),
    ],
)
async def test_a_body_that_is_no_json_object_is_refused(
    client: Client, body: dict[str, Any], error: str
) -> None:
    async with client.session.post(client.server.url + "auth.test", **body) as response:
        assert (await response.json())["error"] == error


async def test_a_number_that_is_none_is_refused(client: Client) -> None:
    answer = await client.call("users.list", limit="many")
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must be an integer [json-pointer:/limit]"
    ]


async def test_the_server_listens_on_this_machine_alone(client: Client) -> None:
    assert client.server.url.startswith("http://127.0.0.1:")
