"""Shortcuts in a message's menu and in the composer's."""

from typing import Any

import pytest

from bot.playground.clock import ManualClock
from bot.playground.manifest import ManifestError
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client, while_acked

FIND = {
    "name": "Find an answer",
    "type": "message",
    "callback_id": "find_answer",
    "description": "Look for an answer to this message",
}
ASK = {**FIND, "name": "Ask", "type": "global", "callback_id": "ask"}


def manifest(*shortcuts: dict[str, Any], scopes: tuple[str, ...] = ("commands",)) -> dict[str, Any]:
    return {
        "features": {"shortcuts": list(shortcuts)},
        "oauth_config": {"scopes": {"bot": [*scopes, "channels:history"]}},
        "settings": {"interactivity": {"is_enabled": True}},
    }


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    workspace.install(manifest(FIND, ASK))
    return Person(workspace, "ada")


@pytest.mark.parametrize("called", ["find_answer", "Find an answer"])
async def test_a_shortcut_tells_of_the_message_it_was_picked_on(
    client: Client, ada: Person, called: str
) -> None:
    root = await ada.says("general", "why containers?")
    reply = await ada.says("general", "anyone?", thread_ts=root.ts)
    payload, outcome = await while_acked(await client.connect(), ada.shortcut(reply, called))
    assert outcome.acked
    assert (payload["type"], payload["callback_id"]) == ("message_action", "find_answer")
    assert payload["message_ts"] == payload["message"]["ts"] == reply.ts
    assert (payload["message"]["text"], payload["message"]["thread_ts"]) == ("anyone?", root.ts)
    assert payload["channel"] == {"id": reply.channel, "name": "general"}
    assert payload["user"]["id"] == ada.user.id


async def test_its_response_url_and_its_trigger_are_good(client: Client, ada: Person) -> None:
    said = await ada.says("general", "why containers?")
    payload, _ = await while_acked(await client.connect(), ada.shortcut(said, "find_answer"))
    title = {"type": "plain_text", "text": "Answer"}
    view = {"type": "modal", "title": title, "blocks": []}
    opened = await client.call("views.open", trigger_id=payload["trigger_id"], view=view)
    status, _ = await client.respond(payload["response_url"], text="Because.")
    assert (opened["ok"], status) == (True, 200)
    assert [message.text for message in ada.sees("general")] == ["why containers?", "Because."]
    assert Person(ada.workspace, "grace").sees("general") == [said]


async def test_it_works_where_the_bot_is_not_and_cannot_read(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    secret = workspace.add_channel("secret", [ada.user], private=True)
    elsewhere = workspace.add_channel("elsewhere", [ada.user])
    socket = await client.connect()
    for place, name in ((secret, "privategroup"), (elsewhere, "elsewhere")):
        said = await ada.says(place, "why containers?")
        payload, outcome = await while_acked(socket, ada.shortcut(said, "find_answer"))
        assert outcome.acked
        assert payload["channel"]["name"] == name
    in_secret = await client.call("conversations.history", channel=secret.id)
    in_elsewhere = await client.call("conversations.history", channel=elsewhere.id)
    assert in_secret["error"] == "channel_not_found"
    assert in_elsewhere["error"] == "not_in_channel"


async def test_a_global_shortcut_happens_in_no_channel(client: Client, ada: Person) -> None:
    payload, outcome = await while_acked(await client.connect(), ada.global_shortcut("Ask"))
    assert outcome.acked
    assert payload["callback_id"] == "ask"
    assert not {"channel", "response_url", "message"} & payload.keys()


async def test_each_menu_has_its_own_shortcuts(ada: Person) -> None:
    said = await ada.says("general", "hello")
    with pytest.raises(LookupError, match="there are: Find an answer"):
        await ada.shortcut(said, "Ask")
    with pytest.raises(LookupError, match="there are: Ask"):
        await ada.global_shortcut("Find an answer")


async def test_what_one_does_not_see_or_is_gone_has_no_menu(
    workspace: Workspace, ada: Person
) -> None:
    theirs = workspace.add_channel("theirs", [workspace.user("grace")], private=True)
    unseen = await Person(workspace, "grace").says(theirs, "psst")
    said = await ada.says("general", "oops")
    await ada.deletes(said)
    told = workspace.say_ephemerally(workspace.channel("general"), ada.user, "psst")
    with pytest.raises(ValueError, match="does not see"):
        await ada.shortcut(unseen, "find_answer")
    for message in (said, told):
        with pytest.raises(ValueError, match="has no menu"):
            await ada.shortcut(message, "find_answer")


async def test_a_shortcut_that_nobody_acks_fails(
    client: Client, clock: ManualClock, ada: Person
) -> None:
    said = await ada.says("general", "hello")
    unheard = await ada.shortcut(said, "find_answer")
    assert (unheard.acked, unheard.error) == (False, "dispatch_failed")
    ada.workspace.install({**manifest(FIND), "settings": {}})
    assert (await ada.shortcut(said, "find_answer")).error == "not_configured"


@pytest.mark.parametrize(
    ("shortcuts", "fault"),
    [
        ([{**FIND, "name": "x" * 25}], "must be less than 25 characters"),
        ([{**FIND, "callback_id": "x" * 256}], "must be less than 256 characters"),
        ([{**FIND, "description": "x" * 151}], "must be less than 151 characters"),
        ([{**FIND, "type": "channel"}], "must be one of message, global"),
        ([{"name": "Find", "type": "message", "callback_id": "f"}], "description"),
        ([FIND] * 11, "no more than 10 items allowed"),
    ],
)
def test_shortcuts_have_limits(
    workspace: Workspace, shortcuts: list[dict[str, Any]], fault: str
) -> None:
    with pytest.raises(ManifestError, match=fault):
        workspace.install(manifest(*shortcuts))


def test_shortcuts_want_the_scope_of_commands(workspace: Workspace) -> None:
    with pytest.raises(ManifestError, match="shortcuts need the scope commands"):
        workspace.install(manifest(FIND, scopes=("chat:write",)))
