"""Texts within data and programs: descriptions in JSON, names, command summaries, docstrings."""

import ast
import html
import json
import re
from collections.abc import Iterator

_TOLD = ("description", "documentation", "title", "summary", "help")
_NAMED = ("name", "common_name", "label", "tags", "hexcode_name")
_SUMMARY = re.compile(
    r"^\s*(?:(?:short|long)-summary|short_description):\s*(\S.*)$|^\s*- name: ([A-Z]\S* .*)$",
    re.MULTILINE,
)


def described(text: str) -> Iterator[str]:
    """The values of keys that describe, wherever they are."""
    yield from _values(json.loads(text), _TOLD)


def names(text: str) -> Iterator[str]:
    """The values of keys that name, wherever they are."""
    yield from _values(json.loads(text), _NAMED)


def _values(held: object, keys: tuple[str, ...]) -> Iterator[str]:
    if isinstance(held, list):
        for each in held:
            yield from _values(each, keys)
    elif isinstance(held, dict):
        for key, value in held.items():
            if isinstance(value, str) and key in keys:
                yield html.unescape(re.sub(r"<[^>]*>", " ", value))
            elif isinstance(value, list) and key in keys and all(isinstance(v, str) for v in value):
                yield ", ".join(value)
            else:
                yield from _values(value, keys)


def summaries(text: str) -> Iterator[str]:
    """The summaries of a command line's help, and the names of its examples."""
    for found in _SUMMARY.finditer(text):
        yield (found[1] or found[2]).strip("'\"")


def docstrings(text: str) -> Iterator[str]:
    """What strings of several words say in a Python file: docstrings, and descriptions by attribute."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            for block in re.split(r"\n\s*\n|\n\s*:param[^:]*:|\n\s*- ", node.value):
                yield " ".join(block.split())
