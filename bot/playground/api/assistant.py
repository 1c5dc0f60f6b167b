"""assistant.threads.*: the status, the suggested prompts and the titles of the agent pane."""

from typing import Any

from bot.playground.api.arguments import Arguments
from bot.playground.api.places import is_member, known_channel
from bot.playground.block_kit.rules import Rule, items, text
from bot.playground.directory import Channel
from bot.playground.manifest import PROMPTS, prompts_from
from bot.playground.message import Json
from bot.playground.pane import Suggestions
from bot.playground.refusal import Refusal, refused_with_messages
from bot.playground.workspace import Workspace

_LOADING_MESSAGES = items(text(3_000), most=10, least=0)


def set_status(workspace: Workspace, arguments: Arguments) -> Json:
    """assistant.threads.setStatus: stands for two minutes, or until the app's next message."""
    channel = _own_channel(workspace, arguments)
    thread = _thread(workspace, channel, arguments)
    if "status" not in arguments.values:
        raise refused_with_messages("invalid_arguments", ["missing required field: status"])
    loading = _checked(arguments, "loading_messages", _LOADING_MESSAGES) or ()
    workspace.pane.set_status(channel.id, thread, arguments.text("status"), tuple(loading))
    return {}


def set_suggested_prompts(workspace: Workspace, arguments: Arguments) -> Json:
    """assistant.threads.setSuggestedPrompts: with a `thread_ts` it is answered, and does nothing."""
    channel = _direct_message(workspace, arguments)
    prompts = _checked(arguments, "prompts", PROMPTS)
    if prompts is None:
        raise refused_with_messages("invalid_arguments", ["missing required field: prompts"])
    if not arguments.text("thread_ts"):
        suggestions = Suggestions(prompts_from(prompts), arguments.text("title"))
        workspace.pane.suggest(channel.id, suggestions)
    return {}


def set_title(workspace: Workspace, arguments: Arguments) -> Json:
    """assistant.threads.setTitle."""
    channel = _direct_message(workspace, arguments)
    thread = _thread(workspace, channel, arguments)
    workspace.pane.name(channel.id, thread, arguments.required("title"))
    return {}


def _own_channel(workspace: Workspace, arguments: Arguments) -> Channel:
    channel = known_channel(workspace, arguments.required("channel_id"))
    if not is_member(workspace, channel):
        raise Refusal("not_in_channel")
    return channel


def _direct_message(workspace: Workspace, arguments: Arguments) -> Channel:
    """The direct message that the pane of an agent shows.

    Raises:
        Refusal: `access_denied` when the app has no agent pane, `channel_not_found`.
    """
    if workspace.app.agent is None:
        raise Refusal("access_denied")
    channel = _own_channel(workspace, arguments)
    if channel.kind != "im":
        raise Refusal("channel_not_found")
    return channel


def _thread(workspace: Workspace, channel: Channel, arguments: Arguments) -> str:
    message = workspace.message(channel.id, arguments.required("thread_ts"))
    if message is None or message.deleted or message.ephemeral_to is not None:
        raise Refusal("invalid_thread_ts")
    return message.thread_ts or message.ts


def _checked(arguments: Arguments, name: str, rule: Rule) -> Any:
    value = arguments.structure(name)
    faults = [] if value is None else list(rule(value, f"/{name}"))
    if faults:
        raise refused_with_messages("invalid_arguments", faults)
    return value
