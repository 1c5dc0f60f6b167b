"""Answers that come without a token: with a command's ack, or through a response_url."""

from bot.playground.composing import Content, compose
from bot.playground.message import Json, Message
from bot.playground.replies import ReplyUrl
from bot.playground.workspace import Workspace


def respond(workspace: Workspace, body: Json, *, channel: str, user: str) -> Message:
    """Post an answer, ephemeral unless `response_type` is `in_channel`.

    Raises:
        Refusal: if Slack would not post it.
    """
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


def respond_through(workspace: Workspace, url: ReplyUrl, body: Json) -> None:
    """Do what a post to a response_url asks for: post, replace the original, or delete it.

    Without an original, as after a command, an answer that would replace it is posted as new.

    Raises:
        Refusal: if Slack would not do it.
    """
    original = url.original and workspace.message(url.original.channel, url.original.ts)
    if original is not None and not original.deleted:
        if body.get("delete_original"):
            workspace.delete(original)
            return
        if body.get("replace_original"):
            _replace(workspace, original, compose(body, workspace.ids))
            return
    respond(workspace, body, channel=url.channel, user=url.user)


def _replace(workspace: Workspace, original: Message, content: Content) -> None:
    workspace.update(
        original,
        text=content.text,
        blocks=content.blocks,
        metadata=content.metadata or original.metadata,
        edited=workspace.ids.timestamp(),
    )
