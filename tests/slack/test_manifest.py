import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from bot.content.load import load_base
from bot.core.knowledge import KnowledgeBase, Topic
from bot.playground.manifest import EVENT_SCOPES
from bot.slack.manifest import BOT_EVENTS, BOT_SCOPES, MOST_COMMANDS, manifest

ROOT = Path(__file__).parents[2]
SCHEMA = (
    Path(os.environ.get("CAVEAT_SLACK_PAYLOADS", ROOT.parent / "shared" / "slack-payloads"))
    / "specs"
    / "manifest.schema.2.0.0.json"
)

BASE = KnowledgeBase(
    (
        Topic(id="docker", title="What is Docker?", entries=(), command="/docker"),
        Topic(id="quiet", title="No command of its own", entries=()),
    )
)


def test_every_topic_s_command_and_ask_are_offered() -> None:
    commands = manifest(BASE)["features"]["slash_commands"]
    assert [(each["command"], each["description"]) for each in commands] == [
        ("/ask", "Ask about any topic in the notes"),
        ("/docker", "What is Docker?"),
    ]
    assert all(each["should_escape"] for each in commands)


def test_the_manifest_asks_for_no_scope_without_a_use_and_for_each_that_is_used() -> None:
    asked = manifest(BASE)
    assert asked["oauth_config"]["scopes"]["bot"] == sorted(BOT_SCOPES)
    assert asked["settings"]["event_subscriptions"]["bot_events"] == sorted(BOT_EVENTS)
    assert all(EVENT_SCOPES.get(event) == scope for event, scope in BOT_EVENTS.items())
    called = {
        "assistant:write",
        "chat:write",
        "commands",
        "im:write",
        "usergroups:read",
        "users:read",
    }
    called |= {"groups:read"}  # the events of members, in private channels
    assert set(BOT_SCOPES) == {*BOT_EVENTS.values(), *called} - {None}


@pytest.mark.skipif(
    not SCHEMA.is_file(), reason=f"{SCHEMA} is not here; CAVEAT_SLACK_PAYLOADS names the folder"
)
@pytest.mark.parametrize("topics", [0, 2, 200])
def test_slack_s_own_schema_takes_the_manifest(topics: int) -> None:
    many = tuple(
        Topic(id=f"t{number}", title="T" * 3000, entries=(), command=f"/t{number}")
        for number in range(topics)
    )
    written = manifest(KnowledgeBase(many))
    validator = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(written)] == []
    assert len(written["features"]["slash_commands"]) == min(topics + 1, MOST_COMMANDS)


def test_the_manifest_at_the_root_is_current() -> None:
    written = json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))
    assert written == manifest(load_base(ROOT / "knowledge")), (
        "manifest.json is out of date: run `caveat manifest > manifest.json`"
    )
