"""views.*: modals for a trigger, and a user's Home tab."""

from bot.playground.api.arguments import Arguments
from bot.playground.message import Json
from bot.playground.refusal import Refusal, refused_with_messages
from bot.playground.view_content import checked_view
from bot.playground.views import View
from bot.playground.workspace import Workspace


def open_modal(workspace: Workspace, arguments: Arguments) -> Json:
    """views.open: a trigger_id opens one modal, within three seconds."""
    content = checked_view(arguments.structure("view"), "modal")
    user = workspace.triggers.exchange(arguments.required("trigger_id"))
    return _answer(workspace.views.open(user, content))


def push(workspace: Workspace, arguments: Arguments) -> Json:
    """views.push: a trigger_id from within a modal puts another view on top of it."""
    content = checked_view(arguments.structure("view"), "modal")
    user = workspace.triggers.exchange(arguments.required("trigger_id"))
    return _answer(workspace.views.push(user, content))


def update(workspace: Workspace, arguments: Arguments) -> Json:
    """views.update: new content for a view, found by its id or its external_id."""
    view_id, external_id = arguments.text("view_id"), arguments.text("external_id")
    if bool(view_id) == bool(external_id):
        fault = "exactly one of view_id and external_id is required"
        raise refused_with_messages("invalid_arguments", [fault])
    view = workspace.views.find(view_id, external_id)
    content = checked_view(arguments.structure("view"), view.content["type"])
    return _answer(workspace.views.update(view, content, arguments.text("hash")))


def publish(workspace: Workspace, arguments: Arguments) -> Json:
    """views.publish: the Home tab of one user."""
    user = arguments.required("user_id")
    if user not in workspace.directory.users:
        raise refused_with_messages("invalid_arguments", ["user_id was not found"])
    if not workspace.app.home_tab:
        raise Refusal("not_enabled")
    content = checked_view(arguments.structure("view"), "home")
    return _answer(workspace.views.publish(user, content, arguments.text("hash")))


def _answer(view: View) -> Json:
    return {"view": view.content | {"state": {"values": {}}}}
