"""Values as YAML a person likes to read: literal blocks, no folded lines, non-ASCII as it is."""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import yaml

from bot.content.yaml_tree import LOADER

Scalar = str | int | date

Value = Mapping[str, Any] | Sequence[Any] | Scalar
"""What is written: mappings, lists, texts, numbers and days."""


def inline(value: Value, *, flow: bool = False) -> str:
    """A value in one line, quoted only where YAML needs it.

    Args:
        value: a text, number, or a collection of them.
        flow: whether it will stand inside `[...]` or `{...}`, where commas need quotes.
    """
    if isinstance(value, str) and not flow:
        return _dump(value).removesuffix("...\n").rstrip("\n")
    if isinstance(value, Scalar):
        return _dump([value]).strip()[1:-1]
    return _dump(value).strip()


def literal(text: str, indent: int) -> str | None:
    """A text of several lines as an indented literal block; None where YAML cannot hold it so."""
    chomp = "" if text.endswith("\n") else "-"
    deep = "2" if text[:1] in (" ", "\t") else ""
    lines = text.removesuffix("\n").split("\n")
    pad = " " * indent
    block = f"|{deep}{chomp}\n" + "\n".join(pad + line if line else "" for line in lines)
    return block if _reads_as(block, indent, text) else None


def mapping_lines(mapping: Mapping[str, Value], indent: int) -> list[str]:
    """The lines of a block mapping, each indented."""
    return [line for key, value in mapping.items() for line in _pair(key, value, indent)]


def item_lines(item: Value, indent: int) -> list[str]:
    """The lines of one item of a block list, with its dash."""
    if not isinstance(item, Mapping):
        return [" " * indent + "- " + inline(item)]
    first, *rest = mapping_lines(item, indent + 2)
    return [" " * indent + "- " + first[indent + 2 :], *rest]


def scalar(value: Scalar, indent: int) -> str:
    """A text, number or day after its key: a literal block if it has several lines."""
    block = literal(value, indent) if isinstance(value, str) and "\n" in value else None
    return block if block is not None else inline(value)


def _pair(key: str, value: Value, indent: int) -> list[str]:
    pad = " " * indent
    if isinstance(value, Scalar):
        return f"{pad}{key}: {scalar(value, indent + 2)}".split("\n")
    if isinstance(value, Mapping):
        if all(isinstance(part, Scalar) for part in value.values()):
            return [f"{pad}{key}: {inline(value)}"]
        return [f"{pad}{key}:", *mapping_lines(value, indent + 2)]
    return [f"{pad}{key}:", *(line for item in value for line in item_lines(item, indent + 2))]


def _reads_as(block: str, indent: int, text: str) -> bool:
    """Whether the block, at its place in a mapping, is read back as the same text."""
    head = "".join(f"{' ' * step}k:\n" for step in range(0, indent - 2, 2))
    try:
        value: Any = yaml.load(f"{head}{' ' * (indent - 2)}k: {block}\n", Loader=LOADER)  # noqa: S506 - a safe loader
    except yaml.YAMLError:
        return False
    while isinstance(value, dict):
        value = value["k"]
    return bool(value == text)


_LINE_END = re.compile("[\n\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""


class _OneLine(yaml.SafeDumper):
    """Writes line ends as escapes, so that any value fits in one line."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        style = '"' if _LINE_END.search(text) else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_OneLine.add_representer(str, _OneLine.represent_text)


def _dump(value: Value) -> str:
    options: dict[str, Any] = {"width": math.inf, "allow_unicode": True, "sort_keys": False}
    return str(yaml.dump(value, Dumper=_OneLine, default_flow_style=True, **options))
