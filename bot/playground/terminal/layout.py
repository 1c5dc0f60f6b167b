"""Block Kit on a terminal: each kind of block laid out, an unknown one named by its type."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.playground.block_kit import options_of
from bot.playground.buttons import is_pressable
from bot.playground.terminal import look
from bot.playground.terminal.buttons import Beside, Block, Button, ButtonRow, buttons_of
from bot.playground.terminal.mrkdwn import inline, mrkdwn
from bot.playground.terminal.names import Names
from bot.playground.terminal.printable import printable
from bot.playground.terminal.rich_text import rich_text
from bot.playground.terminal.tables import table

Lines = Sequence[RenderableType]
"""What one block becomes: renderables one below the other."""

Layout = Callable[[Block, Names, Sequence[Button]], Lines]


def lay_out(blocks: Sequence[Block], names: Names) -> RenderableType:
    """Lay out a message's blocks, an empty line between them; buttons carry their numbers."""
    buttons = buttons_of(blocks)
    laid = (
        _LAYOUTS.get(str(block.get("type")), _unknown)(
            block, names, [button for button in buttons if button.block == index]
        )
        for index, block in enumerate(blocks)
    )
    return Group(*chain.from_iterable(map(_spaced, (None, *blocks), blocks, laid)))


def _spaced(before: Block | None, block: Block, lines: Lines) -> Lines:
    """An empty line above, except where a block belongs to the one before it.

    What follows a header does, and so does a choice after another: a section with a button.
    """
    if before is None or before.get("type") == "header":
        return lines
    return lines if _is_choice(before) and _is_choice(block) else (Text(""), *lines)


def _is_choice(block: Block) -> bool:
    return block.get("type") == "section" and bool(buttons_of([block]))


def _header(block: Block, names: Names, _buttons: Sequence[Button]) -> Lines:
    return (_text_object(block.get("text", {}), names, look.BOLD),)


def _section(block: Block, names: Names, buttons: Sequence[Button]) -> Lines:
    text = (_text_object(block["text"], names),) if "text" in block else ()
    fields = (_fields(block["fields"], names),) if block.get("fields") else ()
    if buttons:
        last = (*text, *fields)[-1:] or (Text(""),)
        return (*(*text, *fields)[:-1], Beside(last[0], buttons))
    others = (_element(block["accessory"]),) if "accessory" in block else ()
    return (*text, *fields, *others)


def _fields(fields: Sequence[Block], names: Names) -> Table:
    """Fields two by two, as Slack sets them."""
    grid = Table.grid(padding=(0, 3, 0, 0))
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    cells = [_text_object(field, names) for field in fields]
    for left in range(0, len(cells), 2):
        grid.add_row(*cells[left : left + 2])
    return grid


def _context(block: Block, names: Names, _buttons: Sequence[Button]) -> Lines:
    elements = block.get("elements", ())
    laid = (
        _image_text(element) if element.get("type") == "image" else _context_text(element, names)
        for element in elements
    )
    return (Text(" · ", style=look.QUIET).join(laid),)


def _context_text(element: Block, names: Names) -> Text:
    text = str(element.get("text", ""))
    if element.get("type") == "mrkdwn":
        return inline(text, names, look.QUIET)
    return Text(look.with_glyphs(printable(text)), style=look.QUIET)


def _actions(block: Block, _names: Names, buttons: Sequence[Button]) -> Lines:
    others = [_element(e) for e in block.get("elements", ()) if not is_pressable(e)]
    return (*((ButtonRow(buttons),) if buttons else ()), *others)


def _divider(_block: Block, _names: Names, _buttons: Sequence[Button]) -> Lines:
    return (Rule(style=look.QUIET),)


def _image(block: Block, names: Names, _buttons: Sequence[Button]) -> Lines:
    title = (_text_object(block["title"], names, look.BOLD),) if "title" in block else ()
    return (*title, _image_text(block))


def _markdown(block: Block, _names: Names, _buttons: Sequence[Button]) -> Lines:
    return (Markdown(printable(str(block.get("text", ""))), hyperlinks=False),)


def _rich_text(block: Block, names: Names, _buttons: Sequence[Button]) -> Lines:
    return (rich_text(block, names),)


def _table(block: Block, names: Names, _buttons: Sequence[Button]) -> Lines:
    return (table(block, names),)


def _unknown(block: Block, _names: Names, _buttons: Sequence[Button]) -> Lines:
    return (_element(block),)


def _text_object(text: Mapping[str, object], names: Names, style: str = "") -> RenderableType:
    said = str(text.get("text", ""))
    if text.get("type") == "mrkdwn":
        return mrkdwn(said, names, style)
    return Text(look.with_glyphs(printable(said)), style=style)


def _image_text(image: Block) -> Text:
    return Text(f"[image: {printable(str(image.get('alt_text', '')))}]", style=look.QUIET)


def _element(element: Block) -> Text:
    """Something this terminal has no picture of: a menu by its choices, all else by its type."""
    if element.get("type") == "image":
        return _image_text(element)
    options = [str(option["text"]["text"]) for option in options_of(element)]
    if options:
        menu = f"[{element.get('action_id', '')}: {', '.join(options)}]"
        return Text(look.with_glyphs(printable(menu)), style=look.QUIET)
    return Text(printable(f"[{element.get('type', 'no type')}]"), style=look.QUIET)


_LAYOUTS: dict[str, Layout] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "context_actions": _actions,
    "divider": _divider,
    "image": _image,
    "markdown": _markdown,
    "rich_text": _rich_text,
    "table": _table,
}
