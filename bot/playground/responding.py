"""Answers that come without a token: with a command's ack, or through a response_url."""

from bot.playground.composing import compose
from bot.playground.message import Json, Message
from bot.playground.replies import ReplyUrl
from bot.playground.workspace import Workspace


def respond(workspace: Workspace, body: Json, *, channel: str, user: str) -> Message | None:
    """Post an answer, ephemeral unless `response_type` is `in_channel`.

    Returns:
        The message, None when the body holds neither text nor blocks.

    Raises:
        Refusal: if Slack would not post it.
    """
    if not body.get("text") and not body.get("blocks"):
        return None
    content = compose(body, workspace.ids)
    in_channel = body.get("response_type") == "in_channel"
    return workspace.post(
        Message(
            channel=channel,
            ts=workspace.ids.timestamp(),
            text=content.text,
            blocks=content.blocks,
            metadata=content.metadata,
            bot_id=workspace.app.bot_id,
            subtype="bot_message",
            thread_ts=body.get("thread_ts"),
            ephemeral_to=None if in_channel else user,
        )
    )


def respond_through(workspace: Workspace, url: ReplyUrl, body: Json) -> Message | None:
    """Do what a post to a response_url asks for: post, replace the original, or delete it.

    Returns:
        The message that now stands, None when the original was deleted.

    Raises:
        Refusal: if Slack would not do it.
    """
    original = url.original and workspace.message(url.original.channel, url.original.ts)
    if original is not None and not original.deleted:
        if body.get("delete_original"):
            workspace.delete(original)
            return None
        if body.get("replace_original"):
            content = compose(body, workspace.ids)
            return workspace.update(
                original, text=content.text, blocks=content.blocks, edited=workspace.ids.timestamp()
            )
    compose(body, workspace.ids)
    return respond(workspace, body, channel=url.channel, user=url.user)
