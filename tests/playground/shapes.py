"""The shape of what Slack sends: keys and types, written down from its reference.

A key that ends in `?` may be absent; a list of one shape stands for any number of them; `None` is a type.
"""

from typing import Any

Shape = Any

RICH_TEXT = {"type": str, "block_id": str, "elements": [dict]}

MESSAGE: dict[str, Shape] = {
    "type": str,
    "ts": str,
    "text": str,
    "team": str,
    "user?": str,
    "client_msg_id?": str,
    "subtype?": str,
    "thread_ts?": str,
    "parent_user_id?": str,
    "edited?": {"user?": (str, None), "ts": str},
    "blocks?": [dict],
    "bot_id?": str,
    "app_id?": str,
    "bot_profile?": {
        "id": str,
        "deleted": bool,
        "name": str,
        "updated": int,
        "app_id": str,
        "team_id": str,
    },
}

IN_CHANNEL = {"channel": str, "event_ts": str, "channel_type": str}

EVENTS: dict[str, Shape] = {
    "message": {**MESSAGE, **IN_CHANNEL, "user": str, "client_msg_id": str, "blocks": [RICH_TEXT]},
    "app_mention": {**MESSAGE, "channel": str, "event_ts": str, "user": str},
    "message_changed": {
        **IN_CHANNEL,
        "type": str,
        "subtype": str,
        "hidden": bool,
        "ts": str,
        "message": MESSAGE,
        "previous_message": MESSAGE,
    },
    "message_deleted": {
        **IN_CHANNEL,
        "type": str,
        "subtype": str,
        "hidden": bool,
        "ts": str,
        "deleted_ts": str,
        "previous_message": MESSAGE,
    },
}

CALLBACK: dict[str, Shape] = {
    "token": str,
    "team_id": str,
    "context_team_id": str,
    "context_enterprise_id": None,
    "api_app_id": str,
    "event": dict,
    "type": str,
    "event_id": str,
    "event_time": int,
    "authorizations": [
        {
            "enterprise_id": None,
            "team_id": str,
            "user_id": str,
            "is_bot": bool,
            "is_enterprise_install": bool,
        }
    ],
    "is_ext_shared_channel": bool,
    "event_context": str,
}

COMMAND: dict[str, Shape] = dict.fromkeys(
    (
        "token",
        "team_id",
        "team_domain",
        "channel_id",
        "channel_name",
        "user_id",
        "user_name",
        "command",
        "text",
        "api_app_id",
        "is_enterprise_install",
        "response_url",
        "trigger_id",
    ),
    str,
)

BLOCK_ACTIONS: dict[str, Shape] = {
    "type": str,
    "user": {"id": str, "username": str, "name": str, "team_id": str},
    "api_app_id": str,
    "token": str,
    "container": {
        "type": str,
        "message_ts": str,
        "channel_id": str,
        "is_ephemeral": bool,
        "thread_ts?": str,
    },
    "trigger_id": str,
    "team": {"id": str, "domain": str},
    "enterprise": None,
    "is_enterprise_install": bool,
    "channel": {"id": str, "name": str},
    "message?": MESSAGE,
    "state": {"values": dict},
    "response_url": str,
    "actions": [
        {
            "type": str,
            "action_id": str,
            "block_id": str,
            "text": {"type": str, "text": str, "emoji?": bool},
            "value?": str,
            "style?": str,
            "url?": str,
            "action_ts": str,
        }
    ],
}

_TOLD: dict[str, Shape] = {
    "type": str,
    "token": str,
    "team": {"id": str, "domain": str},
    "user": {"id": str, "username": str, "name": str, "team_id": str},
    "enterprise": None,
    "is_enterprise_install": bool,
}

VIEW: dict[str, Shape] = {
    **dict.fromkeys(
        (
            "id",
            "team_id",
            "type",
            "private_metadata",
            "callback_id",
            "external_id",
            "hash",
            "root_view_id",
            "app_id",
            "app_installed_team_id",
            "bot_id",
        ),
        str,
    ),
    "blocks": [dict],
    "state": {"values": dict},
    "title": {"type": str, "text": str},
    "close": (None, {"type": str, "text": str}),
    "submit": (None, {"type": str, "text": str}),
    "clear_on_close": bool,
    "notify_on_close": bool,
    "submit_disabled": bool,
    "previous_view_id": (str, None),
}

VIEW_SUBMISSION: dict[str, Shape] = {
    **_TOLD,
    "api_app_id": str,
    "trigger_id": str,
    "view": VIEW,
    "response_urls": [dict],
}

VIEW_CLOSED: dict[str, Shape] = {**_TOLD, "api_app_id": str, "view": VIEW, "is_cleared": bool}

MESSAGE_ACTION: dict[str, Shape] = {
    **_TOLD,
    "action_ts": str,
    "callback_id": str,
    "trigger_id": str,
    "response_url": str,
    "message_ts": str,
    "channel": {"id": str, "name": str},
    "message": MESSAGE,
}

SHORTCUT: dict[str, Shape] = {
    **_TOLD,
    "user": {"id": str, "username": str, "team_id": str},
    "action_ts": str,
    "callback_id": str,
    "trigger_id": str,
}

ENVELOPES: dict[str, Shape] = {
    "events_api": {
        "envelope_id": str,
        "payload": dict,
        "type": str,
        "accepts_response_payload": bool,
        "retry_attempt": int,
        "retry_reason": str,
    },
    "slash_commands": {
        "envelope_id": str,
        "payload": dict,
        "type": str,
        "accepts_response_payload": bool,
    },
    "interactive": {
        "envelope_id": str,
        "payload": dict,
        "type": str,
        "accepts_response_payload": bool,
    },
}


def differences(value: Any, shape: Shape, at: str = "") -> list[str]:
    """Where a value departs from a shape; nothing where it has it."""
    if isinstance(shape, tuple):
        return min((differences(value, one, at) for one in shape), key=len)
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{at}: not a list"]
        return [d for n, item in enumerate(value) for d in differences(item, shape[0], f"{at}/{n}")]
    if isinstance(shape, dict):
        return _of_object(value, shape, at)
    fits = value is None if shape is None else type(value) is shape
    return [] if fits else [f"{at}: {type(value).__name__}"]


def _of_object(value: Any, shape: dict[str, Shape], at: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{at}: not an object"]
    known = {key.rstrip("?"): inner for key, inner in shape.items()}
    found = [f"{at}/{key}: missing" for key in shape if not key.endswith("?") and key not in value]
    found += [f"{at}/{key}: unknown" for key in value if key not in known]
    for key in known.keys() & value.keys():
        found += differences(value[key], known[key], f"{at}/{key}")
    return found
