"""Modals and the Home tab (docs.slack.dev/reference/views)."""

from collections.abc import Iterator

from bot.playground.block_kit.blocks import HOME_BLOCKS, MODAL_BLOCKS
from bot.playground.block_kit.composition import plain_text
from bot.playground.block_kit.message import repeated_ids
from bot.playground.block_kit.rules import Rule, boolean, by_type, fault, items, record, text
from bot.playground.message import Json

MOST_BLOCKS = 100

_COMMON: dict[str, Rule] = {
    "private_metadata": text(3_000, least=0),
    "callback_id": text(255, least=0),
    "external_id": text(255, least=0),
}
_VIEW = by_type(
    {
        "home": record({"blocks": items(by_type(HOME_BLOCKS), most=MOST_BLOCKS, least=0)}, _COMMON),
        "modal": record(
            {
                "title": plain_text(24),
                "blocks": items(by_type(MODAL_BLOCKS), most=MOST_BLOCKS, least=0),
            },
            {
                "submit": plain_text(24),
                "close": plain_text(24),
                "clear_on_close": boolean,
                "notify_on_close": boolean,
                "submit_disabled": boolean,
                **_COMMON,
            },
        ),
    }
)


def view_faults(view: Json) -> list[str]:
    """What Slack would refuse in a view, each fault with a pointer to its place."""
    faults = list(_VIEW(view, "/view"))
    return faults or [
        *repeated_ids(view["blocks"]),
        *_inputs_without_submit(view),
        *_focused_twice(view["blocks"]),
    ]


def _inputs_without_submit(view: Json) -> Iterator[str]:
    if view["type"] != "modal" or "submit" in view:
        return
    for index, block in enumerate(view["blocks"]):
        if block["type"] == "input":
            message = "must define `submit` to use an `input` block in modals"
            yield fault(message, f"/view/blocks/{index}/input")


def _focused_twice(blocks: list[Json]) -> Iterator[str]:
    elements = [held for block in blocks for held in _elements(block)]
    if sum(bool(element.get("focus_on_load")) for element in elements) > 1:
        yield fault("only one element can have focus_on_load", "/view/blocks")


def _elements(block: Json) -> list[Json]:
    single = [block[key] for key in ("element", "accessory") if key in block]
    return [*single, *block.get("elements", ())]
