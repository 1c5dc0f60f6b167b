"""Names for what an app left unnamed: every block gets a block_id, every element an action_id."""

from collections.abc import Iterable

from bot.playground.identifiers import Identifiers
from bot.playground.message import Json

_HELD = {"section": "accessory", "input": "element"}
"""Where a block holds its one element."""


def named(blocks: Iterable[Json], ids: Identifiers) -> tuple[Json, ...]:
    """The blocks as Slack keeps them, with the defaults of an input filled in."""
    return tuple(_named(block, ids) for block in blocks)


def _named(block: Json, ids: Identifiers) -> Json:
    kept = {"block_id": ids.next("b"), **block}
    if block["type"] == "input":
        kept = {"optional": False, "dispatch_action": False, **kept}
    if block["type"] in {"actions", "context_actions"}:
        kept["elements"] = [_with_action(element, ids) for element in block["elements"]]
    held = _HELD.get(block["type"])
    if held in block:
        kept[held] = _with_action(block[held], ids)
    return kept


def _with_action(element: Json, ids: Identifiers) -> Json:
    return element if element["type"] == "image" else {"action_id": ids.next("a"), **element}
