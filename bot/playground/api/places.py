"""Finding the channel and the message that a call names, or refusing as Slack does."""

from bot.playground.directory import Channel
from bot.playground.message import Message
from bot.playground.refusal import Refusal
from bot.playground.workspace import Workspace


def known_channel(workspace: Workspace, reference: str) -> Channel:
    """The channel of this id; a private one only when the bot is in it.

    Raises:
        Refusal: `channel_not_found`.
    """
    channel = workspace.directory.channels.get(reference)
    if channel is None or (channel.kind == "group" and not is_member(workspace, channel)):
        raise Refusal("channel_not_found")
    return channel


def channel_to_post_in(workspace: Workspace, reference: str) -> Channel:
    """The channel of this id or name, or the direct message with the user of this id.

    Raises:
        Refusal: `channel_not_found`, `not_in_channel`, `is_archived`.
    """
    if reference in workspace.directory.users:
        return workspace.open_dm(workspace.directory.users[reference])
    try:
        channel = known_channel(workspace, workspace.channel(reference).id)
    except KeyError:
        raise Refusal("channel_not_found") from None
    if channel.is_archived:
        raise Refusal("is_archived")
    if not is_member(workspace, channel) and not workspace.app.may("chat:write.public"):
        raise Refusal("not_in_channel")
    return channel


def is_member(workspace: Workspace, channel: Channel) -> bool:
    """Whether the bot is in the channel."""
    return workspace.bot_user.id in channel.members


def lasting_message(workspace: Workspace, channel: Channel, ts: str) -> Message:
    """The message with this timestamp; ephemeral and deleted ones cannot be found again.

    Raises:
        Refusal: `message_not_found`.
    """
    message = workspace.message(channel.id, ts)
    if message is None or message.deleted or message.ephemeral_to is not None:
        raise Refusal("message_not_found")
    return message
