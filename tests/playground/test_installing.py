from typing import Any

import pytest

from bot.playground.manifest import ManifestError
from bot.playground.workspace import Workspace


@pytest.fixture
def workspace() -> Workspace:
    return Workspace.with_cast()


def manifest(
    *, scopes: list[str], events: list[str] | None = None, commands: list[str] | None = None
) -> dict[str, Any]:
    return {
        "features": {
            "bot_user": {"display_name": "helpful"},
            "slash_commands": [{"command": command} for command in commands or []],
        },
        "oauth_config": {"scopes": {"bot": scopes}},
        "settings": {"event_subscriptions": {"bot_events": events or []}},
    }


def test_before_a_manifest_everything_is_allowed_and_no_command_known(
    workspace: Workspace,
) -> None:
    assert workspace.app.may("anything")
    assert workspace.app.hears("message.im")
    assert not workspace.app.commands


def test_a_manifest_says_what_the_app_may_and_hears(workspace: Workspace) -> None:
    scopes = ["commands", "im:history"]
    workspace.install(manifest(scopes=scopes, events=["message.im"], commands=["/docker"]))
    assert workspace.app.may("chat:write", "commands")
    assert not workspace.app.may("chat:write")
    assert workspace.app.hears("message.im")
    assert not workspace.app.hears("message.channels")
    assert set(workspace.app.commands) == {"/docker"}
    assert workspace.user("@helpful") == workspace.bot_user


def test_an_event_without_its_scope_is_not_installed(workspace: Workspace) -> None:
    with pytest.raises(ManifestError, match="app_mention needs the scope app_mentions:read"):
        workspace.install(manifest(scopes=["chat:write"], events=["app_mention"]))
    assert workspace.app.scopes is None


def test_commands_without_their_scope_are_not_installed(workspace: Workspace) -> None:
    with pytest.raises(ManifestError, match="slash commands need the scope commands"):
        workspace.install(manifest(scopes=["chat:write"], commands=["/docker"]))


def test_the_cast_is_in_every_channel_and_has_its_direct_messages(workspace: Workspace) -> None:
    people = [workspace.user(name) for name in ("ada", "grace", "linus")]
    for name in ("general", "#onboarding"):
        members = [*(person.id for person in people), workspace.bot_user.id]
        assert workspace.channel(name).members == members
    dms = {workspace.open_dm(person).id for person in people}
    assert len(dms) == 3
    assert all(dm.startswith("D") for dm in dms)


@pytest.mark.parametrize("reference", ["nobody", "@nobody", "U404"])
def test_one_who_is_not_there_is_not_found(workspace: Workspace, reference: str) -> None:
    with pytest.raises(KeyError):
        workspace.user(reference)


def test_an_event_that_slack_has_not_is_not_installed(workspace: Workspace) -> None:
    with pytest.raises(ManifestError, match="there is no event message_posted"):
        workspace.install(manifest(scopes=["chat:write"], events=["message_posted"]))
