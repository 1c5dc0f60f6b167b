"""chat.*: posting, changing, deleting and linking to messages."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.places import channel_to_post_in, is_member, known_channel, lasting_message
from bot.playground.block_kit import too_long_to_post
from bot.playground.composing import Content, compose
from bot.playground.directory import Channel
from bot.playground.interactions import DOMAIN
from bot.playground.message import Json, Message
from bot.playground.refusal import Refusal, Refused
from bot.playground.wire import message_json
from bot.playground.workspace import Workspace

LONGEST_UPDATE = 4_000
"""Characters of text that chat.update takes (docs.slack.dev/reference/methods/chat.update)."""


def post_message(workspace: Workspace, arguments: Arguments) -> Json:
    """chat.postMessage."""
    channel = channel_to_post_in(workspace, arguments.required("channel"))
    content = compose(arguments.values, workspace.ids)
    if too_long_to_post(content.blocks):
        raise Refusal("msg_blocks_too_long")
    thread = _thread(workspace, channel, arguments)
    wait = workspace.rates.wait("chat.postMessage", channel.id)
    if wait:
        raise Refusal("ratelimited", retry_after=wait)
    broadcast = thread is not None and arguments.flag("reply_broadcast")
    message = workspace.post(
        Message(
            channel=channel.id,
            ts=workspace.ids.timestamp(),
            text=content.text,
            user=workspace.bot_user.id,
            bot_id=workspace.app.bot_id,
            blocks=content.blocks,
            thread_ts=thread,
            metadata=content.metadata,
            subtype="thread_broadcast" if broadcast else None,
        )
    )
    return _warned(workspace, "chat.postMessage", content) | {
        "channel": channel.id,
        "ts": message.ts,
        "message": message_json(message, workspace.app),
    }


def post_ephemeral(workspace: Workspace, arguments: Arguments) -> Json:
    """chat.postEphemeral."""
    channel = channel_to_post_in(workspace, arguments.required("channel"))
    user = arguments.required("user")
    if user not in channel.members:
        raise Refusal("user_not_in_channel")
    content = compose(arguments.values, workspace.ids)
    message = workspace.post(
        Message(
            channel=channel.id,
            ts=workspace.ids.timestamp(),
            text=content.text,
            user=workspace.bot_user.id,
            bot_id=workspace.app.bot_id,
            blocks=content.blocks,
            thread_ts=_thread(workspace, channel, arguments),
            ephemeral_to=user,
        )
    )
    return {"message_ts": message.ts}


def update(workspace: Workspace, arguments: Arguments) -> Json:
    """chat.update."""
    channel = known_channel(workspace, arguments.required("channel"))
    message = lasting_message(workspace, channel, arguments.required("ts"))
    if message.bot_id != workspace.app.bot_id:
        raise Refusal("cant_update_message")
    content = compose(arguments.values, workspace.ids)
    if len(content.text) > LONGEST_UPDATE:
        raise Refusal("msg_too_long")
    changed = workspace.update(
        message,
        text=content.text,
        blocks=content.blocks,
        metadata=content.metadata or message.metadata,
        edited=workspace.ids.timestamp(),
    )
    return _warned(workspace, "chat.update", content) | {
        "channel": channel.id,
        "ts": changed.ts,
        "text": changed.text,
        "message": message_json(changed, workspace.app),
    }


def delete(workspace: Workspace, arguments: Arguments) -> Json:
    """chat.delete."""
    channel = known_channel(workspace, arguments.required("channel"))
    message = lasting_message(workspace, channel, arguments.required("ts"))
    if message.bot_id != workspace.app.bot_id:
        raise Refusal("cant_delete_message")
    if not is_member(workspace, channel):
        raise Refusal("not_in_channel")
    workspace.delete(message)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(workspace: Workspace, arguments: Arguments) -> Json:
    """chat.getPermalink; a reply's link names its thread."""
    channel = known_channel(workspace, arguments.required("channel"))
    message = lasting_message(workspace, channel, arguments.required("message_ts"))
    link = f"https://{DOMAIN}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.is_reply:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def _warned(workspace: Workspace, method: str, content: Content) -> Json:
    """The part of an answer that says what was left out; what was, is noted as a refusal."""
    for warning in content.warnings:
        workspace.refusals.append(Refused(method, warning, {}))
    if not content.warnings:
        return {}
    return {
        "warning": ",".join(content.warnings),
        "response_metadata": {"warnings": list(content.warnings)},
    }


def _thread(workspace: Workspace, channel: Channel, arguments: Arguments) -> str | None:
    """The thread to post in: a reply's timestamp leads to the thread that it stands in.

    Raises:
        Refusal: `thread_not_found`, also for an ephemeral message, which has no thread.
    """
    ts = arguments.text("thread_ts")
    if not ts:
        return None
    parent = workspace.message(channel.id, ts)
    if parent is None or parent.deleted or parent.ephemeral_to is not None:
        raise Refusal("thread_not_found")
    return parent.thread_ts or parent.ts
