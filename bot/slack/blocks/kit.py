"""The parts a message is built of, each with its plain text; what they hold is cut to Slack's limits here."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.slack.blocks import limits, spans
from bot.slack.blocks.message import Block, Message
from bot.slack.blocks.pages import Page
from bot.slack.blocks.rich import blocks_of, plain_of
from bot.slack.blocks.safe_text import cost, escaped, neutral, on_one_line, shorten
from bot.slack.blocks.spans import Span, Spans

HEADING_TOLD = 300
"""Cost up to which a heading too long for a header is told in bold."""

NO_WORDS = "(no words)"
"""Stands where a text that must not be empty is."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some blocks of a message, and the same as plain text, not yet escaped."""

    blocks: tuple[Block, ...]
    plain: str


@dataclass(frozen=True, slots=True)
class Button:
    """A button; see `actions` for what its action and value may be."""

    text: str
    action: str
    value: str = ""

    @property
    def comes_back_whole(self) -> bool:
        """Whether Slack takes the value; a cut one would mean something else."""
        return len(self.value) <= limits.BUTTON_VALUE

    @property
    def block(self) -> Block:
        """The button as an element; without a value where it is empty, as Slack refuses an empty one."""
        block: Block = {
            "type": "button",
            "action_id": self.action,
            "text": plain_text(self.text, limits.BUTTON_TEXT),
        }
        return block | ({"value": self.value} if self.value else {})


def message(parts: Iterable[Part]) -> Message:
    """Put parts together.

    Raises:
        ValueError: if they come to more than a message holds; the parts made here never do.
    """
    held = tuple(parts)
    blocks = tuple(block for part in held for block in part.blocks)
    text = escaped("\n\n".join(part.plain for part in held if part.plain))
    if not 1 <= len(blocks) <= limits.BLOCKS or len(text) > limits.MESSAGE:
        raise ValueError(f"no message has {len(blocks)} blocks and {len(text)} characters")
    return Message(blocks, text)


def plain_text(text: str, room: int) -> Block:
    """A text object in which Slack reads neither markup nor emoji codes."""
    return {"type": "plain_text", "text": neutral(_told(text, room)), "emoji": False}


def heading(text: str) -> Part:
    """A header, or bold text where the heading is longer than a header may be."""
    told = _told(text, HEADING_TOLD)
    if cost(told) > limits.HEADER_TEXT:
        return rich((Span(told, bold=True),))
    return Part(({"type": "header", "text": plain_text(told, limits.HEADER_TEXT)},), told)


def rich(content: Spans) -> Part:
    """A paragraph."""
    section = {"type": "rich_text_section", "elements": spans.elements(content)}
    return Part(({"type": "rich_text", "elements": [section]},), spans.plain(content))


def markdown(page: Page) -> Part:
    """A page of a text that was Markdown."""
    return Part(blocks_of(page), plain_of(page))


def divider() -> Part:
    """A line across the message."""
    return Part(({"type": "divider"},), "")


def context(texts: Iterable[str]) -> Part:
    """Small print, at most ten texts, in none of which Slack reads markup."""
    told = [_told(text, limits.CONTEXT_TEXT) for text in texts][: limits.CONTEXT_ELEMENTS]
    elements = [plain_text(text, limits.CONTEXT_TEXT) for text in told]
    return Part(({"type": "context", "elements": elements},), "\n".join(told))


def row(text: str, button: Button) -> Part:
    """A line of text with a button at its end; without the button where its value is too long."""
    block: Block = {"type": "section", "text": plain_text(text, limits.SECTION_TEXT)}
    told = f"• {_told(text, limits.SECTION_TEXT)}"
    if not button.comes_back_whole:
        return Part((block,), told)
    return Part((block | {"accessory": button.block},), f"{told} [{button.text}]")


def actions(told: str, buttons: Iterable[Button]) -> Part:
    """A row of at most 25 buttons, and what plain text calls them; nothing where no button is left.

    Args:
        told: what introduces the buttons in plain text.
        buttons: their actions all different within a message; one whose value is too long is left out.
    """
    held = [button for button in buttons if button.comes_back_whole][: limits.ACTIONS_ELEMENTS]
    if not held:
        return Part((), "")
    texts = "; ".join(_told(button.text, limits.BUTTON_TEXT) for button in held)
    return Part(
        ({"type": "actions", "elements": [button.block for button in held]},), f"{told} {texts}"
    )


def _told(text: str, room: int) -> str:
    return shorten(on_one_line(text), room) or NO_WORDS
