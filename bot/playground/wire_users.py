"""Users and user groups as Slack writes them in JSON."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.playground.app import App
from bot.playground.directory import User, UserGroup
from bot.playground.message import Json

_LONG_AGO = 1_600_000_000


def user_json(user: User, app: App, *, now: float) -> Json:
    """A user as users.info gives it; a deactivated one has lost time zone and roles.

    Args:
        now: seconds since the epoch; the offset from UTC is that of this moment.
    """
    common = {
        "id": user.id,
        "team_id": app.team_id,
        "name": user.name,
        "deleted": user.deleted,
        "profile": {
            "real_name": user.display,
            "real_name_normalized": user.display,
            "display_name": user.name,
            "display_name_normalized": user.name,
            "team": app.team_id,
        },
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": _LONG_AGO,
    }
    return common if user.deleted else common | _active(user, now)


def _active(user: User, now: float) -> Json:
    moment = datetime.fromtimestamp(now, UTC).astimezone(ZoneInfo(user.tz))
    offset = moment.utcoffset()
    return {
        "real_name": user.display,
        "tz": user.tz,
        "tz_label": moment.tzname(),
        "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
        "is_admin": user.is_admin or user.is_owner,
        "is_owner": user.is_owner,
        "is_primary_owner": False,
        "is_restricted": user.is_restricted or user.is_ultra_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
    }


def group_json(group: UserGroup, app: App) -> Json:
    """A user group as usergroups.list gives it, without its users."""
    creator = app.bot_user.id
    return {
        "id": group.id,
        "team_id": app.team_id,
        "is_usergroup": True,
        "is_subteam": True,
        "name": group.name,
        "description": "",
        "handle": group.handle,
        "is_external": False,
        "date_create": _LONG_AGO,
        "date_update": _LONG_AGO,
        "date_delete": 0 if group.is_enabled else _LONG_AGO,
        "auto_type": None,
        "created_by": creator,
        "updated_by": creator,
        "deleted_by": None if group.is_enabled else creator,
        "prefs": {"channels": [], "groups": []},
    }
