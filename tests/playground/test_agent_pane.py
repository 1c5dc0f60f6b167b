"""The agent pane: status, suggested prompts, titles, and the manifest's agent_view."""

from typing import Any

import pytest

from bot.playground.clock import ManualClock
from bot.playground.manifest import ManifestError, Prompt
from bot.playground.pane import Suggestions
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client

PROMPTS = [{"title": "Why?", "message": "why containers?"}]
SCOPES = {"oauth_config": {"scopes": {"bot": ["assistant:write", "chat:write"]}}}


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    return Person(workspace, "ada")


def manifest(**features: Any) -> dict[str, Any]:
    return {"features": features, **SCOPES}


async def set_status(client: Client, person: Person, **arguments: Any) -> Any:
    said = await person.says(person.dm, "why?")
    body = {"channel_id": person.dm.id, "thread_ts": said.ts, "status": "is looking..."}
    answer = await client.call("assistant.threads.setStatus", **body | arguments)
    return said, answer


async def test_a_status_stands_until_the_app_replies(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    said, answer = await set_status(client, ada, loading_messages=["One", "Two"])
    assert answer == {"ok": True}
    status = workspace.status_of(ada.dm, said.ts)
    assert status is not None
    assert (status.text, status.loading_messages) == ("is looking...", ("One", "Two"))
    await client.call("chat.postMessage", channel=ada.dm.id, text="elsewhere")
    assert workspace.status_of(ada.dm, said.ts) == status
    await client.call("chat.postMessage", channel=ada.dm.id, thread_ts=said.ts, text="Because.")
    assert workspace.status_of(ada.dm, said.ts) is None


async def test_a_status_goes_after_two_minutes_or_when_emptied(
    client: Client, clock: ManualClock, workspace: Workspace, ada: Person
) -> None:
    said, _ = await set_status(client, ada)
    await clock.advance(119)
    assert workspace.status_of(ada.dm, said.ts) is not None
    await clock.advance(1)
    assert workspace.status_of(ada.dm, said.ts) is None
    said, _ = await set_status(client, ada)
    await client.call(
        "assistant.threads.setStatus", channel_id=ada.dm.id, thread_ts=said.ts, status=""
    )
    assert workspace.status_of(ada.dm, said.ts) is None


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel_id": "C404"}, "channel_not_found"),
        ({"thread_ts": "1.1"}, "invalid_thread_ts"),
        ({"loading_messages": ["x"] * 11}, "invalid_arguments"),
    ],
)
async def test_a_status_stands_only_in_a_thread(
    client: Client, ada: Person, arguments: dict[str, Any], error: str
) -> None:
    _, answer = await set_status(client, ada, **arguments)
    assert answer["error"] == error


async def test_prompts_are_suggested_and_picked(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    answer = await client.call(
        "assistant.threads.setSuggestedPrompts",
        channel_id=ada.dm.id,
        prompts=PROMPTS,
        title="Often asked",
    )
    assert answer == {"ok": True}
    prompts = (Prompt("Why?", "why containers?"),)
    assert workspace.suggested_prompts_of("ada") == Suggestions(prompts, "Often asked")
    assert workspace.suggested_prompts_of("grace") == Suggestions()
    said = await ada.takes_prompt("Why?")
    assert (said.channel, said.text) == (ada.dm.id, "why containers?")
    with pytest.raises(LookupError, match=r"no prompt is called 'How\?'; there are: Why"):
        await ada.takes_prompt("How?")


async def test_with_a_thread_the_call_is_answered_and_does_nothing(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    said = await ada.says(ada.dm, "hello")
    answer = await client.call(
        "assistant.threads.setSuggestedPrompts",
        channel_id=ada.dm.id,
        thread_ts=said.ts,
        prompts=PROMPTS,
    )
    assert answer == {"ok": True}
    assert workspace.suggested_prompts_of("ada") == Suggestions()


@pytest.mark.parametrize(
    ("prompts", "fault"),
    [
        (PROMPTS * 5, "no more than 4 items allowed [json-pointer:/prompts]"),
        ([{"title": "Why?"}], "missing required field: message [json-pointer:/prompts/0]"),
        (["Why?"], "must be an object [json-pointer:/prompts/0]"),
        (None, "missing required field: prompts"),
    ],
)
async def test_prompts_have_a_form(client: Client, ada: Person, prompts: Any, fault: str) -> None:
    answer = await client.call(
        "assistant.threads.setSuggestedPrompts", channel_id=ada.dm.id, prompts=prompts
    )
    assert (answer["error"], answer["errors"]) == ("invalid_arguments", [fault])


async def test_a_thread_gets_a_title(client: Client, workspace: Workspace, ada: Person) -> None:
    said = await ada.says(ada.dm, "why?")
    answer = await client.call(
        "assistant.threads.setTitle", channel_id=ada.dm.id, thread_ts=said.ts, title="Containers"
    )
    assert answer == {"ok": True}
    assert workspace.pane.title(ada.dm.id, said.ts) == "Containers"


async def test_only_an_agent_has_a_pane_and_only_in_direct_messages(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    general = workspace.channel("general").id
    method = "assistant.threads.setSuggestedPrompts"
    in_channel = await client.call(method, channel_id=general, prompts=PROMPTS)
    workspace.install(manifest())
    no_agent = await client.call(method, channel_id=ada.dm.id, prompts=PROMPTS)
    said, status = await set_status(client, ada)
    assert (in_channel["error"], no_agent["error"]) == ("channel_not_found", "access_denied")
    assert status["ok"]
    assert workspace.status_of(ada.dm, said.ts) is not None


async def test_the_pane_and_the_status_want_different_scopes(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    workspace.install({"features": {"agent_view": {}}})
    said = await ada.says(ada.dm, "why?")
    place = {"channel_id": ada.dm.id, "thread_ts": said.ts}
    status = await client.call("assistant.threads.setStatus", status="x", **place)
    title = await client.call("assistant.threads.setTitle", title="x", **place)
    assert (status["needed"], title["needed"]) == ("chat:write", "assistant:write")


def test_at_first_the_manifest_s_prompts_are_suggested(workspace: Workspace) -> None:
    workspace.install(manifest(agent_view={"suggested_prompts": PROMPTS}))
    prompts = (Prompt("Why?", "why containers?"),)
    assert workspace.suggested_prompts_of("ada") == Suggestions(prompts)


@pytest.mark.parametrize(
    ("features", "fault"),
    [
        ({"assistant_view": {"assistant_description": "x"}}, "assistant_view is retired"),
        ({"agent_view": {"agent_description": "x" * 301}}, "must be less than 301 characters"),
        ({"agent_view": {"suggested_prompts": PROMPTS * 5}}, "no more than 4 items allowed"),
        ({"agent_view": {"assistant_description": "x"}}, "assistant_description"),
    ],
)
def test_an_agent_view_that_slack_would_refuse_is_not_installed(
    workspace: Workspace, features: dict[str, Any], fault: str
) -> None:
    with pytest.raises(ManifestError, match=fault):
        workspace.install(manifest(**features))


def test_only_an_agent_hears_of_its_context(workspace: Workspace) -> None:
    settings = {"event_subscriptions": {"bot_events": ["app_context_changed"]}}
    with pytest.raises(ManifestError, match="app_context_changed needs agent_view"):
        workspace.install({"settings": settings})
    workspace.install({"features": {"agent_view": {}}, "settings": settings})
