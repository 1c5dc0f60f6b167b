"""What block rules are made of: each looks at a value and tells its faults as Slack words them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Rule = Callable[[Any, str], Iterator[str]]
"""Takes a value and the JSON pointer to it; gives its faults, none when it is in order."""


def fault(message: str, pointer: str) -> str:
    """A fault with the pointer to its place."""
    return f"{message} [json-pointer:{pointer}]"


def text(most: int, *, least: int = 1) -> Rule:
    """A string of `least` to `most` characters."""

    def rule(value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield fault("must be a string", pointer)
        elif len(value) < least:
            yield fault(f"must be more than {least - 1} characters", pointer)
        elif len(value) > most:
            yield fault(f"must be less than {most + 1} characters", pointer)

    return rule


def url(most: int = 3_000) -> Rule:
    """An address that starts with a scheme people may follow."""

    def rule(value: Any, pointer: str) -> Iterator[str]:
        faults = list(text(most)(value, pointer))
        if not faults and not value.startswith(("https://", "http://", "mailto:", "tel:")):
            faults = [fault("invalid url", pointer)]
        yield from faults

    return rule


def choice(*allowed: str | int) -> Rule:
    """One of these values."""

    def rule(value: Any, pointer: str) -> Iterator[str]:
        if isinstance(value, bool) or value not in allowed:
            yield fault(f"must be one of {', '.join(map(str, allowed))}", pointer)

    return rule


def boolean(value: Any, pointer: str) -> Iterator[str]:
    """True or false."""
    if not isinstance(value, bool):
        yield fault("must be a boolean", pointer)


def whole_number(least: int, most: int) -> Rule:
    """A whole number within bounds, both of them allowed."""

    def rule(value: Any, pointer: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            yield fault(f"must be an integer from {least} to {most}", pointer)

    return rule


def items(rule_of_each: Rule, *, most: int | None = None, least: int = 1) -> Rule:
    """A list of so many things of a kind."""

    def rule(value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield fault("must be an array", pointer)
            return
        if len(value) < least:
            yield fault(f"no fewer than {least} items allowed", pointer)
        if most is not None and len(value) > most:
            yield fault(f"no more than {most} items allowed", pointer)
        for index, item in enumerate(value):
            yield from rule_of_each(item, f"{pointer}/{index}")

    return rule


def record(required: Mapping[str, Rule], optional: Mapping[str, Rule] | None = None) -> Rule:
    """An object with these keys and no others; `type` is allowed besides."""
    known = {**required, **(optional or {})}

    def rule(value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield fault("must be an object", pointer)
            return
        for key in required:
            if key not in value:
                yield fault(f"missing required field: {key}", pointer)
        for key, inner in value.items():
            if key in known:
                yield from known[key](inner, f"{pointer}/{key}")
            elif key != "type":
                yield fault(f"invalid additional property: {key}", pointer)

    return rule


def by_type(rules: Mapping[str, Rule]) -> Rule:
    """An object whose `type` says which rule it follows."""

    def rule(value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield fault("must be an object", pointer)
        elif "type" not in value:
            yield fault("missing required field: type", pointer)
        elif not isinstance(value["type"], str) or value["type"] not in rules:
            yield fault(f"unsupported type: {value['type']}", f"{pointer}/type")
        else:
            yield from rules[value["type"]](value, pointer)

    return rule
