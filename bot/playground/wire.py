"""Channels and messages as Slack writes them in JSON."""

from itertools import groupby
from typing import Any

from bot.playground.app import App
from bot.playground.directory import Channel, OtherApp
from bot.playground.message import Json, Message


def message_json(message: Message, app: App) -> Json:
    """A message as it stands in an event, in a history and in the answer to a post."""
    return _present(
        {
            "subtype": message.subtype,
            "user": message.user,
            "type": "message",
            "ts": message.ts,
            "client_msg_id": message.client_msg_id,
            "text": message.text,
            "team": app.team_id,
            **_authorship(message, app),
            "inviter": message.inviter,
            "thread_ts": message.thread_ts,
            "parent_user_id": message.parent_user,
            "edited": message.edited and {"user": message.user, "ts": message.edited},
            "blocks": [*message.blocks] or None,
            "metadata": message.metadata,
            "reactions": _reactions(message) or None,
        }
    )


def channel_json(channel: Channel, app: App) -> Json:
    """A conversation as conversations.info gives it."""
    common = {
        "id": channel.id,
        "created": 1_600_000_000,
        "is_archived": channel.is_archived,
        "is_org_shared": False,
        "context_team_id": app.team_id,
        "updated": 1_600_000_000_000,
    }
    if channel.kind == "im":
        person = next(member for member in channel.members if member != app.bot_user.id)
        return common | {"is_im": True, "user": person, "is_user_deleted": False, "priority": 0}
    return common | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": True,
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.kind == "group",
        "is_general": channel.name == "general",
        "is_shared": channel.is_ext_shared,
        "is_ext_shared": channel.is_ext_shared,
        "is_pending_ext_shared": False,
        "is_member": app.bot_user.id in channel.members,
        "unlinked": 0,
        "creator": next(iter(channel.members), app.bot_user.id),
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": channel.purpose, "creator": "", "last_set": 0},
        "previous_names": [],
        "num_members": len(channel.members),
    }


def _authorship(message: Message, app: App) -> Json:
    if message.bot_id is None:
        return {}
    author = message.other_app or OtherApp(app.id, app.bot_id, app.bot_user)
    profile = {
        "id": author.bot_id,
        "deleted": False,
        "name": author.user.name,
        "updated": 1_600_000_000,
        "app_id": author.id,
        "team_id": app.team_id,
    }
    return {"bot_id": author.bot_id, "app_id": author.id, "bot_profile": profile}


def _reactions(message: Message) -> list[Json]:
    by_name = groupby(sorted(message.reactions), key=lambda reaction: reaction[0])
    users = {name: [user for _, user in pairs] for name, pairs in by_name}
    return [{"name": name, "users": who, "count": len(who)} for name, who in users.items()]


def _present(fields: dict[str, Any]) -> Json:
    return {key: value for key, value in fields.items() if value is not None}
