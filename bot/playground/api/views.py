"""views.*: a modal for a trigger, and a user's Home tab."""

from typing import Any

from bot.playground.api.arguments import Arguments
from bot.playground.block_kit import view_faults
from bot.playground.message import Json
from bot.playground.refusal import Refusal, refused_with_messages
from bot.playground.workspace import Workspace


def open_modal(workspace: Workspace, arguments: Arguments) -> Json:
    """views.open: a trigger_id opens one modal, within three seconds."""
    view = _checked(arguments, "modal")
    user = workspace.triggers.exchange(arguments.required("trigger_id"))
    return {"view": _kept(workspace, view, user)}


def publish(workspace: Workspace, arguments: Arguments) -> Json:
    """views.publish: the Home tab of one user."""
    user = arguments.required("user_id")
    if user not in workspace.directory.users:
        raise refused_with_messages("invalid_arguments", ["user_id was not found"])
    view = _checked(arguments, "home")
    return {"view": _kept(workspace, view, user)}


def _checked(arguments: Arguments, kind: str) -> Json:
    view: Any = arguments.structure("view")
    if not isinstance(view, dict):
        raise refused_with_messages("invalid_arguments", ["missing required field: view"])
    if view.get("type") != kind:
        raise Refusal(
            "method_not_supported_for_view_type" if view.get("type") else "view_not_found"
        )
    faults = view_faults(view)
    if faults:
        raise refused_with_messages("invalid_arguments", faults)
    return view


def _kept(workspace: Workspace, view: Json, user: str) -> Json:
    app = workspace.app
    view_id = workspace.ids.next("V")
    kept = {
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        **view,
        "id": view_id,
        "team_id": app.team_id,
        "app_id": app.id,
        "bot_id": app.bot_id,
        "root_view_id": view_id,
        "previous_view_id": None,
        "state": {"values": {}},
        "hash": workspace.ids.timestamp(),
    }
    workspace.views[user, view["type"]] = kept
    return kept
