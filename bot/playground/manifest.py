"""A manifest as Slack reads it: what the app offers, asks for and hears, or why it is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.playground.block_kit.rules import Rule, choice, items, record, text
from bot.playground.message import Json

EVENT_SCOPES: dict[str, str | None] = {
    "app_context_changed": None,
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "app_uninstalled": None,
    "channel_archive": "channels:read",
    "channel_left": "channels:read",
    "channel_unarchive": "channels:read",
    "group_archive": "groups:read",
    "group_left": "groups:read",
    "group_unarchive": "groups:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "team_join": "users:read",
    "tokens_revoked": None,
}
"""The scope that each event needs before an app can subscribe, None where it needs none
(docs.slack.dev/reference/events); an event that is not here is refused."""

RETIRED_ASSISTANT_VIEW = (
    "assistant_view is retired: since 2026-06-30 new apps can only have agent_view"
)


class ManifestError(ValueError):
    """A manifest that Slack would not install; the text says why."""


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """A command as the manifest registers it.

    Attributes:
        command: with its slash.
        should_escape: whether mentions in the text reach the app as ids.
    """

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut as the manifest registers it.

    Attributes:
        name: what people see in the menu.
        on_message: whether it stands in a message's menu, or in the composer's.
    """

    callback_id: str
    name: str
    on_message: bool = True


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that a pane suggests.

    Attributes:
        title: what people see.
        message: what is said in their name when they pick it.
    """

    title: str
    message: str


@dataclass(frozen=True, slots=True)
class AgentView:
    """The agent pane: its description, and what it suggests until the app suggests other things."""

    description: str = ""
    prompts: tuple[Prompt, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an installed app offers, may do and hears.

    Attributes:
        display_name: the bot user's name, empty where the manifest gives none.
        messages_tab: whether people can write to the app.
        agent: None for an app without an agent pane.
    """

    commands: tuple[SlashCommand, ...]
    shortcuts: tuple[Shortcut, ...]
    scopes: frozenset[str]
    events: frozenset[str]
    interactive: bool
    display_name: str
    home_tab: bool
    messages_tab: bool
    agent: AgentView | None


_SHORTCUTS = items(
    record(
        {
            "name": text(24),
            "type": choice("message", "global"),
            "callback_id": text(255),
            "description": text(150),
        }
    ),
    most=10,
)
PROMPTS = items(record({"title": text(3_000), "message": text(3_000)}), most=4, least=0)
"""Suggested prompts, in a manifest as in assistant.threads.setSuggestedPrompts."""

_AGENT_VIEW = record(
    {},
    {
        "agent_description": text(300, least=0),
        "suggested_prompts": PROMPTS,
        "actions": items(record({"name": text(3_000), "description": text(3_000)}), least=0),
    },
)


def read_manifest(manifest: Json) -> Manifest:
    """Read a manifest, version 2.

    Raises:
        ManifestError: if Slack would refuse it.
    """
    features, settings = manifest.get("features", {}), manifest.get("settings", {})
    _check_features(features)
    home = features.get("app_home", {})
    read = Manifest(
        commands=tuple(_command(entry) for entry in features.get("slash_commands", ())),
        shortcuts=tuple(_shortcut(entry) for entry in features.get("shortcuts", ())),
        scopes=frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ())),
        events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
        interactive=bool(settings.get("interactivity", {}).get("is_enabled", False)),
        display_name=features.get("bot_user", {}).get("display_name", ""),
        home_tab=bool(home.get("home_tab_enabled", False)),
        messages_tab=bool(home.get("messages_tab_enabled", True))
        and not home.get("messages_tab_read_only_enabled", False),
        agent=_agent(features["agent_view"]) if "agent_view" in features else None,
    )
    _require_scopes(read)
    return read


def prompts_from(entries: Iterable[Any]) -> tuple[Prompt, ...]:
    """Prompts that `PROMPTS` has found in order."""
    return tuple(Prompt(entry["title"], entry["message"]) for entry in entries)


def _check_features(features: Json) -> None:
    if "assistant_view" in features:
        raise ManifestError(RETIRED_ASSISTANT_VIEW)
    rules: dict[str, Rule] = {"shortcuts": _SHORTCUTS, "agent_view": _AGENT_VIEW}
    for name, rule in rules.items():
        for fault in rule(features[name], f"/features/{name}") if name in features else ():
            raise ManifestError(fault)


def _command(entry: Json) -> SlashCommand:
    return SlashCommand(
        command=entry["command"],
        description=entry.get("description", ""),
        usage_hint=entry.get("usage_hint", ""),
        should_escape=entry.get("should_escape", False),
    )


def _shortcut(entry: Json) -> Shortcut:
    return Shortcut(entry["callback_id"], entry["name"], on_message=entry["type"] == "message")


def _agent(entry: Json) -> AgentView:
    prompts = prompts_from(entry.get("suggested_prompts", ()))
    return AgentView(entry.get("agent_description", ""), prompts)


def _require_scopes(read: Manifest) -> None:
    if read.commands and "commands" not in read.scopes:
        raise ManifestError("slash commands need the scope commands")
    if read.shortcuts and "commands" not in read.scopes:
        raise ManifestError("shortcuts need the scope commands")
    for event in sorted(read.events):
        if event not in EVENT_SCOPES:
            raise ManifestError(f"there is no event {event}")
        if event == "app_context_changed" and read.agent is None:
            raise ManifestError("the event app_context_changed needs agent_view")
        needed = EVENT_SCOPES[event]
        if needed is not None and needed not in read.scopes:
            raise ManifestError(f"the event {event} needs the scope {needed}")
