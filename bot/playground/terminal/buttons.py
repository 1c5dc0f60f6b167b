"""The buttons of a message or a view: numbered in reading order, so that a number presses one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.segment import Segment
from rich.text import Text

from bot.playground.buttons import pressable
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
        action_id: what the bot hears; unique, but for the two of a feedback element.
        value: tells those two apart.
        url: where the button leads besides, if anywhere.
        is_vote: whether it is one of the two of a feedback element: the bot may take it in silence.
        dangerous: whether the bot styled it as one to think twice about.
    """

    number: int
    block: int
    label: str
    action_id: str
    value: str | None = None
    url: str | None = None
    is_vote: bool = False
    dangerous: bool = False

    @property
    def handle(self) -> str:
        """What a person types to press it, and a space: `[2] `."""
        return f"[{self.number}] "

    def caption(self) -> Text:
        """The label, and the address of a button that leads somewhere."""
        laid = Text(self.label, style=look.DANGER if self.dangerous else look.BUTTON_LABEL)
        return laid.append(" ").append_text(link(self.url, None)) if self.url else laid


def buttons_of(blocks: Sequence[Block], *, user: str = "") -> tuple[Button, ...]:
    """Every button, numbered from 1 in reading order.

    Args:
        user: id of the one who looks; some buttons are shown to a few people only.
    """
    found = (
        (index, action)
        for index, block in enumerate(blocks)
        for action in pressable([block], user=user)
    )
    return tuple(
        Button(
            number=number,
            block=index,
            label=look.with_glyphs(printable(str(action["text"].get("text", "")))),
            action_id=str(action.get("action_id", "")),
            value=action.get("value"),
            url=action.get("url"),
            is_vote=action["type"] == "feedback_buttons",
            dangerous=action.get("style") == "danger",
        )
        for number, (index, action) in enumerate(found, start=1)
    )


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
