"""What an app wants to show in a view, checked: its content, or Slack's refusal."""

import json
from typing import Any

from bot.playground.block_kit import view_faults
from bot.playground.message import Json
from bot.playground.refusal import Refusal, refused_with_messages

LARGEST_VIEW = 250_000
"""Bytes of JSON that a view may take (docs.slack.dev/reference/methods/views.open)."""


def checked_view(view: Any, kind: str) -> Json:
    """The content of a view of this kind, `modal` or `home`.

    Raises:
        Refusal: `invalid_arguments`, `view_too_large`, `method_not_supported_for_view_type`,
            `view_not_found`.
    """
    if not isinstance(view, dict):
        raise refused_with_messages("invalid_arguments", ["missing required field: view"])
    if view.get("type") != kind:
        raise Refusal(
            "method_not_supported_for_view_type" if view.get("type") else "view_not_found"
        )
    faults = view_faults(view)
    if faults:
        raise refused_with_messages("invalid_arguments", faults)
    if len(json.dumps(view).encode()) > LARGEST_VIEW:
        raise Refusal("view_too_large")
    return view
