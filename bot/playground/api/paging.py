"""Long lists in pages, as cursors give them."""

from typing import Any

from bot.playground.api.arguments import Arguments
from bot.playground.message import Json
from bot.playground.refusal import Refusal

_PREFIX = "page:"


def page(everything: list[Any], key: str, arguments: Arguments, *, most: int) -> Json:
    """The page that a call asks for, `limit` long (100 by default), and the cursor of the next.

    Raises:
        Refusal: `invalid_cursor`, `invalid_limit`.
    """
    limit = arguments.number("limit", 100)
    if not 1 <= limit <= most:
        raise Refusal("invalid_limit")
    start = _start(arguments.text("cursor"))
    end = start + limit
    more = end < len(everything)
    return {
        key: everything[start:end],
        "has_more": more,
        "response_metadata": {"next_cursor": f"{_PREFIX}{end}" if more else ""},
    }


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    number = cursor.removeprefix(_PREFIX)
    if not cursor.startswith(_PREFIX) or not number.isdecimal():
        raise Refusal("invalid_cursor")
    return int(number)
