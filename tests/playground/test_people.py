"""What people do: commands, messages, buttons."""

import asyncio
from typing import Any

import pytest

from bot.playground.acts.commanding import CommandResult
from bot.playground.clock import ManualClock
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client, Socket

MANIFEST: dict[str, Any] = {
    "features": {
        "bot_user": {"display_name": "caveat"},
        "slash_commands": [
            {"command": "/docker", "description": "Ask"},
            {"command": "/tell", "should_escape": True},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read",
                "channels:history",
                "commands",
                "chat:write",
                "im:history",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {"bot_events": ["app_mention", "message.channels", "message.im"]},
        "interactivity": {"is_enabled": True},
    },
}


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    workspace.install(MANIFEST)
    return Person(workspace, "ada")


async def give(
    client: Client, ada: Person, command: str, text: str, answer: Any = None
) -> tuple[dict[str, Any], CommandResult]:
    socket = await client.connect()
    giving = asyncio.create_task(ada.command("general", command, text))
    envelope = await socket.frame()
    await socket.ack(envelope, answer)
    return envelope["payload"], await giving


async def events(socket: Socket, number: int) -> list[dict[str, Any]]:
    heard = []
    for _ in range(number):
        envelope = await socket.frame()
        await socket.ack(envelope)
        heard.append(envelope["payload"]["event"])
    return heard


async def test_an_ack_may_be_the_answer(client: Client, ada: Person) -> None:
    payload, result = await give(client, ada, "/docker", "a < b", {"text": "because"})
    assert (payload["command"], payload["text"]) == ("/docker", "a &lt; b")
    assert (result.acked, result.text, result.error) == (True, "because", None)
    assert ada.sees("general") == [result.message]
    assert Person(ada.workspace, "grace").sees("general") == []


async def test_an_ack_may_say_nothing(client: Client, ada: Person) -> None:
    _, result = await give(client, ada, "/docker", "")
    assert result == CommandResult(acked=True)
    assert ada.sees("general") == []


async def test_an_answer_that_slack_would_refuse_is_told_as_a_failure(
    client: Client, ada: Person
) -> None:
    _, result = await give(client, ada, "/docker", "", {"blocks": [{"type": "box"}]})
    assert result.error == "invalid_blocks"
    assert [refused.method for refused in ada.workspace.refusals] == ["/docker"]


async def test_mentions_in_a_command_are_ids_only_when_it_asks_for_that(
    client: Client, ada: Person
) -> None:
    plain, _ = await give(client, ada, "/docker", "@grace")
    escaped, _ = await give(client, ada, "/tell", "@grace")
    assert plain["text"] == "@grace"
    assert escaped["text"] == f"<@{ada.workspace.user('grace').id}>"


async def test_a_command_that_nobody_registered_is_not_valid(ada: Person) -> None:
    result = await ada.command("general", "/foo")
    assert (result.acked, result.error) == (False, "unknown_command")
    assert result.text == "/foo is not a valid command."
    assert [message.text for message in ada.sees("general")] == [result.text]


async def test_a_command_in_a_thread_is_refused(ada: Person) -> None:
    said = await ada.says("general", "question")
    result = await ada.command("general", "/docker", "why", thread_ts=said.ts)
    assert result.text == "/docker is not supported in threads. Sorry!"


async def test_a_command_unacked_for_three_seconds_is_told_as_failed(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    socket = await client.connect()
    giving = asyncio.create_task(ada.command("general", "/docker", "why"))
    await socket.frame()
    await clock.advance(3)
    result = await giving
    assert result.text == '/docker failed with the error "operation_timeout"'
    assert [message.text for message in ada.sees("general")] == [result.text]


async def test_a_command_without_a_connection_is_told_as_failed(ada: Person) -> None:
    result = await ada.command("general", "/docker", "why")
    assert result.text == '/docker failed with the error "dispatch_failed"'


async def test_a_mention_in_a_watched_channel_arrives_as_two_events(
    client: Client, ada: Person
) -> None:
    socket = await client.connect()
    said = await ada.says("general", "@caveat why?")
    heard = await events(socket, 2)
    assert {event["type"] for event in heard} == {"message", "app_mention"}
    assert {event["ts"] for event in heard} == {said.ts}
    assert said.text == f"<@{ada.workspace.bot_user.id}> why?"


async def test_a_mention_in_a_direct_message_is_a_message_only(client: Client, ada: Person) -> None:
    socket = await client.connect()
    await ada.says(ada.dm, "@caveat why?")
    [event] = await events(socket, 1)
    assert (event["type"], event["channel_type"]) == ("message", "im")
    assert await socket.is_quiet()


async def test_the_app_hears_only_what_it_subscribed_to_where_its_bot_is(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    socket = await client.connect()
    elsewhere = workspace.add_channel("elsewhere", [ada.user])
    private = workspace.add_channel("private", [ada.user, workspace.bot_user], private=True)
    await ada.says(elsewhere, "@caveat hello")
    await ada.says(private, "not subscribed to message.groups")
    assert await socket.is_quiet()


async def test_edits_and_deletions_arrive_hidden(client: Client, ada: Person) -> None:
    socket = await client.connect()
    said = await ada.says("general", "frist")
    changed = await ada.edits(said, "first")
    await ada.deletes(changed)
    _, edit, deletion = await events(socket, 3)
    assert (edit["subtype"], edit["hidden"], edit["message"]["text"]) == (
        "message_changed",
        True,
        "first",
    )
    assert edit["previous_message"]["text"] == "frist"
    assert (deletion["subtype"], deletion["deleted_ts"]) == ("message_deleted", said.ts)
    assert ada.sees("general") == []


async def test_the_apps_own_posts_come_back_as_events(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    socket = await client.connect()
    await client.call("chat.postMessage", channel="general", text="hello")
    [event] = await events(socket, 1)
    assert event["bot_id"] == workspace.app.bot_id
    assert event["bot_profile"]["app_id"] == workspace.app.id


async def test_only_members_speak_in_a_channel(workspace: Workspace, ada: Person) -> None:
    private = workspace.add_channel("private", [workspace.bot_user], private=True)
    with pytest.raises(ValueError, match="ada is not in #private"):
        await ada.says(private, "hello")


async def message_with_buttons(client: Client, ada: Person) -> Message:
    buttons = [
        {
            "type": "button",
            "action_id": f"choose:{n}",
            "text": {"type": "plain_text", "text": text},
            "value": str(n),
        }
        for n, text in enumerate(["Why containers?", "Same", "Same"])
    ]
    blocks = [{"type": "actions", "block_id": "choices", "elements": buttons}]
    await client.call("chat.postMessage", channel="general", text="Which?", blocks=blocks)
    return ada.sees("general")[-1]


@pytest.mark.parametrize("button", ["choose:0", "Why containers?"])
async def test_a_button_is_pressed_by_its_id_or_its_text(
    client: Client, ada: Person, button: str
) -> None:
    message = await message_with_buttons(client, ada)
    socket = await client.connect()
    await events(socket, 1)
    pressing = asyncio.create_task(ada.presses(message, button))
    envelope = await socket.frame()
    await socket.ack(envelope)
    assert (await pressing).acked
    payload = envelope["payload"]
    assert payload["actions"][0]["value"] == "0"
    assert payload["actions"][0]["block_id"] == "choices"
    assert payload["message"]["ts"] == message.ts
    assert payload["container"]["is_ephemeral"] is False


@pytest.mark.parametrize("button", ["Nothing", "Same"])
async def test_a_button_that_is_not_there_or_not_alone_cannot_be_pressed(
    client: Client, ada: Person, button: str
) -> None:
    message = await message_with_buttons(client, ada)
    with pytest.raises(LookupError, match="buttons are called"):
        await ada.presses(message, button)


async def test_a_press_that_nobody_acks_fails(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    message = await message_with_buttons(client, ada)
    unheard = await ada.presses(message, "choose:0")
    await client.connect()
    pressing = asyncio.create_task(ada.presses(message, "choose:0"))
    await asyncio.sleep(0.05)
    await clock.advance(3)
    assert (unheard.acked, unheard.error) == (False, "dispatch_failed")
    assert (await pressing).error == "operation_timeout"


async def test_without_interactivity_no_press_reaches_the_app(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    message = await message_with_buttons(client, ada)
    workspace.install({**MANIFEST, "settings": {}})
    assert (await ada.presses(message, "choose:0")).error == "not_configured"
