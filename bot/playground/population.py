"""Who and what is in the workspace, and how they come to be there: without the app hearing of it."""

from dataclasses import replace
from typing import Any

from bot.playground.directory import Channel, Directory, Kind, OtherApp, User, UserGroup
from bot.playground.identifiers import Identifiers


class Population:
    """Users, groups and channels, added and found by name."""

    def __init__(self, ids: Identifiers) -> None:
        self.ids = ids
        self.directory = Directory()

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

    def add_bot(self, name: str, display: str = "") -> OtherApp:
        """Install another app, with a bot user of this name."""
        user = self.add_user(name, display, is_bot=True)
        return OtherApp(self.ids.next("A"), self.ids.next("B"), user)

    def add_channel(
        self,
        name: str,
        members: list[User] | None = None,
        *,
        private: bool = False,
        shared: bool = False,
    ) -> Channel:
        """Open a channel, public unless told otherwise.

        Args:
            shared: with another organisation.
        """
        ids = [member.id for member in members or ()]
        kind: Kind = "group" if private else "channel"
        channel = Channel(self.ids.next("C"), name, kind, ids, is_ext_shared=shared)
        self.directory.channels[channel.id] = channel
        return channel

    @property
    def bot_user(self) -> User:
        """The user as which the app posts."""
        raise NotImplementedError

    def open_dm(self, user: User) -> Channel:
        """The direct message between a user and the bot; opened when there is none yet."""
        channel = self.directory.dm(user.id)
        if channel is None:
            channel = Channel(self.ids.next("D"), user.name, "im", [user.id, self.bot_user.id])
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
