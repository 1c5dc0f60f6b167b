"""reactions.add: an emoji under a message."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.places import is_member, known_channel, lasting_message
from bot.playground.message import Json
from bot.playground.refusal import Refusal
from bot.playground.workspace import Workspace


def add(workspace: Workspace, arguments: Arguments) -> Json:
    """reactions.add."""
    name = arguments.required("name").strip(":")
    channel = known_channel(workspace, arguments.required("channel"))
    if not is_member(workspace, channel):
        raise Refusal("not_in_channel")
    if channel.is_archived:
        raise Refusal("is_archived")
    message = lasting_message(workspace, channel, arguments.required("timestamp"))
    reaction = (name, workspace.bot_user.id)
    if reaction in message.reactions:
        raise Refusal("already_reacted")
    workspace.react(message, reaction)
    return {}
