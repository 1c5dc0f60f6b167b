import asyncio
from typing import Any

import aiohttp
import pytest

from bot.playground.faults import LINK, RESPONSE_URL, Hang, Refuse, Reset
from bot.playground.workspace import Workspace
from tests.playground.client import Client

HI: dict[str, Any] = {"channel": "general", "text": "hi"}


async def test_a_planned_refusal_comes_once_and_does_no_work(
    client: Client, workspace: Workspace
) -> None:
    workspace.faults.plan(Refuse(503), method="chat.postMessage")
    async with client.post("chat.postMessage", json=HI) as response:
        assert response.status == 503
    assert not workspace.messages("general")
    assert (await client.call("chat.postMessage", **HI))["ok"]


async def test_a_planned_429_names_the_seconds(client: Client, workspace: Workspace) -> None:
    workspace.faults.plan(Refuse(429, retry_after=7))
    async with client.post("auth.test") as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "7")


@pytest.mark.parametrize(("after_processing", "posted"), [(False, 0), (True, 1)])
async def test_a_reset_comes_before_or_after_the_work(
    client: Client, workspace: Workspace, after_processing: bool, posted: int
) -> None:
    workspace.faults.plan(Reset(after_processing=after_processing))
    with pytest.raises(aiohttp.ClientError):
        await client.call("chat.postMessage", **HI)
    assert len(workspace.messages("general")) == posted


async def test_a_hanging_call_never_answers(client: Client, workspace: Workspace) -> None:
    workspace.faults.plan(Hang())
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(client.call("auth.test"), 0.1)
    assert (await client.call("auth.test"))["ok"]


async def test_a_fault_of_one_method_leaves_the_others_alone(
    client: Client, workspace: Workspace
) -> None:
    workspace.faults.plan(Refuse(500), method="chat.update")
    assert (await client.call("auth.test"))["ok"]


async def test_a_handshake_may_fail_and_its_ticket_stays_good(
    client: Client, workspace: Workspace
) -> None:
    workspace.faults.plan(Refuse(500), method=LINK, times=2)
    url = await client.link_url()
    for _ in range(2):
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await client.session.ws_connect(url)
    websocket = await client.session.ws_connect(url)
    assert (await websocket.receive_json(timeout=5))["type"] == "hello"


@pytest.mark.parametrize(("after_processing", "posted"), [(False, 0), (True, 1)])
async def test_a_response_url_may_be_reset(
    client: Client, workspace: Workspace, after_processing: bool, posted: int
) -> None:
    channel, ada = workspace.channel("general"), workspace.user("ada")
    url = workspace.response_url(workspace.reply_urls.issue(channel.id, ada.id))
    workspace.faults.plan(Reset(after_processing=after_processing), method=RESPONSE_URL)
    with pytest.raises(aiohttp.ClientError):
        await client.respond(url, text="hi")
    assert len(workspace.messages("general")) == posted
