"""Finding the button that a person presses."""

from collections.abc import Iterator
from typing import Any

from bot.playground.message import Json, Message


def find_button(message: Message, wanted: str) -> tuple[str, Json]:
    """The one button of this action_id or text, with the block_id it stands in.

    Raises:
        LookupError: if the message has no such button, or more than one.
    """
    found = [
        (block["block_id"], button)
        for block in message.blocks
        for button in _buttons(block)
        if wanted in {button.get("action_id"), button["text"]["text"]}
    ]
    if len(found) != 1:
        raise LookupError(f"{len(found)} buttons are called {wanted!r}")
    return found[0]


def _buttons(node: Any) -> Iterator[Json]:
    if isinstance(node, dict):
        if node.get("type") == "button":
            yield node
        else:
            for child in node.values():
                yield from _buttons(child)
    elif isinstance(node, list):
        for child in node:
            yield from _buttons(child)
