"""Where a person is in the workspace, and what that place is called."""

from dataclasses import dataclass

from bot.playground.directory import Channel, User
from bot.playground.terminal import words
from bot.playground.terminal.names import Names
from bot.playground.workspace import SLACKBOT, Workspace


@dataclass(frozen=True, slots=True)
class Place:
    """Who speaks, and where.

    Attributes:
        thread_ts: the thread that they write in, None for the channel itself.
    """

    user: User
    channel: Channel
    thread_ts: str | None = None


def names_of(workspace: Workspace) -> Names:
    """What the workspace's ids are called, as of now."""
    directory = workspace.directory
    return Names(
        people={user.id: user.display for user in (SLACKBOT, *directory.users.values())},
        channels={channel.id: channel.name for channel in directory.channels.values()},
    )


def place_name(place: Place, bot: str) -> str:
    """`#general`, `your messages with Caveat`, `a thread of #general`."""
    direct = place.channel.kind == "im"
    name = words.DM_PLACE.format(bot=bot) if direct else f"#{place.channel.name}"
    return words.THREAD_PLACE.format(place=name) if place.thread_ts else name
