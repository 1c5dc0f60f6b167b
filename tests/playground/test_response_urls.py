import asyncio
from typing import Any

import pytest

from bot.playground.clock import ManualClock
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client

MANIFEST = {
    "features": {"slash_commands": [{"command": "/docker"}]},
    "oauth_config": {"scopes": {"bot": ["commands", "chat:write"]}},
    "settings": {"interactivity": {"is_enabled": True}},
}
BUTTON = {
    "type": "button",
    "action_id": "share",
    "text": {"type": "plain_text", "text": "Share"},
    "value": "docker/why",
}


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    workspace.install(MANIFEST)
    return Person(workspace, "ada")


async def url_of_a_command(client: Client, ada: Person) -> str:
    socket = await client.connect()
    command = asyncio.create_task(ada.command("general", "/docker", "why"))
    envelope = await socket.frame()
    await socket.ack(envelope)
    await command
    url: str = envelope["payload"]["response_url"]
    return url


async def url_of_a_press(client: Client, ada: Person, message: Message) -> str:
    socket = await client.connect()
    press = asyncio.create_task(ada.presses(message, "share"))
    envelope = await socket.frame()
    await socket.ack(envelope)
    assert (await press).acked
    url: str = envelope["payload"]["response_url"]
    return url


async def ephemeral_with_button(client: Client, ada: Person) -> Message:
    actions = {"type": "actions", "elements": [BUTTON]}
    await client.call(
        "chat.postEphemeral",
        channel=ada.workspace.channel("general").id,
        user=ada.user.id,
        text="private",
        blocks=[actions],
    )
    return ada.sees("general")[-1]


async def test_an_answer_is_for_the_one_who_asked(client: Client, ada: Person) -> None:
    url = await url_of_a_command(client, ada)
    assert await client.respond(url, text="because") == (200, "ok")
    [seen] = ada.sees("general")
    assert (seen.text, seen.ephemeral_to) == ("because", ada.user.id)
    assert seen.bot_id == ada.workspace.app.bot_id
    assert Person(ada.workspace, "grace").sees("general") == []


async def test_an_answer_in_the_channel_is_for_everybody(client: Client, ada: Person) -> None:
    url = await url_of_a_command(client, ada)
    await client.respond(url, text="because", response_type="in_channel")
    assert [m.text for m in Person(ada.workspace, "grace").sees("general")] == ["because"]


async def test_a_sixth_use_is_refused(client: Client, ada: Person) -> None:
    url = await url_of_a_command(client, ada)
    statuses = [(await client.respond(url, text=str(n)))[0] for n in range(5)]
    status, body = await client.respond(url, text="6")
    assert statuses == [200] * 5
    assert (status, "used_url" in body) == (404, True)
    assert len(ada.sees("general")) == 5


async def test_a_use_after_thirty_minutes_is_refused(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    url = await url_of_a_command(client, ada)
    await clock.advance(30 * 60)
    assert (await client.respond(url, text="just in time"))[0] == 200
    await clock.advance(1)
    status, body = await client.respond(url, text="late")
    assert (status, "expired_url" in body) == (404, True)


async def test_a_made_up_address_is_refused(client: Client, ada: Person) -> None:
    url = await url_of_a_command(client, ada)
    assert (await client.respond(url + "x", text="hi"))[0] == 404


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({}, "no_text"),
        ({"text": "x", "blocks": [{"type": "box"}]}, "invalid_blocks"),
    ],
)
async def test_what_slack_would_not_post_is_refused(
    client: Client, ada: Person, body: dict[str, Any], error: str
) -> None:
    status, answer = await client.respond(await url_of_a_command(client, ada), **body)
    assert (status, error in answer) == (400, True)
    assert [refused.error for refused in ada.workspace.refusals] == [error]


async def test_an_ephemeral_original_is_replaced_in_its_place(client: Client, ada: Person) -> None:
    original = await ephemeral_with_button(client, ada)
    url = await url_of_a_press(client, ada, original)
    await client.respond(url, text="changed", replace_original=True)
    [seen] = ada.sees("general")
    assert (seen.ts, seen.text, seen.ephemeral_to) == (original.ts, "changed", ada.user.id)
    assert seen.blocks == ()


async def test_an_original_is_deleted(client: Client, ada: Person) -> None:
    url = await url_of_a_press(client, ada, await ephemeral_with_button(client, ada))
    await client.respond(url, delete_original=True)
    assert ada.sees("general") == []


async def test_without_being_told_to_replace_an_answer_is_a_message_of_its_own(
    client: Client, ada: Person
) -> None:
    url = await url_of_a_press(client, ada, await ephemeral_with_button(client, ada))
    await client.respond(url, text="more", thread_ts="1.000001")
    assert [(m.text, m.thread_ts) for m in ada.sees("general")] == [
        ("private", None),
        ("more", "1.000001"),
    ]
