"""auth.test and apps.connections.open: who the app is, and where it connects."""

from bot.playground.api.arguments import Arguments
from bot.playground.message import Json
from bot.playground.workspace import Workspace


def auth_test(workspace: Workspace, _: Arguments) -> Json:
    """auth.test."""
    return {
        "url": f"{workspace.origin}/",
        "team": workspace.name,
        "user": workspace.bot_user.name,
        "team_id": workspace.team_id,
        "user_id": workspace.bot_user.id,
        "bot_id": workspace.app.bot_id,
        "is_enterprise_install": False,
    }


def connections_open(workspace: Workspace, _: Arguments) -> Json:
    """apps.connections.open."""
    ticket = workspace.links.issue_ticket()
    host = workspace.origin.removeprefix("http://")
    return {"url": f"ws://{host}/link/?ticket={ticket}&app_id={workspace.app.id}"}
