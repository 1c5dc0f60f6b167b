"""The workspace itself: who is there, what was said, and the app that listens."""

from dataclasses import replace
from typing import Any, Self

from bot.playground.app import App
from bot.playground.changes import Change, Deleted, Feed, Posted, Updated
from bot.playground.clock import Clock, SystemClock
from bot.playground.delivery import SocketMode
from bot.playground.directory import Channel, Directory, Kind, User, UserGroup
from bot.playground.events import Events
from bot.playground.faults import Faults
from bot.playground.identifiers import Identifiers
from bot.playground.links import Links
from bot.playground.message import Json, Message
from bot.playground.pings import Ping, pings_of
from bot.playground.rates import RateLimits
from bot.playground.refusal import Refused
from bot.playground.replies import ReplyUrls
from bot.playground.transcript import Transcript
from bot.playground.triggers import Triggers

SLACKBOT = User("USLACKBOT", "slackbot", "Slackbot")


class Workspace:
    """A Slack workspace with one app installed.

    Attributes:
        origin: where its server listens, `http://127.0.0.1:PORT`; empty while none runs.
        pings: everything posted by the app that would have notified people.
        refusals: every call that was turned down.
        views: the last view of each user and type, `modal` or `home`.
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
        self.name = name
        self.origin = ""
        self.ids = Identifiers(self.clock)
        self.team_id = self.ids.next("T")
        self.directory = Directory()
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
        self.views: dict[tuple[str, str], Json] = {}
        self._transcript = Transcript()

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

    def add_user(
        self,
        name: str,
        display: str = "",
        *,
        is_bot: bool = False,
        admin: bool = False,
        guest: bool = False,
        tz: str = "Europe/London",
    ) -> User:
        """Let a user in, under a name that people mention as `@name`; the app hears nothing.

        Args:
            tz: IANA name of the user's time zone.
        """
        return self.change_user(
            User(
                id=self.ids.next("U"),
                name=name,
                display=display or name.capitalize(),
                is_bot=is_bot,
                is_admin=admin,
                is_restricted=guest,
                tz=tz,
            )
        )

    def change_user(self, user: User | str, **changes: Any) -> User:
        """Change a user's fields, such as `tz` or `deleted`; people elsewhere keep the id."""
        changed = replace(self.user(user), **changes)
        self.directory.users[changed.id] = changed
        return changed

    def add_group(self, handle: str, members: list[User], name: str = "") -> UserGroup:
        """Put people together in a user group, `@handle`."""
        ids = [member.id for member in members]
        group = UserGroup(self.ids.next("S"), handle, name or handle.capitalize(), ids)
        self.directory.groups[group.id] = group
        return group

    def add_channel(
        self, name: str, members: list[User] | None = None, *, private: bool = False
    ) -> Channel:
        """Open a channel, public unless told otherwise."""
        ids = [member.id for member in members or ()]
        kind: Kind = "group" if private else "channel"
        channel = Channel(self.ids.next("C"), name, kind, ids)
        self.directory.channels[channel.id] = channel
        return channel

    def open_dm(self, user: User) -> Channel:
        """The direct message between a user and the bot; opened when there is none yet."""
        channel = self.directory.dm(user.id)
        if channel is None:
            channel = Channel(self.ids.next("D"), user.name, "im", [user.id, self.app.bot_user.id])
            self.directory.channels[channel.id] = channel
        return channel

    def user(self, reference: str | User) -> User:
        """Find a user by id, name or `@name`.

        Raises:
            KeyError: if there is none.
        """
        return reference if isinstance(reference, User) else self.directory.user(reference)

    def channel(self, reference: str | Channel) -> Channel:
        """Find a channel by id, name or `#name`.

        Raises:
            KeyError: if there is none.
        """
        return reference if isinstance(reference, Channel) else self.directory.channel(reference)

    def response_url(self, token: str) -> str:
        """Where the app posts an answer for this token."""
        return f"{self.origin}/response/{token}"

    def feed(self) -> Feed:
        """Everything that happens to messages from now on."""
        return self._transcript.feed()

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

    def post(self, message: Message) -> Message:
        """Add a message, tell the feeds, and tell the app if it is subscribed."""
        parent = message.thread_ts and self.message(message.channel, message.thread_ts)
        if parent and message.is_reply:
            message = replace(message, parent_user=parent.user)
        self._note_pings(message)
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

    async def close(self) -> None:
        """Stop every delivery still under way, and close the app's connections."""
        await self.socket_mode.close()
        await self.links.close(self.links.all())

    def _note_pings(self, message: Message) -> None:
        if message.bot_id is not None:
            self.pings.extend(pings_of(message))

    def _happened(self, change: Change) -> None:
        self._transcript.record(change)
        for payload in self.events.of(change):
            self.socket_mode.publish(payload)
