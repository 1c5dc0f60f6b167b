"""Finding the button that a person presses."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.playground.message import Json

_TOLD = {
    "button": ("type", "action_id", "text", "value", "style", "url"),
    "icon_button": ("type", "action_id", "text", "value", "icon"),
}
"""What the app is told of each kind of button."""


def find_button(
    blocks: Iterable[Json], wanted: str, *, value: str | None = None, user: str = ""
) -> Json:
    """What the app is told when the one button of this action_id or text is pressed.

    Args:
        value: tells buttons of one name apart.
        user: id of the one who presses; some buttons are shown to a few people only.

    Raises:
        LookupError: if there is no such button, or more than one.
    """
    found = [
        action
        for action in pressable(blocks, user=user)
        if wanted in {action.get("action_id"), action["text"]["text"]}
        and value in {None, action.get("value")}
    ]
    if len(found) != 1:
        called = repr(wanted) if value is None else f"{wanted!r} with the value {value!r}"
        raise LookupError(f"{len(found)} buttons are called {called}")
    return found[0]


def pressable(blocks: Iterable[Mapping[str, Any]], *, user: str = "") -> Iterator[Json]:
    """The action of every button in reading order; a feedback element has two."""
    for block in blocks:
        for element in _elements(block):
            for action in _actions(element, user):
                yield action | {"block_id": block.get("block_id", "")}


def is_pressable(element: Mapping[str, Any]) -> bool:
    """Whether an element is a button, or several."""
    return element.get("type") == "feedback_buttons" or element.get("type") in _TOLD


def _elements(block: Mapping[str, Any]) -> Iterator[Json]:
    if block.get("type") == "section" and "accessory" in block:
        yield block["accessory"]
    elif block.get("type") in {"actions", "context_actions"}:
        yield from block.get("elements", ())


def _actions(element: Json, user: str) -> Iterator[Json]:
    kind = element.get("type")
    if kind == "feedback_buttons":
        for side in ("positive_button", "negative_button"):
            button = element[side]
            told = {"type": kind, "text": button["text"], "value": button["value"]}
            yield told | _present(element, ("action_id",))
    elif kind in _TOLD and user in element.get("visible_to_user_ids", (user,)):
        yield _present(element, _TOLD[kind])


def _present(element: Json, keys: Iterable[str]) -> Json:
    return {key: element[key] for key in keys if key in element}
