"""A modal that was submitted, and what was entered in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from bot.slack.incoming.payload import Payload, mapping, text

Entered = str | tuple[str, ...]
"""What one input holds: a text or the value of an option, or the values of several."""


@dataclass(frozen=True, slots=True)
class Submission:
    """The body of a `view_submission`.

    Attributes:
        metadata: what the view carried unseen.
        entered: by the inputs' names; what was left empty is an empty text.
    """

    user: str
    metadata: str
    entered: Mapping[str, Entered]

    @classmethod
    def parse(cls, body: Payload) -> "Submission":
        """Read the body."""
        return cls(
            user=text(body, "user", "id"),
            metadata=text(body, "view", "private_metadata"),
            entered=entered_in(mapping(body, "view", "state", "values")),
        )

    def text(self, name: str) -> str:
        """What was typed or chosen, without white space around it; empty where nothing was."""
        value = self.entered.get(name, "")
        return value.strip() if isinstance(value, str) else ""

    def several(self, name: str) -> tuple[str, ...]:
        """What was chosen of several."""
        value = self.entered.get(name, ())
        return value if isinstance(value, tuple) else ()

    def lines(self, name: str) -> tuple[str, ...]:
        """What was typed, a line each, without the empty ones."""
        lines = (line.strip() for line in self.text(name).splitlines())
        return tuple(line for line in lines if line)


def entered_in(values: Payload) -> Mapping[str, Entered]:
    """What a view's state holds, by action id; names are unique in our views."""
    found = {
        str(name): entered_value(element)
        for block in values.values()
        if isinstance(block, Mapping)
        for name, element in block.items()
        if isinstance(element, Mapping)
    }
    return MappingProxyType(found)


def entered_value(element: Payload) -> Entered:
    """What one input holds, or an action on it tells."""
    several = element.get("selected_options")
    if isinstance(several, list):
        return tuple(_value(option) for option in several if isinstance(option, Mapping))
    plain: Any = element.get("value")
    if isinstance(plain, str):
        return plain
    chosen = (
        text(element, f"selected_{kind}") for kind in ("user", "conversation", "channel", "time")
    )
    return text(element, "selected_option", "value") or next(filter(None, chosen), "")


def _value(option: Payload) -> str:
    return text(option, "value")
