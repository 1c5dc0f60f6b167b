"""What the app is told of what people do in modals and in the Home tab."""

from bot.playground.interactions import Occasion
from bot.playground.message import Json
from bot.playground.views import View


def view_actions_payload(occasion: Occasion, *, view: View, action: Json) -> Json:
    """The body of an action in a view."""
    return occasion.told("block_actions") | {
        "api_app_id": occasion.app.id,
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": occasion.trigger,
        "view": view.told(),
        "actions": [action],
    }


def submission_payload(occasion: Occasion, *, view: View) -> Json:
    """The body of a submitted modal."""
    return occasion.told("view_submission") | {
        "api_app_id": occasion.app.id,
        "trigger_id": occasion.trigger,
        "view": view.told(),
        "response_urls": [],
    }


def closed_payload(occasion: Occasion, *, view: View, cleared: bool) -> Json:
    """The body of a closed modal, without what was filled in.

    Args:
        cleared: whether every view of the modal went at once.
    """
    return occasion.told("view_closed") | {
        "api_app_id": occasion.app.id,
        "view": view.content | {"state": {"values": {}}},
        "is_cleared": cleared,
    }
