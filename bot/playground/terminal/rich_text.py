"""Slack's rich_text block: sections, lists of any depth, quotes and preformatted text."""

from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from bot.playground.terminal import look
from bot.playground.terminal.mrkdwn import link, preformatted
from bot.playground.terminal.names import Names
from bot.playground.terminal.printable import printable
from bot.playground.terminal.rails import Railed

Element = Mapping[str, Any]

_STYLES = {
    "bold": look.BOLD,
    "italic": look.ITALIC,
    "strike": look.STRIKE,
    "code": look.CODE,
}


def rich_text(block: Element, names: Names) -> RenderableType:
    """Lay out a rich_text block, its parts one below the other."""
    return Group(*(_part(element, names) for element in block.get("elements", ())))


def _part(element: Element, names: Names) -> RenderableType:
    match element.get("type"):
        case "rich_text_list":
            return _list(element, names)
        case "rich_text_quote":
            return Railed(_line(element, names), rail=look.QUOTE_RAIL, style=look.QUIET)
        case "rich_text_preformatted":
            return preformatted(_line(element, names).plain)
        case _:
            return _line(element, names)


def _list(element: Element, names: Names) -> RenderableType:
    items = element.get("elements", ())
    marks = [_mark(element, number) for number in range(len(items))]
    hang = max(map(len, marks), default=0)
    return Group(
        *(
            Railed(_part(item, names), rail=" " * hang, first=mark.rjust(hang), style=look.QUIET)
            for mark, item in zip(marks, items, strict=True)
        )
    )


def _mark(element: Element, number: int) -> str:
    """What stands before an item: its number, or the bullet of its depth."""
    depth = int(element.get("indent", 0))
    if element.get("style") == "ordered":
        sign = f"{int(element.get('offset', 0)) + number + 1}."
    else:
        sign = look.BULLETS[depth % len(look.BULLETS)]
    return "  " * depth + sign + " "


def _line(element: Element, names: Names) -> Text:
    """One run of styled text, without the newline that Slack leaves at its end."""
    laid = Text()
    for leaf in element.get("elements", ()):
        piece = _LEAVES.get(str(leaf.get("type")), _unknown)(leaf, names)
        laid.append_text(_styled(piece, leaf.get("style", {})))
    laid.rstrip()
    return laid


def _styled(piece: Text, styles: Element) -> Text:
    for name, style in _STYLES.items():
        if styles.get(name):
            piece.stylize_before(style)
    return piece


def _text(leaf: Element, _names: Names) -> Text:
    return Text(printable(str(leaf.get("text", ""))))


def _link(leaf: Element, _names: Names) -> Text:
    return link(str(leaf.get("url", "")), leaf.get("text"))


def _user(leaf: Element, names: Names) -> Text:
    return Text("@" + names.person(str(leaf.get("user_id"))), style=look.MENTION)


def _channel(leaf: Element, names: Names) -> Text:
    return Text("#" + names.channel(str(leaf.get("channel_id"))), style=look.MENTION)


def _broadcast(leaf: Element, _names: Names) -> Text:
    return Text(printable(f"@{leaf.get('range')}"), style=look.MENTION)


def _emoji(leaf: Element, _names: Names) -> Text:
    return Text(look.glyph(printable(str(leaf.get("name")))))


def _date(leaf: Element, _names: Names) -> Text:
    return Text(printable(str(leaf.get("fallback") or leaf.get("timestamp"))))


def _unknown(leaf: Element, _names: Names) -> Text:
    return Text(printable(f"[{leaf.get('type')}]"), style=look.QUIET)


_LEAVES: dict[str, Callable[[Element, Names], Text]] = {
    "text": _text,
    "link": _link,
    "user": _user,
    "channel": _channel,
    "broadcast": _broadcast,
    "emoji": _emoji,
    "date": _date,
}
