"""The blocks of a whole message: each in order, and what counts over all of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from bot.playground.block_kit.blocks import LONGEST_MARKDOWN, MESSAGE_BLOCKS
from bot.playground.block_kit.rules import by_type, fault, items
from bot.playground.message import Json

MOST_BLOCKS = 50

LONGEST_BLOCKS = 13_200
"""Characters over all blocks of a posted message; measured, not documented (slackapi/bolt-js#2509)."""

_CHARACTERS_A_BLOCK = 125  # what each further block was measured to take from the same allowance

_BLOCKS = items(by_type(MESSAGE_BLOCKS), most=MOST_BLOCKS, least=0)


def message_faults(blocks: list[Json]) -> list[str]:
    """What Slack would refuse in these blocks, in its words, each with a pointer to the place."""
    return [
        *_BLOCKS(blocks, "/blocks"),
        *repeated_ids(blocks),
        *_too_many_tables(blocks),
        *_too_much_markdown(blocks),
    ]


def too_long_to_post(blocks: Iterable[Json]) -> bool:
    """Whether the texts of all blocks together are more than chat.postMessage takes."""
    lengths = [sum(map(len, texts_of(block))) for block in blocks]
    return sum(lengths) + _CHARACTERS_A_BLOCK * (len(lengths) - 1) > LONGEST_BLOCKS


def texts_of(node: Any) -> Iterator[str]:
    """Every `text` in a block, at any depth."""
    match node:
        case dict():
            for key, value in node.items():
                if key == "text" and isinstance(value, str):
                    yield value
                else:
                    yield from texts_of(value)
        case list():
            for value in node:
                yield from texts_of(value)


def repeated_ids(blocks: list[Json]) -> Iterator[str]:
    """A fault for every block_id and action_id that stands more than once."""
    block_ids = Counter(str(block["block_id"]) for block in blocks if "block_id" in block)
    for name in _repeated(block_ids):
        yield fault(f"`block_id` {name!r} already exists", "/blocks")
    for name in _repeated(Counter(_action_ids(blocks))):
        yield fault(f"`action_id` {name!r} already exists", "/blocks")


def _repeated(counts: Counter[str]) -> list[str]:
    return [name for name, count in counts.items() if count > 1]


def _action_ids(node: Any) -> Iterator[str]:
    match node:
        case dict():
            if "action_id" in node:
                yield str(node["action_id"])
            for value in node.values():
                yield from _action_ids(value)
        case list():
            for value in node:
                yield from _action_ids(value)


def _too_many_tables(blocks: list[Json]) -> Iterator[str]:
    if sum(block.get("type") == "table" for block in blocks) > 1:
        yield fault("only one table is allowed in a message", "/blocks")


def _too_much_markdown(blocks: list[Json]) -> Iterator[str]:
    markdown = [block for block in blocks if block.get("type") == "markdown"]
    if (
        len(markdown) > 1
        and sum(len(str(block.get("text"))) for block in markdown) > LONGEST_MARKDOWN
    ):
        yield fault(
            f"markdown blocks must be less than {LONGEST_MARKDOWN + 1} characters in all", "/blocks"
        )
