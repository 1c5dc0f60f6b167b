"""A message's blocks as a view's: Slack takes no tables and no feedback buttons there, so others stand for them."""

from collections.abc import Callable, Iterable

from bot.slack.blocks.actions import numbered
from bot.slack.blocks.message import Block
from bot.slack.blocks.pieces import Align
from bot.slack.blocks.spans import Span, Spans
from bot.slack.blocks.tables import in_columns


def view_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks in their order, each in a form that views take; nothing that can be read is lost."""
    return tuple(_FORMS.get(block["type"], _same)(block) for block in blocks)


def _same(block: Block) -> Block:
    return block


def _as_text(block: Block) -> Block:
    """A table as text in columns."""
    rows = [[_spans(cell) for cell in row] for row in block["rows"]]
    aligns: list[Align] = [column["align"] for column in block["column_settings"]]
    text = {"type": "text", "text": in_columns(rows, aligns)}
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_preformatted", "elements": [text]}],
    }


def _spans(cell: Block) -> Spans:
    return tuple(
        Span(element["text"], url=element.get("url"))
        for section in cell["elements"]
        for element in section["elements"]
    )


def _as_buttons(block: Block) -> Block:
    """Slack's feedback buttons as two plain ones that carry the same values."""
    buttons = [button for element in block["elements"] for button in _buttons(element)]
    return {"type": "actions", "elements": buttons}


def _buttons(element: Block) -> list[Block]:
    if element["type"] != "feedback_buttons":
        return [{key: element[key] for key in ("action_id", "text", "value")} | {"type": "button"}]
    sides = (element["positive_button"], element["negative_button"])
    return [
        side | {"type": "button", "action_id": numbered(element["action_id"], number)}
        for number, side in enumerate(sides, start=1)
    ]


_FORMS: dict[str, Callable[[Block], Block]] = {
    "table": _as_text,
    "context_actions": _as_buttons,
}
