"""Reading payloads: whatever is missing or of another type reads as empty; nothing here raises."""

from collections.abc import Mapping
from typing import Any

Payload = Mapping[str, Any]


def text(payload: Payload, *path: str) -> str:
    """The text at the end of a path of keys."""
    *way, key = path
    value = mapping(payload, *way).get(key)
    return value if isinstance(value, str) else ""


def mapping(payload: Payload, *path: str) -> Payload:
    """The object at the end of a path of keys."""
    found: Any = payload
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def first(payload: Payload, key: str) -> Payload:
    """The first object of a list."""
    value = payload.get(key)
    return value[0] if isinstance(value, list) and value and isinstance(value[0], Mapping) else {}
