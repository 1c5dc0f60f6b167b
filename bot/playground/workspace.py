"""The workspace itself: who is there, what was said, and the app that listens."""

from dataclasses import replace
from typing import Any, Self

from bot.playground.app import App
from bot.playground.changes import Change, Deleted, Feed, Posted, Updated, WholeFeed
from bot.playground.clock import Clock, SystemClock
from bot.playground.delivery import SocketMode
from bot.playground.directory import Channel, OtherApp, User
from bot.playground.events import Events
from bot.playground.faults import Faults
from bot.playground.fields import State
from bot.playground.identifiers import Identifiers
from bot.playground.links import Links
from bot.playground.message import Json, Message
from bot.playground.pane import Pane, Status, Suggestions
from bot.playground.pings import Ping, pings_of
from bot.playground.population import Population
from bot.playground.rates import RateLimits
from bot.playground.refusal import Refused
from bot.playground.replies import ReplyUrls
from bot.playground.transcript import Transcript
from bot.playground.triggers import Triggers
from bot.playground.typed import wire_text
from bot.playground.views import Views
from bot.playground.wire_users import user_json

SLACKBOT = User("USLACKBOT", "slackbot", "Slackbot")


class Workspace(Population):
    """A Slack workspace with one app installed.

    Attributes:
        origin: where its server listens, `http://127.0.0.1:PORT`; empty while none runs.
        pings: everything posted by the app that would have notified people.
        refusals: every call that was turned down.
        pane: what the app shows in its agent pane: status, suggested prompts, titles.
        views: what people have before them: modals and Home tabs.
        filled_in: what stands in messages' elements, by user, channel and ts.
        faults: what shall go wrong next, for tests.
    """

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        name: str = "playground",
        bot_name: str = "caveat",
        rates: RateLimits | None = None,
    ) -> None:
        self.clock: Clock = clock or SystemClock()
        super().__init__(Identifiers(self.clock))
        self.name = name
        self.origin = ""
        self.team_id = self.ids.next("T")
        bot_user = self.add_user(bot_name, bot_name.capitalize(), is_bot=True)
        self.app = App(self.ids.next("A"), self.team_id, self.ids.next("B"), bot_user)
        self.events = Events(self.app, self.directory, self.ids, self.clock)
        self.faults = Faults()
        self.rates = rates or RateLimits(self.clock)
        self.reply_urls = ReplyUrls(self.clock)
        self.triggers = Triggers(self.clock)
        self.links = Links(self.app.id)
        self.socket_mode = SocketMode(self.clock, self.links, self.faults)
        self.pings: list[Ping] = []
        self.refusals: list[Refused] = []
        self.pane = Pane(self.app, self.clock)
        self._transcript = Transcript()
        self.filled_in: dict[tuple[str, str, str], State] = {}
        self.views = Views(self.app, self.ids, self._transcript.view_changed)

    @classmethod
    def with_cast(cls, **options: Any) -> Self:
        """A workspace with ada, grace and linus, #general, #onboarding and everybody's DM.

        Grace is an admin.
        """
        workspace = cls(**options)
        people = [
            workspace.add_user("ada", "Ada"),
            workspace.add_user("grace", "Grace", admin=True),
            workspace.add_user("linus", "Linus"),
        ]
        everybody = [*people, workspace.app.bot_user]
        workspace.add_channel("general", everybody)
        workspace.add_channel("onboarding", everybody)
        for person in people:
            workspace.open_dm(person)
        return workspace

    @property
    def bot_token(self) -> str:
        """The token that the Web API's methods want, `xoxb-…`."""
        return self.app.bot_token

    @property
    def app_token(self) -> str:
        """The token that opens a Socket Mode connection, `xapp-…`."""
        return self.app.app_token

    @property
    def bot_user(self) -> User:
        """The user as which the app posts."""
        return self.app.bot_user

    def install(self, manifest: Json) -> None:
        """Give the app the commands, events and scopes of its manifest.

        Raises:
            ManifestError: if Slack would not install it.
        """
        self.app.install(manifest)
        self.directory.users[self.bot_user.id] = self.bot_user

    def response_url(self, token: str) -> str:
        """Where the app posts an answer for this token."""
        return f"{self.origin}/response/{token}"

    def feed(self) -> Feed:
        """Everything that happens to messages from now on."""
        return self._transcript.feed()

    def whole_feed(self) -> WholeFeed:
        """Everything that happens to messages and to views from now on."""
        return self._transcript.whole_feed()

    def message(self, channel: str, ts: str) -> Message | None:
        """The message with this timestamp, deleted ones too."""
        return self._transcript.get(channel, ts)

    def messages(self, channel: str | Channel) -> list[Message]:
        """Everything ever said in a channel, oldest first; deleted and ephemeral ones too."""
        return self._transcript.of(self.channel(channel).id)

    def visible(self, channel: str | Channel, user: str | User) -> list[Message]:
        """What a user sees in a channel, oldest first; nothing in other people's private ones."""
        place, viewer = self.channel(channel), self.user(user)
        if place.kind != "channel" and viewer.id not in place.members:
            return []
        return [
            message
            for message in self.messages(place)
            if not message.deleted and message.ephemeral_to in {None, viewer.id}
        ]

    def status_of(self, channel: str | Channel, thread_ts: str) -> Status | None:
        """What the app is said to be doing in a thread, None when nothing is."""
        return self.pane.status(self.channel(channel).id, thread_ts)

    def suggested_prompts_of(self, user: str | User) -> Suggestions:
        """What the app suggests in its pane to a user."""
        return self.pane.suggestions(self.open_dm(self.user(user)).id)

    def post(self, message: Message) -> Message:
        """Add a message, tell the feeds, and tell the app if it is subscribed."""
        parent = message.thread_ts and self.message(message.channel, message.thread_ts)
        if parent and message.is_reply:
            message = replace(message, parent_user=parent.user)
        self._note_pings(message)
        self.pane.said(message)
        self._happened(Posted(message))
        return message

    def update(self, message: Message, **changes: Any) -> Message:
        """Put a changed message in the place of the one with its channel and ts."""
        changed = replace(message, **changes)
        self._note_pings(changed)
        self._happened(Updated(changed, message))
        return changed

    def react(self, message: Message, reaction: tuple[str, str]) -> None:
        """Put an emoji under a message: its name, and the id of the user it comes from."""
        reacted = replace(message, reactions=(*message.reactions, reaction))
        self._transcript.record(Updated(reacted, message))

    def delete(self, message: Message) -> None:
        """Take a message away."""
        self._happened(Deleted(replace(message, deleted=True)))

    def say_ephemerally(self, channel: Channel, user: User, text: str) -> Message:
        """Tell one user something as Slackbot does."""
        return self.post(
            Message(
                channel=channel.id,
                ts=self.ids.timestamp(),
                text=text,
                user=SLACKBOT.id,
                ephemeral_to=user.id,
            )
        )

    def post_as(
        self, bot: OtherApp, channel: str | Channel, text: str, *, thread_ts: str | None = None
    ) -> Message:
        """Let another app post a message.

        Raises:
            ValueError: if its bot is not in the channel.
        """
        place = self.channel(channel)
        if bot.user.id not in place.members:
            raise ValueError(f"{bot.user.name} is not in #{place.name}")
        return self.post(
            Message(
                channel=place.id,
                ts=self.ids.timestamp(),
                text=wire_text(text, self.directory),
                user=bot.user.id,
                bot_id=bot.bot_id,
                other_app=bot,
                thread_ts=thread_ts,
            )
        )

    def let_in(self, name: str, display: str = "", **roles: Any) -> User:
        """Let a user in as `add_user` does, and tell the app that someone has joined the team."""
        user = self.add_user(name, display, **roles)
        self.tell("team_join", {"user": user_json(user, self.app, now=self.clock.now())})
        return user

    def revoke_token(self, error: str = "token_revoked") -> None:
        """Make the bot token worthless: calls are answered with an error, and no event comes.

        Args:
            error: `token_revoked`, or `account_inactive` when the whole app was removed.
        """
        self.tell("tokens_revoked", {"tokens": {"oauth": [], "bot": [self.bot_user.id]}})
        if error == "account_inactive":
            self.tell("app_uninstalled", {})
        self.app.revoked = error

    def restore_token(self) -> None:
        """Make the bot token good again, as after a new installation."""
        self.app.revoked = None

    def tell(self, event: str, about: Json, channel: Channel | None = None) -> None:
        """Tell the app of an event that is no message, if it is subscribed.

        Args:
            channel: where it happened; the app hears only of channels that its bot is in.
        """
        for payload in self.events.named(event, about, channel):
            self.socket_mode.publish(payload)

    async def close(self) -> None:
        """Stop every delivery still under way, and close the app's connections."""
        await self.socket_mode.close()
        await self.links.close(self.links.all())

    def _note_pings(self, message: Message) -> None:
        if message.bot_id is not None and message.other_app is None:
            self.pings.extend(pings_of(message))

    def _happened(self, change: Change) -> None:
        self._transcript.record(change)
        for payload in self.events.of(change):
            self.socket_mode.publish(payload)
