"""Slack's mrkdwn as the terminal shows it: styles, links, mentions, emoji, quotes and code.

The rules are those of Slack's page "Formatting text for app surfaces": one mark of each kind around
a word or phrase of one line, `&amp; &lt; &gt;` for the three characters that mean something, angle
brackets for links and mentions.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from bot.playground.terminal import look
from bot.playground.terminal.names import Names
from bot.playground.terminal.printable import printable
from bot.playground.terminal.rails import Railed

_FENCE = re.compile(r"```\n?(.*?)\n?```", re.DOTALL)
_QUOTE = re.compile(r"^(?:&gt;|>) ?")
_ITEM = re.compile(r"^ *(?:[•◦▪]|\d{1,3}\.) +")


def _marked(mark: str, name: str) -> str:
    phrase = rf"[^\s{mark}](?:[^{mark}\n]*[^\s{mark}])?"
    return rf"(?<![\w{mark}]){mark}(?P<{name}>{phrase}){mark}(?![\w{mark}])"


_INLINE = re.compile(
    "|".join(
        (
            r"`(?P<code>[^`\n]+)`",
            r"<(?P<angle>[^<>\n]+)>",
            _marked(r"\*", "bold"),
            _marked("_", "italic"),
            _marked("~", "strike"),
            r":(?P<emoji>[a-z0-9_+'-]+(?:::skin-tone-[2-6])?):",
        )
    )
)
_STYLES = {"bold": look.BOLD, "italic": look.ITALIC, "strike": look.STRIKE}


def mrkdwn(text: str, names: Names, style: str = "") -> RenderableType:
    """Lay out a whole mrkdwn text, quotes and fenced code set apart from the lines around them."""
    parts: list[RenderableType] = []
    for number, part in enumerate(_FENCE.split(printable(text))):
        if number % 2:
            parts.append(preformatted(html.unescape(part)))
        elif part.strip("\n"):
            parts.extend(_lines_and_quotes(part.strip("\n"), names, style))
    return parts[0] if len(parts) == 1 else Group(*parts)


def preformatted(text: str) -> RenderableType:
    """Code as it is, on a rail; lines longer than the screen are folded, never cut."""
    body = Text(printable(text), style=look.CODE, overflow="fold", no_wrap=False)
    return Railed(body, rail=look.RAIL, style=look.QUIET)


def inline(text: str, names: Names, style: str = "") -> Text:
    """Lay out the styles, links, mentions and emoji of mrkdwn that holds no quotes or fences."""
    laid = Text(style=style)
    _append(laid, printable(text), names, "")
    return laid


def link(url: str, label: str | None) -> Text:
    """A link with its address in sight: a terminal has no status bar to show what a label hides."""
    shown = Text(printable(label or url), style=look.LINK)
    if label and label != url:
        shown.append(f" ({printable(url)})", style=look.QUIET)
    return shown


def _lines_and_quotes(text: str, names: Names, style: str) -> list[RenderableType]:
    laid: list[RenderableType] = []
    for quoted, lines in groupby(text.split("\n"), key=lambda line: bool(_QUOTE.match(line))):
        if quoted:
            said = inline("\n".join(_QUOTE.sub("", line) for line in lines), names, style)
            laid.append(Railed(said, rail=look.QUOTE_RAIL, style=look.QUIET))
        else:
            laid.extend(_lines_and_items(lines, names, style))
    return laid


def _lines_and_items(lines: Iterable[str], names: Names, style: str) -> Iterator[RenderableType]:
    """Lines as they are; those that open with a bullet or a number hang from it when they wrap."""
    for hanging, run in groupby(lines, key=lambda line: bool(_ITEM.match(line))):
        if hanging:
            yield from (_item(line, names, style) for line in run)
        else:
            yield inline("\n".join(run), names, style)


def _item(line: str, names: Names, style: str) -> RenderableType:
    mark = line[: len(line) - len(_ITEM.sub("", line))]
    said = inline(line.removeprefix(mark), names, style)
    return Railed(said, rail=" " * len(mark), first=mark, style=look.QUIET)


def _append(laid: Text, text: str, names: Names, style: str) -> None:
    end = 0
    for found in _INLINE.finditer(text):
        laid.append(html.unescape(text[end : found.start()]), style=style)
        end = found.end()
        kind = found.lastgroup or ""
        if kind in _STYLES:
            _append(laid, found[kind], names, f"{style} {_STYLES[kind]}".strip())
        else:
            laid.append_text(_styled(_LEAVES[kind](found[kind], names), style))
    laid.append(html.unescape(text[end:]), style=style)


def _styled(leaf: Text, style: str) -> Text:
    if style:
        leaf.stylize_before(style)
    return leaf


def _code(text: str, _names: Names) -> Text:
    return Text(html.unescape(text), style=look.CODE)


def _emoji(name: str, _names: Names) -> Text:
    return Text(look.glyph(name))


def _angle(inside: str, names: Names) -> Text:
    target, _, label = inside.partition("|")
    target, label = html.unescape(target), html.unescape(label)
    if target.startswith("@"):
        return Text("@" + (label or names.person(target[1:])), style=look.MENTION)
    if target.startswith("#"):
        return Text("#" + (label or names.channel(target[1:])), style=look.MENTION)
    if target.startswith("!"):
        return Text(label or "@" + target[1:].partition("^")[0], style=look.MENTION)
    return link(target.removeprefix("mailto:"), label or None)


_LEAVES: dict[str, Callable[[str, Names], Text]] = {"code": _code, "emoji": _emoji, "angle": _angle}
