"""Composition objects: texts, options, confirmations (docs.slack.dev/reference/block-kit)."""

from collections.abc import Mapping
from typing import Any

from bot.playground.block_kit.rules import Rule, boolean, by_type, choice, items, record, text
from bot.playground.message import Json

ID = text(255)
"""An action_id or a block_id."""


def plain_text(most: int) -> Rule:
    """A plain_text object of at most so many characters."""
    return by_type({"plain_text": record({"text": text(most)}, {"emoji": boolean})})


def any_text(most: int) -> Rule:
    """A plain_text or mrkdwn object of at most so many characters."""
    return by_type(
        {
            "plain_text": record({"text": text(most)}, {"emoji": boolean}),
            "mrkdwn": record({"text": text(most)}, {"verbatim": boolean}),
        }
    )


CONFIRM = record(
    {
        "title": plain_text(100),
        "text": any_text(300),
        "confirm": plain_text(30),
        "deny": plain_text(30),
    },
    {"style": choice("primary", "danger")},
)

OPTION = record(
    {"text": any_text(75), "value": text(150)},
    {"description": any_text(75), "url": text(3_000)},
)

OPTION_GROUP = record({"label": plain_text(75), "options": items(OPTION, most=100)})


def options_of(menu: Mapping[str, Any]) -> list[Json]:
    """The options of a menu, those in groups too."""
    groups = menu.get("option_groups", ())
    return [*menu.get("options", ()), *(each for group in groups for each in group["options"])]
