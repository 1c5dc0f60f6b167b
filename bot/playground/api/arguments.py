"""A call's arguments: form fields are text, JSON bodies keep their types."""

from typing import Any

from bot.playground.composing import structure
from bot.playground.message import Json
from bot.playground.refusal import refused_with_messages

_TRUE = frozenset({"1", "true", "True"})


class Arguments:
    """What a call came with."""

    def __init__(self, values: Json) -> None:
        self.values = values

    def text(self, name: str, default: str = "") -> str:
        """An argument as text; the default where it is absent or null."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """An argument that must be there and not be empty.

        Raises:
            Refusal: `invalid_arguments`.
        """
        value = self.text(name)
        if not value:
            raise refused_with_messages("invalid_arguments", [f"missing required field: {name}"])
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no: true, "true", 1 or "1"."""
        value = self.values.get(name)
        return default if value is None else str(value) in _TRUE

    def number(self, name: str, default: int) -> int:
        """A whole number.

        Raises:
            Refusal: `invalid_arguments`.
        """
        try:
            return int(self.text(name, str(default)))
        except ValueError:
            fault = f"must be an integer [json-pointer:/{name}]"
            raise refused_with_messages("invalid_arguments", [fault]) from None

    def structure(self, name: str) -> Any:
        """A list or object, which form bodies carry as JSON text.

        Raises:
            Refusal: `invalid_arguments`.
        """
        return structure(self.values.get(name), "invalid_arguments")
