"""users.* and usergroups.*: who is in the workspace, and in which groups."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.paging import page
from bot.playground.directory import User
from bot.playground.message import Json
from bot.playground.refusal import Refusal
from bot.playground.wire_users import group_json, user_json
from bot.playground.workspace import Workspace


def info(workspace: Workspace, arguments: Arguments) -> Json:
    """users.info."""
    user = workspace.directory.users.get(arguments.required("user"))
    if user is None:
        raise Refusal("user_not_found")
    return {"user": _written(workspace, user)}


def list_all(workspace: Workspace, arguments: Arguments) -> Json:
    """users.list."""
    users = [_written(workspace, user) for user in workspace.directory.users.values()]
    return page(users, "members", arguments, most=1_000)


def list_groups(workspace: Workspace, arguments: Arguments) -> Json:
    """usergroups.list: the enabled groups, and on demand the disabled ones, counts and users."""
    groups = [
        group_json(group, workspace.app)
        | ({"users": list(group.members)} if arguments.flag("include_users") else {})
        | ({"user_count": len(group.members)} if arguments.flag("include_count") else {})
        for group in workspace.directory.groups.values()
        if group.is_enabled or arguments.flag("include_disabled")
    ]
    return {"usergroups": groups}


def list_group_users(workspace: Workspace, arguments: Arguments) -> Json:
    """usergroups.users.list; a disabled group is found only with `include_disabled`."""
    group = workspace.directory.groups.get(arguments.required("usergroup"))
    if group is None or not (group.is_enabled or arguments.flag("include_disabled")):
        raise Refusal("no_such_subteam")
    return {"users": list(group.members)}


def _written(workspace: Workspace, user: User) -> Json:
    return user_json(user, workspace.app, now=workspace.clock.now())
