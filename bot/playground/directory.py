"""Who and what there is in the workspace: users, user groups, channels, direct messages."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["channel", "group", "im"]


@dataclass(frozen=True, slots=True)
class User:
    """A person, or the app's bot user.

    Attributes:
        name: the handle people mention: letters, digits, `.`, `_`, `-`.
        display: the name people see.
        tz: IANA name of the user's time zone.
        is_owner: of the workspace; owners are admins too.
        is_restricted: a guest.
        is_ultra_restricted: a guest of one channel alone; such guests are restricted too.
        deleted: whether the account has been deactivated.
    """

    id: str
    name: str
    display: str
    is_bot: bool = False
    tz: str = "Europe/London"
    is_admin: bool = False
    is_owner: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class OtherApp:
    """Another app in the workspace, which posts as its bot user."""

    id: str
    bot_id: str
    user: User


@dataclass(slots=True)
class UserGroup:
    """People who are mentioned together.

    Attributes:
        id: starts with `S`.
        handle: what people mention it by, without `@`.
        members: ids of its users.
        is_enabled: a disabled group is listed only when asked for.
    """

    id: str
    handle: str
    name: str
    members: list[str] = field(default_factory=list)
    is_enabled: bool = True


@dataclass(slots=True)
class Channel:
    """A public channel, a private one ("group"), or a direct message ("im") with the bot.

    Attributes:
        is_ext_shared: whether people of another organisation are in it (Slack Connect).
    """

    id: str
    name: str
    kind: Kind
    members: list[str] = field(default_factory=list)
    is_archived: bool = False
    purpose: str = ""
    is_ext_shared: bool = False


class Directory:
    """Users and channels by id and by name, user groups by id."""

    def __init__(self) -> None:
        self.users: dict[str, User] = {}
        self.groups: dict[str, UserGroup] = {}
        self.channels: dict[str, Channel] = {}

    def user(self, reference: str) -> User:
        """Find a user by id, name or `@name`.

        Raises:
            KeyError: if there is none.
        """
        if reference in self.users:
            return self.users[reference]
        name = reference.removeprefix("@")
        for user in self.users.values():
            if user.name == name:
                return user
        raise KeyError(reference)

    def channel(self, reference: str) -> Channel:
        """Find a channel by id, name or `#name`.

        Raises:
            KeyError: if there is none.
        """
        if reference in self.channels:
            return self.channels[reference]
        name = reference.removeprefix("#")
        for channel in self.channels.values():
            if channel.kind != "im" and channel.name == name:
                return channel
        raise KeyError(reference)

    def dm(self, user_id: str) -> Channel | None:
        """The direct message between a user and the bot, when it has been opened."""
        ims = (channel for channel in self.channels.values() if channel.kind == "im")
        return next((channel for channel in ims if user_id in channel.members), None)
