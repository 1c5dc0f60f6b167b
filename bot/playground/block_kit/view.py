"""Modals and the Home tab (docs.slack.dev/reference/views)."""

from bot.playground.block_kit.blocks import VIEW_BLOCKS
from bot.playground.block_kit.composition import plain_text
from bot.playground.block_kit.message import repeated_ids
from bot.playground.block_kit.rules import Rule, boolean, by_type, items, record, text
from bot.playground.message import Json

MOST_BLOCKS = 100

_COMMON: dict[str, Rule] = {
    "private_metadata": text(3_000, least=0),
    "callback_id": text(255, least=0),
    "external_id": text(255, least=0),
}
_BLOCKS = items(by_type(VIEW_BLOCKS), most=MOST_BLOCKS, least=0)
_VIEW = by_type(
    {
        "home": record({"blocks": _BLOCKS}, _COMMON),
        "modal": record(
            {"title": plain_text(24), "blocks": _BLOCKS},
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
    return faults or list(repeated_ids(view["blocks"]))
