"""A message's buttons: numbered in reading order, so that a number presses one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.segment import Segment
from rich.text import Text

from bot.playground.terminal import look
from bot.playground.terminal.mrkdwn import link
from bot.playground.terminal.printable import printable
from bot.playground.terminal.rails import Railed

Block = Mapping[str, Any]

_GAP = "   "


@dataclass(frozen=True, slots=True)
class Button:
    """A button that a person can press.

    Attributes:
        number: from 1, in the order in which the message shows them.
        block: the index of the block that it stands in.
        action_id: unique within the message; what the bot hears.
        url: where the button leads besides, if anywhere.
        dangerous: whether the bot styled it as one to think twice about.
    """

    number: int
    block: int
    label: str
    action_id: str
    url: str | None = None
    dangerous: bool = False

    @property
    def handle(self) -> str:
        """What a person types to press it, and a space: `[2] `."""
        return f"[{self.number}] "

    def caption(self) -> Text:
        """The label, and the address of a button that leads somewhere."""
        laid = Text(self.label, style=look.DANGER if self.dangerous else look.BUTTON_LABEL)
        return laid.append(" ").append_text(link(self.url, None)) if self.url else laid


def buttons_of(blocks: Sequence[Block]) -> tuple[Button, ...]:
    """Every button of a message, numbered from 1 in reading order."""
    found = (
        (index, element) for index, block in enumerate(blocks) for element in _buttons_in(block)
    )
    return tuple(
        Button(
            number=number,
            block=index,
            label=look.with_glyphs(printable(str(element.get("text", {}).get("text", "")))),
            action_id=str(element.get("action_id", "")),
            url=element.get("url"),
            dangerous=element.get("style") == "danger",
        )
        for number, (index, element) in enumerate(found, start=1)
    )


def _buttons_in(block: Block) -> Iterable[Block]:
    match block:
        case {"type": "section", "accessory": {"type": "button"} as button}:
            return (button,)
        case {"type": "actions", "elements": elements}:
            return (element for element in elements if element.get("type") == "button")
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class ButtonRow:
    """Buttons side by side where they fit on one line, else one below the other."""

    buttons: Sequence[Button]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Choose by the width at hand."""
        row = _side_by_side(self.buttons)
        fits = row.cell_len <= options.max_width
        yield from console.render(row if fits else Group(*map(_hanging, self.buttons)), options)


@dataclass(frozen=True, slots=True)
class Beside:
    """A text with its button: on the same line where both fit on one, else the button below."""

    text: RenderableType
    buttons: Sequence[Button]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Choose by the width at hand and by whether the text is a single line."""
        if isinstance(self.text, Text) and "\n" not in self.text.plain:
            row = Text.assemble(self.text, _GAP, _side_by_side(self.buttons))
            if row.cell_len <= options.max_width:
                yield from console.render(row, options)
                return
        yield from console.render(Group(self.text, ButtonRow(self.buttons)), options)


def _side_by_side(buttons: Iterable[Button]) -> Text:
    return Text(_GAP).join(_captioned(button) for button in buttons)


def _captioned(button: Button) -> Text:
    return Text(button.handle, style=look.BUTTON_NUMBER).append_text(button.caption())


def _hanging(button: Button) -> Railed:
    under = " " * len(button.handle)
    return Railed(button.caption(), rail=under, first=button.handle, style=look.BUTTON_NUMBER)
