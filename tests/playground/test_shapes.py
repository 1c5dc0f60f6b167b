"""The workspace's payloads have Slack's keys and types."""

import asyncio
import json
import os
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.playground.manifest import Shortcut, SlashCommand
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client
from tests.playground.forms import modal, plain, text_input
from tests.playground.shapes import (
    BLOCK_ACTIONS,
    CALLBACK,
    COMMAND,
    ENVELOPES,
    EVENTS,
    MESSAGE_ACTION,
    SHORTCUT,
    VIEW_CLOSED,
    VIEW_SUBMISSION,
    differences,
)

SAMPLES = Path(os.environ.get("CAVEAT_SLACK_PAYLOADS", "../shared/slack-payloads"))

Json = dict[str, Any]
BUTTON = {
    "type": "button",
    "action_id": "share",
    "text": {"type": "plain_text", "text": "Share", "emoji": True},
    "value": "docker/why",
}


class Recorded:
    """The envelopes of a short exchange, the payloads by kind."""

    def __init__(self) -> None:
        self.envelopes: list[Json] = []
        self.payloads: dict[str, Json] = {}

    def add(self, envelope: Json) -> None:
        self.envelopes.append(envelope)
        payload = envelope["payload"]
        event = payload.get("event", {})
        kind = event.get("subtype") or event.get("type") or payload.get("type") or "command"
        self.payloads.setdefault(kind, payload)


@pytest.fixture
async def recorded(client: Client, workspace: Workspace) -> Recorded:
    workspace.app.commands = {"/docker": SlashCommand("/docker")}
    workspace.app.shortcuts = {
        "find": Shortcut("find", "Find"),
        "ask": Shortcut("ask", "Ask", on_message=False),
    }
    ada, record = Person(workspace, "ada"), Recorded()
    socket = await client.connect()

    async def hear(number: int) -> None:
        for _ in range(number):
            envelope = await socket.frame()
            await socket.ack(envelope)
            record.add(envelope)

    async def hear_one(act: Coroutine[Any, Any, Any]) -> None:
        acting = asyncio.create_task(act)
        await hear(1)
        await acting

    said = await ada.says("general", "@caveat why https://example.com?")
    await hear(2)
    await hear_one(ada.shortcut(said, "find"))
    await hear_one(ada.global_shortcut("ask"))
    said = await ada.edits(said, "why?")
    await ada.deletes(said)
    await hear(2)
    await hear_one(ada.command("general", "/docker", "why"))
    actions = {"type": "actions", "elements": [BUTTON]}
    await client.call("chat.postMessage", channel="general", text="x", blocks=[actions])
    await hear(1)
    await hear_one(ada.presses(ada.sees("general")[-1], "share"))
    view = modal(
        text_input("Question", initial_value="why?"), close=plain("No"), notify_on_close=True
    )
    for act in (ada.closes, ada.submits):
        trigger = workspace.triggers.issue(ada.user.id)
        await client.call("views.open", trigger_id=trigger, view=view)
        await hear_one(act())
    zoe = Person(workspace, workspace.add_user("zoe"))
    await ada.invites(zoe.user, "general")
    await zoe.leaves("general")
    await ada.opens_messages_tab()
    workspace.revoke_token()
    await hear(6)
    return record


def test_a_shape_tells_what_is_missing_unknown_and_of_another_type() -> None:
    shape = {"a": str, "b?": int, "c": [{"d": (str, None)}]}
    assert differences({"a": "x", "c": [{"d": None}]}, shape) == []
    assert sorted(differences({"b": "2", "c": [{"d": 1}], "e": 1}, shape)) == [
        "/a: missing",
        "/b: str",
        "/c/0/d: int",
        "/e: unknown",
    ]


async def test_every_envelope_has_its_shape(recorded: Recorded) -> None:
    for envelope in recorded.envelopes:
        assert differences(envelope, ENVELOPES[envelope["type"]]) == []


@pytest.mark.parametrize("kind", sorted(EVENTS))
async def test_every_event_has_its_shape(recorded: Recorded, kind: str) -> None:
    payload = recorded.payloads[kind]
    assert differences(payload, CALLBACK) == []
    assert differences(payload["event"], EVENTS[kind]) == []


INTERACTIONS = {
    "command": COMMAND,
    "block_actions": BLOCK_ACTIONS,
    "message_action": MESSAGE_ACTION,
    "shortcut": SHORTCUT,
    "view_closed": VIEW_CLOSED,
    "view_submission": VIEW_SUBMISSION,
}


@pytest.mark.parametrize("kind", sorted(INTERACTIONS))
async def test_every_interaction_has_its_shape(recorded: Recorded, kind: str) -> None:
    assert differences(recorded.payloads[kind], INTERACTIONS[kind]) == []


PATTERNS = {
    "app_home_opened": "event/event.app_home_opened.00.json",
    "channel_join": "event/event.message.channel_join.00.json",
    "channel_leave": "event/event.message.channel_leave.00.json",
    "member_joined_channel": "event/event.member_joined_channel.*.json",
    "member_left_channel": "event/event.member_left_channel.*.json",
    "tokens_revoked": "event/event.tokens_revoked.*.json",
    "message": "event/event.message.channel.0[0-8].json",
    "app_mention": "event/event.app_mention.*.json",
    "message_changed": "event/event.message.message_changed*.json",
    "message_deleted": "event/event.message.message_deleted*.json",
    "command": "command/*.json",
    "block_actions": "interaction/interaction.block_actions.message.button.*.json",
    "message_action": "interaction/interaction.message_action.04.json",
    "shortcut": "interaction/interaction.shortcut.0[145].json",
    "view_closed": "interaction/interaction.view_closed.0[25].json",
    "view_submission": "interaction/interaction.view_submission.0[09].json",
}
"""Samples of each kind, as Slack's own SDK tests have them."""

IN_ENTERPRISES_ONLY = {"/enterprise_id", "/team/enterprise_id", "/team/enterprise_name"}
WITH_USER_TOKENS_ONLY = {"/event/tokens/oauth/0"}
NEWER_THAN_THE_SAMPLES = {"context_team_id", "context_enterprise_id"}


@pytest.mark.skipif(
    not SAMPLES.is_dir(), reason=f"{SAMPLES} is not here; CAVEAT_SLACK_PAYLOADS names the folder"
)
@pytest.mark.parametrize("kind", sorted(PATTERNS))
async def test_payloads_agree_with_slacks_samples(recorded: Recorded, kind: str) -> None:
    samples = [json.loads(f.read_text()) for f in (SAMPLES / "values").glob(PATTERNS[kind])]
    assert samples
    theirs = [dict(_types(sample)) for sample in samples]
    ours = dict(_types(recorded.payloads[kind]))
    everywhere = set.intersection(*[set(types) for types in theirs])
    assert everywhere - set(ours) <= IN_ENTERPRISES_ONLY | WITH_USER_TOKENS_ONLY
    assert {_key(path) for path in ours} <= known_keys() | NEWER_THAN_THE_SAMPLES
    for types in theirs:
        assert [
            path for path in types.keys() & ours.keys() if _clash(types[path], ours[path])
        ] == []


def known_keys() -> set[str]:
    """Every key of every sample."""
    files = (SAMPLES / "values").rglob("*.json")
    return {_key(path) for file in files for path, _ in _types(json.loads(file.read_text()))}


def _key(path: str) -> str:
    return path.rsplit("/", maxsplit=1)[-1]


def _clash(one: str, other: str) -> bool:
    return one != other and "null" not in {one, other}


def _types(value: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """The type at every path; blocks are Block Kit's own affair, and a state's keys the app's."""
    names = {dict: "object", list: "array", str: "text", bool: "boolean", int: "number"}
    yield at, names.get(type(value), "null")
    if at.endswith(("/blocks", "/state/values")):
        return
    children = value.items() if isinstance(value, dict) else ()
    for key, inner in children:
        yield from _types(inner, f"{at}/{key}")
    for inner in value if isinstance(value, list) else ():
        yield from _types(inner, f"{at}/0")
