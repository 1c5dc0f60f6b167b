import asyncio
from typing import Any

import aiohttp
import pytest

from bot.playground.clock import ManualClock
from bot.playground.links import MOST_LINKS
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client, until

COMMANDS = {
    "features": {"slash_commands": [{"command": "/docker"}]},
    "oauth_config": {"scopes": {"bot": ["commands", "im:history", "im:write", "chat:write"]}},
    "settings": {"event_subscriptions": {"bot_events": ["message.im"]}},
}


@pytest.fixture(autouse=True)
def _installed(workspace: Workspace) -> None:
    workspace.install(COMMANDS)


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    return Person(workspace, "ada")


async def test_a_connection_is_greeted_with_the_number_of_connections(
    client: Client, workspace: Workspace
) -> None:
    await client.connect()
    second = await client.connect_unheard()
    hello = await second.frame()
    assert hello["type"] == "hello"
    assert hello["num_connections"] == 2
    assert hello["connection_info"] == {"app_id": workspace.app.id}


async def test_a_ticket_opens_one_connection_only(client: Client) -> None:
    url = await client.link_url()
    await client.session.ws_connect(url)
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await client.session.ws_connect(url)
    assert refused.value.status == 403


async def test_a_made_up_ticket_opens_none(client: Client) -> None:
    url = (await client.link_url()).replace("ticket=", "ticket=x")
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await client.session.ws_connect(url)


async def test_an_eleventh_connection_is_turned_away(client: Client) -> None:
    for _ in range(MOST_LINKS):
        await client.connect()
    eleventh = await client.connect_unheard()
    assert (await eleventh.frame())["reason"] == "too_many_websockets"
    assert await eleventh.has_closed()


async def test_each_payload_goes_to_one_of_the_connections(client: Client, ada: Person) -> None:
    sockets = [await client.connect() for _ in range(2)]
    for text in ("one", "two", "three", "four"):
        await ada.says(ada.dm, text)
    heard = [[(await socket.frame())["payload"] for _ in range(2)] for socket in sockets]
    texts = [[payload["event"]["text"] for payload in payloads] for payloads in heard]
    assert sorted(texts[0] + texts[1]) == ["four", "one", "three", "two"]


async def test_an_acked_event_is_not_sent_again(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    socket = await client.connect()
    await ada.says(ada.dm, "hello")
    await socket.ack(await socket.frame())
    await until(lambda: not ada.workspace.socket_mode.under_way)
    await clock.advance(400)
    assert await socket.is_quiet()


async def test_an_event_unacked_is_sent_again_at_once_after_a_minute_and_after_five(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    socket = await client.connect()
    start = clock.now()
    await ada.says(ada.dm, "hello")
    envelopes, times = [await socket.frame()], [clock.now() - start]
    for wait in (3, 63, 303):
        await clock.advance(wait - 1)
        assert await socket.is_quiet()
        await clock.advance(1)
        envelopes.append(await socket.frame())
        times.append(clock.now() - start)
    assert times == [0, 3, 66, 369]
    assert [envelope["retry_attempt"] for envelope in envelopes] == [0, 1, 2, 3]
    assert [envelope["retry_reason"] for envelope in envelopes] == ["", *["timeout"] * 3]
    assert len({envelope["envelope_id"] for envelope in envelopes}) == 4
    assert len({envelope["payload"]["event_id"] for envelope in envelopes}) == 1
    await clock.advance(1_000)
    assert await socket.is_quiet()
    assert [payload["event"]["text"] for payload in ada.workspace.socket_mode.given_up] == ["hello"]


async def test_an_ack_that_comes_late_still_ends_the_retries(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    socket = await client.connect()
    await ada.says(ada.dm, "hello")
    first = await socket.frame()
    await clock.advance(3)
    await socket.frame()
    await socket.ack(first)
    await until(lambda: not ada.workspace.socket_mode.under_way)
    await clock.advance(400)
    assert await socket.is_quiet()


async def test_an_event_without_a_connection_comes_later_as_a_retry(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    await ada.says(ada.dm, "is anybody there?")
    await clock.advance(3_600)
    socket = await client.connect()
    envelope = await socket.frame()
    assert envelope["payload"]["event"]["text"] == "is anybody there?"
    assert envelope["retry_attempt"] == 1


async def test_a_lost_ack_brings_the_event_again(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    ada.workspace.faults.lose_acks()
    socket = await client.connect()
    await ada.says(ada.dm, "hello")
    await socket.ack(first := await socket.frame())
    await asyncio.sleep(0.05)
    await clock.advance(3)
    again = await socket.frame()
    assert again["payload"] == first["payload"]
    assert again["retry_attempt"] == 1


async def test_a_command_is_not_sent_again(client: Client, clock: ManualClock, ada: Person) -> None:
    socket = await client.connect()
    command = asyncio.create_task(ada.command("#general", "/docker", "why"))
    envelope = await socket.frame()
    assert envelope["type"] == "slash_commands"
    assert envelope["accepts_response_payload"] is True
    assert "retry_attempt" not in envelope
    await clock.advance(3)
    assert not (await command).acked
    await clock.advance(400)
    assert await socket.is_quiet()


@pytest.mark.parametrize("reason", ["refresh_requested", "link_disabled"])
async def test_a_disconnect_frame_says_why_and_the_connection_closes(
    client: Client, reason: Any
) -> None:
    socket = await client.connect()
    await client.server.disconnect_all(reason)
    frame = await socket.frame()
    assert (frame["type"], frame["reason"]) == ("disconnect", reason)
    assert await socket.has_closed()


async def test_a_warning_leaves_ten_seconds(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    socket = await client.connect()
    await client.server.disconnect_all("warning")
    assert (await socket.frame())["reason"] == "warning"
    await clock.advance(9)
    await ada.says(ada.dm, "one more")
    await socket.ack(await socket.frame())
    closing = asyncio.create_task(clock.advance(1))
    assert await socket.has_closed()
    await closing


async def test_a_reset_drops_every_connection_without_a_word(client: Client) -> None:
    socket = await client.connect()
    client.server.reset_all()
    assert await socket.has_closed()
    await until(lambda: not len(client.server.workspace.links))


async def test_frames_that_are_no_acks_are_ignored(client: Client, ada: Person) -> None:
    socket = await client.connect()
    await socket.websocket.send_str("not json")
    await socket.websocket.send_str("[]")
    await socket.ack({"envelope_id": "unknown"})
    await ada.says(ada.dm, "still there?")
    assert (await socket.frame())["payload"]["event"]["text"] == "still there?"
