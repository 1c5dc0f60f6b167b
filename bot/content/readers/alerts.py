"""GitHub's alerts (`> [!WARNING]`): caveats, which are said apart from the answer around them."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from bot.content.note import NoteCaveat
from bot.content.readers.page import Page, without_blank_edges
from bot.core.knowledge import Level

LEVELS = MappingProxyType(
    {
        "WARNING": Level.WARNING,
        "CAUTION": Level.WARNING,
        "DANGER": Level.WARNING,
        "IMPORTANT": Level.WARNING,
        "NOTE": Level.NOTE,
    }
)
"""Which alerts are caveats; TIP and INFO are none and stay in the answer."""

_OPENING = re.compile(r"\s*>\s*\[!(\w+)\]\s*", re.IGNORECASE)
_QUOTE_MARK = re.compile(r"^ {0,3}> ?")


def alerts(page: Page) -> Iterator[NoteCaveat]:
    """Every alert of a page that is a caveat and stands by itself, not within a list."""
    for token in page.tokens:
        if token.type != "blockquote_open" or token.level or token.map is None:
            continue
        first, after = token.map[0], page.last_line_with_text(*token.map)
        opening = _OPENING.fullmatch(page.lines[first])
        level = LEVELS.get(opening.group(1).upper()) if opening else None
        text = _inside(page, first + 1, after)
        if level is not None and text:
            yield NoteCaveat(page.with_definitions(text), level, first + 1, after)


def _inside(page: Page, first: int, after: int) -> str:
    lines = [line for line in page.joined[first:after] if line is not None]
    return without_blank_edges([_QUOTE_MARK.sub("", line) for line in lines])
