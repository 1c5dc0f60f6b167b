"""users.*: who is in the workspace."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.paging import page
from bot.playground.message import Json
from bot.playground.refusal import Refusal
from bot.playground.wire import user_json
from bot.playground.workspace import Workspace


def info(workspace: Workspace, arguments: Arguments) -> Json:
    """users.info."""
    user = workspace.directory.users.get(arguments.required("user"))
    if user is None:
        raise Refusal("user_not_found")
    return {"user": user_json(user, workspace.app)}


def list_all(workspace: Workspace, arguments: Arguments) -> Json:
    """users.list."""
    users = [user_json(user, workspace.app) for user in workspace.directory.users.values()]
    return page(users, "members", arguments, most=1_000)
