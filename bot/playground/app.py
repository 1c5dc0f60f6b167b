"""The app installed in the workspace: its ids and tokens, and what its manifest gives it."""

import secrets
from dataclasses import dataclass, field, replace

from bot.playground.directory import User
from bot.playground.manifest import AgentView, Shortcut, SlashCommand, read_manifest
from bot.playground.message import Json


@dataclass(slots=True)
class App:
    """The installed app.

    Until a manifest is installed it has every scope, hears every event, has both tabs of its home
    and an agent pane, and has no command and no shortcut.

    Attributes:
        shortcuts: by callback_id.
        scopes: what the bot token may do; None means everything.
        events: what the app hears of; None means everything.
        home_tab: whether it may publish a Home tab.
        messages_tab: whether people can write to it.
        agent: its agent pane, None when it has none.
        revoked: the error that the bot token is answered with; None while it is good.
    """

    id: str
    team_id: str
    bot_id: str
    bot_user: User
    bot_token: str = field(default_factory=lambda: f"xoxb-{secrets.token_hex(16)}")
    app_token: str = field(default_factory=lambda: f"xapp-1-{secrets.token_hex(16)}")
    verification_token: str = field(default_factory=lambda: secrets.token_hex(12))
    commands: dict[str, SlashCommand] = field(default_factory=dict)
    shortcuts: dict[str, Shortcut] = field(default_factory=dict)
    scopes: frozenset[str] | None = None
    events: frozenset[str] | None = None
    interactive: bool = True
    home_tab: bool = True
    messages_tab: bool = True
    agent: AgentView | None = field(default_factory=AgentView)
    revoked: str | None = None

    def install(self, manifest: Json) -> None:
        """Take what a manifest gives; a second one replaces the first.

        Raises:
            ManifestError: if Slack would not install it.
        """
        read = read_manifest(manifest)
        self.scopes, self.events = read.scopes, read.events
        self.commands = {command.command: command for command in read.commands}
        self.shortcuts = {shortcut.callback_id: shortcut for shortcut in read.shortcuts}
        if read.display_name:
            name = read.display_name
            self.bot_user = replace(self.bot_user, name=name, display=name)
        self.interactive = read.interactive
        self.home_tab, self.messages_tab = read.home_tab, read.messages_tab
        self.agent = read.agent

    def hears(self, event: str) -> bool:
        """Whether the app is subscribed to an event, such as `message.im`."""
        return self.events is None or event in self.events

    def may(self, *scopes: str) -> bool:
        """Whether the bot token carries one of these scopes."""
        return self.scopes is None or not self.scopes.isdisjoint(scopes)
