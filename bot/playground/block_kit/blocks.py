"""The blocks, each with its fields and limits (docs.slack.dev/reference/block-kit/blocks)."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.playground.block_kit.composition import ID, any_text, plain_text
from bot.playground.block_kit.elements import (
    ACCESSORIES,
    CONTEXT_ACTIONS,
    IMAGE,
    INPUTS,
    INTERACTIVE,
    MODAL_INPUTS,
)
from bot.playground.block_kit.rich_text import RICH_TEXT
from bot.playground.block_kit.rules import (
    Rule,
    boolean,
    by_type,
    choice,
    fault,
    items,
    record,
    text,
    url,
)

LONGEST_MARKDOWN = 12_000

_ID: Mapping[str, Rule] = {"block_id": ID}

_SECTION_FIELDS = record(
    {},
    {
        "text": any_text(3_000),
        "fields": items(any_text(2_000), most=10),
        "accessory": by_type(ACCESSORIES),
        "expand": boolean,
        **_ID,
    },
)


def _section(value: Any, pointer: str) -> Iterator[str]:
    if "text" not in value and "fields" not in value:
        yield fault("missing required field: text", pointer)
    yield from _SECTION_FIELDS(value, pointer)


_CONTEXT_ELEMENT = by_type(
    {
        "plain_text": any_text(3_000),
        "mrkdwn": any_text(3_000),
        "image": IMAGE,
    }
)

_CELL = by_type({"raw_text": record({"text": text(10_000)}), "rich_text": RICH_TEXT})

_TABLE = record(
    {"rows": items(items(_CELL, most=20), most=100)},
    {
        "column_settings": items(
            record({}, {"align": choice("left", "center", "right"), "is_wrapped": boolean}),
            most=20,
        ),
        **_ID,
    },
)


def _input(elements: Mapping[str, Rule]) -> Rule:
    return record(
        {"label": plain_text(2_000), "element": by_type(elements)},
        {"hint": plain_text(2_000), "optional": boolean, "dispatch_action": boolean, **_ID},
    )


MESSAGE_BLOCKS: dict[str, Rule] = {
    "actions": record({"elements": items(by_type(INTERACTIVE), most=25)}, _ID),
    "context": record({"elements": items(_CONTEXT_ELEMENT, most=10)}, _ID),
    "context_actions": record({"elements": items(by_type(CONTEXT_ACTIONS), most=5)}, _ID),
    "divider": record({}, _ID),
    "header": record({"text": plain_text(150)}, _ID),
    "image": record(
        {"alt_text": text(2_000)}, {"image_url": url(), "title": plain_text(2_000), **_ID}
    ),
    "input": _input(INPUTS),
    "markdown": record({"text": text(LONGEST_MARKDOWN)}, _ID),
    "rich_text": RICH_TEXT,
    "section": _section,
    "table": _TABLE,
    "video": record(
        {
            "alt_text": text(2_000),
            "title": plain_text(199),
            "thumbnail_url": url(),
            "video_url": url(),
        },
        {
            "author_name": text(49),
            "description": plain_text(199),
            "provider_icon_url": url(),
            "provider_name": text(255),
            "title_url": url(),
            **_ID,
        },
    ),
}

HOME_BLOCKS: dict[str, Rule] = {
    kind: rule
    for kind, rule in MESSAGE_BLOCKS.items()
    if kind not in {"context_actions", "markdown", "table"}
}
"""What the Home tab holds (docs.slack.dev/blocks.json, where the list of surfaces is)."""

MODAL_BLOCKS: dict[str, Rule] = {**HOME_BLOCKS, "input": _input(MODAL_INPUTS)}
"""What a modal holds."""
