"""conversations.*: what channels there are, who is in them and what was said."""

from typing import Any

from bot.playground.api.arguments import Arguments
from bot.playground.api.paging import page
from bot.playground.api.places import is_member, known_channel
from bot.playground.directory import Channel
from bot.playground.message import Json, Message
from bot.playground.refusal import Refusal
from bot.playground.wire import channel_json, message_json
from bot.playground.workspace import Workspace

_KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im"}
_MOST_MESSAGES = 999


def info(workspace: Workspace, arguments: Arguments) -> Json:
    """conversations.info."""
    channel = known_channel(workspace, arguments.required("channel"))
    return {"channel": channel_json(channel, workspace.app)}


def list_all(workspace: Workspace, arguments: Arguments) -> Json:
    """conversations.list."""
    wanted = {_KINDS.get(kind) for kind in arguments.text("types", "public_channel").split(",")}
    channels = [
        channel_json(channel, workspace.app)
        for channel in workspace.directory.channels.values()
        if channel.kind in wanted and (channel.kind == "channel" or is_member(workspace, channel))
    ]
    return page(channels, "channels", arguments, most=1_000)


def members(workspace: Workspace, arguments: Arguments) -> Json:
    """conversations.members."""
    channel = known_channel(workspace, arguments.required("channel"))
    return page(list(channel.members), "members", arguments, most=1_000)


def open_dm(workspace: Workspace, arguments: Arguments) -> Json:
    """conversations.open, for one user."""
    user = workspace.directory.users.get(arguments.required("users"))
    if user is None:
        raise Refusal("user_not_found")
    channel = workspace.open_dm(user)
    if arguments.flag("return_im"):
        return {"channel": channel_json(channel, workspace.app)}
    return {"channel": {"id": channel.id}}


def history(workspace: Workspace, arguments: Arguments) -> Json:
    """conversations.history: newest first, without the replies in threads."""
    channel = _readable(workspace, arguments)
    lasting = [
        message
        for message in _lasting(workspace, channel, arguments)
        if not message.is_reply or message.subtype == "thread_broadcast"
    ]
    found = [_with_thread(workspace, message, arguments) for message in reversed(lasting)]
    return page(found, "messages", arguments, most=_MOST_MESSAGES)


def replies(workspace: Workspace, arguments: Arguments) -> Json:
    """conversations.replies: a thread's first message and its replies, oldest first."""
    channel = _readable(workspace, arguments)
    ts = arguments.required("ts")
    parent = workspace.message(channel.id, ts)
    if parent is None or parent.deleted or parent.ephemeral_to is not None:
        raise Refusal("thread_not_found")
    thread = [
        message
        for message in _lasting(workspace, channel, arguments)
        if ts in {message.ts, message.thread_ts}
    ]
    found = [_with_thread(workspace, message, arguments) for message in thread]
    return page(found, "messages", arguments, most=_MOST_MESSAGES)


def _readable(workspace: Workspace, arguments: Arguments) -> Channel:
    channel = known_channel(workspace, arguments.required("channel"))
    if not is_member(workspace, channel):
        raise Refusal("not_in_channel")
    return channel


def _lasting(workspace: Workspace, channel: Channel, arguments: Arguments) -> list[Message]:
    """What stands in a channel between `oldest` and `latest`, oldest first."""
    oldest, latest = arguments.text("oldest", "0"), arguments.text("latest", "9" * 10)
    inclusive = arguments.flag("inclusive")
    return [
        message
        for message in workspace.messages(channel)
        if not message.deleted
        and message.ephemeral_to is None
        and (
            float(oldest) < float(message.ts) < float(latest)
            or (inclusive and message.ts in {oldest, latest})
        )
    ]


def _with_thread(workspace: Workspace, message: Message, arguments: Arguments) -> Json:
    written = message_json(message, workspace.app)
    if not arguments.flag("include_all_metadata"):
        written.pop("metadata", None)
    answers = [
        reply
        for reply in workspace.messages(message.channel)
        if reply.is_reply and reply.thread_ts == message.ts and not reply.deleted
    ]
    return written | (_thread_fields(answers, message) if answers else {})


def _thread_fields(answers: list[Message], parent: Message) -> dict[str, Any]:
    authors = list(dict.fromkeys(reply.user for reply in answers if reply.user))
    return {
        "thread_ts": parent.ts,
        "reply_count": len(answers),
        "reply_users": authors,
        "reply_users_count": len(authors),
        "latest_reply": answers[-1].ts,
        "is_locked": False,
        "subscribed": False,
    }
