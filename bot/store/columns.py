"""How values of the core stand in columns, on any database, and come back as they were."""

import re
from enum import StrEnum
from typing import Any, Final, TypeVar

from sqlalchemy import JSON, Dialect, Text, TypeDecorator

from bot.core.knowledge import EntryKey

Choice = TypeVar("Choice", bound=StrEnum)

_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"


class AnyText(TypeDecorator[str]):
    """Text from people: what a database cannot hold (NUL, lone surrogates) is replaced by U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To the database."""
        return None if value is None else _storable(value)


class OneOf(TypeDecorator[Choice]):
    """A member of an enumeration, by its value."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Choice | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To the database."""
        return None if value is None else value.value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Choice | None:  # noqa: ARG002
        """From the database."""
        return None if value is None else self.choices(value)


class Key(TypeDecorator[EntryKey]):
    """The key of an entry, as `topic/entry`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: EntryKey | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To the database."""
        return None if value is None else _storable(str(value))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> EntryKey | None:  # noqa: ARG002
        """From the database."""
        return None if value is None else EntryKey.parse(value)


class Texts(TypeDecorator[tuple[str, ...]]):
    """Several texts, as a JSON array."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """To the database."""
        return None if value is None else [_storable(each) for each in value]

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002
        """From the database."""
        return None if value is None else tuple(value)


def _storable(text: str) -> str:
    return _UNSTORABLE.sub(_REPLACEMENT, text)
