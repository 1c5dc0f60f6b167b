"""What can be filled in on a surface: its fields, and what stands in them at first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.playground.message import Json

State = dict[str, dict[str, Json]]
"""What is filled in, by block_id and action_id, as `state.values` has it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where the state of one kind of element keeps its value.

    Attributes:
        key: in the state, such as `selected_option`.
        initial: in the element, such as `initial_option`.
    """

    key: str
    initial: str
    many: bool = False

    @property
    def empty(self) -> Any:
        """What stands there while nothing is filled in."""
        return [] if self.many else None


SLOTS: dict[str, Slot] = {
    "channels_select": Slot("selected_channel", "initial_channel"),
    "checkboxes": Slot("selected_options", "initial_options", many=True),
    "conversations_select": Slot("selected_conversation", "initial_conversation"),
    "datepicker": Slot("selected_date", "initial_date"),
    "email_text_input": Slot("value", "initial_value"),
    "multi_channels_select": Slot("selected_channels", "initial_channels", many=True),
    "multi_conversations_select": Slot(
        "selected_conversations", "initial_conversations", many=True
    ),
    "multi_static_select": Slot("selected_options", "initial_options", many=True),
    "multi_users_select": Slot("selected_users", "initial_users", many=True),
    "number_input": Slot("value", "initial_value"),
    "overflow": Slot("selected_option", "initial_option"),
    "plain_text_input": Slot("value", "initial_value"),
    "radio_buttons": Slot("selected_option", "initial_option"),
    "static_select": Slot("selected_option", "initial_option"),
    "timepicker": Slot("selected_time", "initial_time"),
    "url_text_input": Slot("value", "initial_value"),
    "users_select": Slot("selected_user", "initial_user"),
}
"""Every kind of element that people fill in; an overflow menu keeps nothing."""


@dataclass(frozen=True, slots=True)
class Field:
    """One element that a person fills in.

    Attributes:
        label: an input's label, or the text of the section it stands beside.
        is_input: whether it stands in an input block, and so is part of a form.
        optional: whether a form may be submitted without it.
        dispatches: whether the app hears of it at once.
    """

    block_id: str
    element: Json
    label: str = ""
    is_input: bool = False
    optional: bool = True
    dispatches: bool = True

    @property
    def action_id(self) -> str:
        """The element's action_id."""
        return str(self.element["action_id"])

    @property
    def kind(self) -> str:
        """The element's type."""
        return str(self.element["type"])

    @property
    def slot(self) -> Slot:
        """Where its value is kept."""
        return SLOTS[self.kind]

    @property
    def name(self) -> str:
        """What people call it."""
        return self.label or self.action_id

    def entry(self, value: Any) -> Json:
        """Its entry in the state with this value."""
        return {"type": self.kind, self.slot.key: value}


def fields_of(blocks: Iterable[Json]) -> Iterator[Field]:
    """Every field in reading order."""
    for block in blocks:
        for field in _fields_in(block):
            if field.kind in SLOTS:
                yield field


def find_field(blocks: Iterable[Json], wanted: str) -> Field:
    """The one field of this block_id, action_id or label.

    Raises:
        LookupError: if there is no such field, or more than one.
    """
    fields = list(fields_of(blocks))
    found = [field for field in fields if wanted in {field.block_id, field.action_id, field.label}]
    if len(found) != 1:
        names = ", ".join(field.name for field in fields) or "none"
        raise LookupError(f"{len(found)} fields are called {wanted!r}; there are: {names}")
    return found[0]


def initial_state(blocks: Iterable[Json], before: State | None = None) -> State:
    """What is filled in when a surface is first shown, or shown anew.

    Args:
        before: the state until now; a field that keeps block_id, action_id and type keeps its value.
    """
    state: State = {}
    for field in fields_of(blocks):
        if field.kind == "overflow":
            continue
        kept = (before or {}).get(field.block_id, {}).get(field.action_id)
        if kept is None or kept["type"] != field.kind:
            kept = field.entry(field.element.get(field.slot.initial, field.slot.empty))
        state.setdefault(field.block_id, {})[field.action_id] = kept
    return state


def _fields_in(block: Json) -> Iterator[Field]:
    match block:
        case {"type": "input", "element": dict(element)}:
            yield Field(
                block_id=block["block_id"],
                element=element,
                label=block["label"]["text"],
                is_input=True,
                optional=bool(block.get("optional")),
                dispatches=bool(block.get("dispatch_action")),
            )
        case {"type": "section", "accessory": dict(element)}:
            yield Field(block["block_id"], element, block.get("text", {}).get("text", ""))
        case {"type": "actions", "elements": list(elements)}:
            for element in elements:
                yield Field(block["block_id"], element)
        case _:
            return
