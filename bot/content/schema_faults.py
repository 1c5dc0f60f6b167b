"""Pydantic's errors in the words of a person who has the file open."""

from collections.abc import Callable, Mapping
from itertools import takewhile
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails
from rapidfuzz import process

from bot.content.faults import Fault
from bot.content.schema import SLUG
from bot.content.yaml_tree import Node

SUGGESTION_CUTOFF = 60
"""The similarity, 0 to 100, from which an unknown key is taken for a slip of a known one."""


def schema_faults(
    path: str, root: Node, errors: list[ErrorDetails], *, form: type[BaseModel]
) -> list[Fault]:
    """Give each error its line and a way to mend it; a key that is only misspelt is not missing too.

    Args:
        path: the file.
        root: its tree.
        errors: what the form found wrong with the tree's data.
        form: what the file should hold.
    """
    guesses = {
        (error["loc"][:-1], _guess(form, error["loc"])) for error in errors if _is_unknown(error)
    }
    return [
        _fault(path, root, error, form)
        for error in errors
        if error["type"] != "missing" or (error["loc"][:-1], error["loc"][-1]) not in guesses
    ]


def _fault(path: str, root: Node, error: ErrorDetails, form: type[BaseModel]) -> Fault:
    where = error["loc"]
    if _is_unknown(error):
        return Fault(path, root.at(where[:-1]).keys[str(where[-1])].line, _unknown_key(form, where))
    node = root.at(where)
    if error["type"] == "missing":
        return Fault(path, node.line, f"{_name(where)} is missing; add it")
    return Fault(path, node.line, f"{_name(where)} {_words(node, error)}")


def _is_unknown(error: ErrorDetails) -> bool:
    return error["type"] == "extra_forbidden"


def _words(node: Node, error: ErrorDetails) -> str:
    wording = _WORDINGS.get(error["type"])
    if wording is not None:
        return wording(node, error.get("ctx", {}))
    return f"is not right: {error['msg']}"


def _name(where: tuple[str | int, ...]) -> str:
    """`'question' of entry 3`: the last key, and the item it is in, counted from 1."""
    if not where:
        return "the file"
    items = takewhile(lambda step: isinstance(step, int), reversed(where))
    parts = [f"item {int(step) + 1}" for step in items]
    parts += [f"'{step}'" for step in where if isinstance(step, str)][-1:]
    if len(where) > 2 and where[0] == "entries" and isinstance(where[1], int):
        parts.append(f"entry {where[1] + 1}")
    return " of ".join(parts)


def _unknown_key(form: type[BaseModel], where: tuple[str | int, ...]) -> str:
    guess = _guess(form, where)
    if guess is not None:
        return f"unknown key '{where[-1]}'; did you mean '{guess}'?"
    return (
        f"unknown key '{where[-1]}'; the keys here are {', '.join(_known_keys(form, where[:-1]))}"
    )


def _guess(form: type[BaseModel], where: tuple[str | int, ...]) -> str | None:
    """The known key that an unknown one is a slip of, if it is one."""
    known = _known_keys(form, where[:-1])
    guess = process.extractOne(str(where[-1]), known, score_cutoff=SUGGESTION_CUTOFF)
    return guess[0] if guess is not None else None


def _known_keys(form: type[BaseModel], where: tuple[str | int, ...]) -> list[str]:
    model = form
    for step in where:
        if isinstance(step, str):
            model = _model_within(model.model_fields[step].annotation) or model
    return list(model.model_fields)


def _model_within(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_within(part))), None)


def _kind(node: Node) -> str:
    """What YAML takes the value for; a date is the only type left at the end."""
    kinds = ((str, "is text"), (dict, "is a mapping of keys"), (list, "is a list"))
    named = next((words for kind, words in kinds if isinstance(node.data, kind)), None)
    if node.data is None or named is not None:
        return named or "is empty"
    scalars = ((bool, "yes or no"), ((int, float), "a number"))
    name = next((words for kind, words in scalars if isinstance(node.data, kind)), "a date")
    return f"is {name} to YAML, written {node.raw}"


def _not_text(node: Node, _: Mapping[str, Any]) -> str:
    if node.data is None:
        return "is empty; write its text, or remove the key"
    if isinstance(node.data, dict | list):
        return f"{_kind(node)}, and must be text"
    return f'{_kind(node)}; put it in quotes: "{node.raw}"'


def _not_a_list(node: Node, _: Mapping[str, Any]) -> str:
    if node.data is None:
        return "is empty; write [] or remove the key"
    return f"{_kind(node)}, and must be a list; write each item on its own line after '- '"


def _not_a_mapping(node: Node, _: Mapping[str, Any]) -> str:
    return f"{_kind(node)}, and must be a mapping; write its keys below it, indented"


def _not_a_number(node: Node, _: Mapping[str, Any]) -> str:
    return f"{_kind(node)}, and must be a whole number without quotes"


def _not_a_share(node: Node, _: Mapping[str, Any]) -> str:
    if isinstance(node.data, int | float) and not isinstance(node.data, bool):
        return f"must be above 0 and at most 1; it is {node.raw}"
    return f"{_kind(node)}, and must be a number above 0 and at most 1, such as 0.8"


def _wrong_pattern(node: Node, context: Mapping[str, Any]) -> str:
    mend = _PATTERNS.get(context["pattern"], "does not have the right form")
    return mend if mend == _BLANK else f"{mend}; it is {node.raw!r}"


def _too_short(_: Node, context: Mapping[str, Any]) -> str:
    if context["min_length"] == 1:
        return "is empty; a topic needs at least one"
    return "needs two terms or more; add one that means the same, or remove the group"


def _wrong_choice(node: Node, context: Mapping[str, Any]) -> str:
    return f"must be {context['expected']}; it is {node.data!r}"


_WRITTEN_AGAIN = "remove it, and `caveat import` writes it again"

_BLANK = "has no text; write some, or remove it"

_PATTERNS = MappingProxyType(
    {
        r"\S": _BLANK,
        f"^{SLUG}$": "must be an id: a to z, digits and hyphens, 100 characters at most",
        f"^({SLUG}/)?{SLUG}$": "must be an entry's id, or topic/entry for another topic's",
        r"^/[a-z0-9_-]{1,31}$": "must be a slash and 1 to 31 of a-z, 0-9, _ and -, such as /docker",
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "must be a day, such as 2026-11-20",
        r"^[0-9a-f]{64}$": f"must be a SHA-256 in hexadecimal; {_WRITTEN_AGAIN}",
        r"^[0-9a-f]{12}(-[0-9a-f]{12})?$": f"must be what the import wrote; {_WRITTEN_AGAIN}",
    }
)

_WORDINGS: Mapping[str, Callable[[Node, Mapping[str, Any]], str]] = MappingProxyType(
    {
        "string_type": _not_text,
        "list_type": _not_a_list,
        "model_type": _not_a_mapping,
        "model_attributes_type": _not_a_mapping,
        "dict_type": _not_a_mapping,
        "int_type": _not_a_number,
        "float_type": _not_a_share,
        "greater_than": _not_a_share,
        "less_than_equal": _not_a_share,
        "finite_number": _not_a_share,
        "greater_than_equal": lambda node, _: f"must be 1 or more; it is {node.raw}",
        "literal_error": _wrong_choice,
        "enum": _wrong_choice,
        "string_pattern_mismatch": _wrong_pattern,
        "too_short": _too_short,
        "value_error": lambda _, context: f"is not right: {context['error']}",
    }
)
