"""The app installed in the workspace: its ids and tokens, and what its manifest asks for."""

import secrets
from dataclasses import dataclass, field, replace

from bot.playground.directory import User
from bot.playground.message import Json

EVENT_SCOPES: dict[str, str] = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
}
"""The scope each event needs before an app can subscribe (docs.slack.dev/reference/events)."""


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


@dataclass(slots=True)
class App:
    """The installed app.

    Until a manifest is installed it has every scope, hears every event and has no command.

    Attributes:
        scopes: what the bot token may do; None means everything.
        events: what the app hears of; None means everything.
    """

    id: str
    team_id: str
    bot_id: str
    bot_user: User
    bot_token: str = field(default_factory=lambda: f"xoxb-{secrets.token_hex(16)}")
    app_token: str = field(default_factory=lambda: f"xapp-1-{secrets.token_hex(16)}")
    verification_token: str = field(default_factory=lambda: secrets.token_hex(12))
    commands: dict[str, SlashCommand] = field(default_factory=dict)
    scopes: frozenset[str] | None = None
    events: frozenset[str] | None = None
    interactive: bool = True

    def install(self, manifest: Json) -> None:
        """Take commands, events and scopes from a manifest; a second one replaces the first.

        Raises:
            ManifestError: if an event or a command lacks its scope.
        """
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        scopes = frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ()))
        events = frozenset(settings.get("event_subscriptions", {}).get("bot_events", ()))
        commands = [_command(entry) for entry in features.get("slash_commands", ())]
        _require_scopes(scopes, events, commands)
        self.scopes, self.events = scopes, events
        self.commands = {command.command: command for command in commands}
        name = features.get("bot_user", {}).get("display_name")
        if name:
            self.bot_user = replace(self.bot_user, name=name, display=name)
        self.interactive = bool(settings.get("interactivity", {}).get("is_enabled", False))

    def hears(self, event: str) -> bool:
        """Whether the app is subscribed to an event, such as `message.im`."""
        return self.events is None or event in self.events

    def may(self, *scopes: str) -> bool:
        """Whether the bot token carries one of these scopes."""
        return self.scopes is None or not self.scopes.isdisjoint(scopes)


def _command(entry: Json) -> SlashCommand:
    return SlashCommand(
        command=entry["command"],
        description=entry.get("description", ""),
        usage_hint=entry.get("usage_hint", ""),
        should_escape=entry.get("should_escape", False),
    )


def _require_scopes(
    scopes: frozenset[str], events: frozenset[str], commands: list[SlashCommand]
) -> None:
    if commands and "commands" not in scopes:
        raise ManifestError("slash commands need the scope commands")
    for event in sorted(events):
        needed = EVENT_SCOPES.get(event)
        if needed is not None and needed not in scopes:
            raise ManifestError(f"the event {event} needs the scope {needed}")
