"""Runs of text in one style: the inline content of every piece of a message."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from bot.slack.blocks import limits
from bot.slack.blocks.message import Block
from bot.slack.blocks.safe_text import ELLIPSIS, cost, cut, neutral

LONGEST_URL_TOLD = 300
"""Cost of the longest address that plain text spells out; a longer one only the link carries."""


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one style.

    Attributes:
        text: as read; neutralised only on its way out.
        url: where it leads; http, https or mailto, at most `limits.URL` characters.
        pointer: whether it is the sign that points at what follows, and so no word of the note.
    """

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    url: str | None = None
    pointer: bool = False

    @property
    def plain(self) -> str:
        """The text, and where it leads unless it says so itself."""
        return self.text + self._address()

    def _address(self) -> str:
        if self.url is None or self.url in {self.text, f"mailto:{self.text}"}:
            return ""
        return f" ({self.url})" if cost(self.url) <= LONGEST_URL_TOLD else ""

    @property
    def element(self) -> Block:
        """The span as an element of a rich_text section."""
        kind: Block = {"type": "text"} if self.url is None else {"type": "link", "url": self.url}
        styles = ("bold", "italic", "strike", "code")
        style = {name: True for name in styles if getattr(self, name)}
        return kind | {"text": neutral(self.text)} | ({"style": style} if style else {})


Spans = tuple[Span, ...]


def tidy(spans: Iterable[Span]) -> Spans:
    """Neighbours in the same style made one, the empty ones dropped."""
    kept = (span for span in spans if span.text)
    alike = groupby(kept, key=lambda span: replace(span, text=""))
    return tuple(replace(style, text="".join(span.text for span in run)) for style, run in alike)


def joined(parts: Iterable[Spans], separator: str) -> Spans:
    """The parts in one, the separator between them; empty parts are left out."""
    together: list[Span] = []
    for part in parts:
        together += [Span(separator), *part] if together and part else part
    return tidy(together)


def plain(spans: Spans) -> str:
    """All that the spans say, addresses of links included."""
    return "".join(span.plain for span in spans)


def split(spans: Spans, room: int) -> tuple[Spans, Spans]:
    """The spans in two, the first costing at most `room` (but never empty), at the end of a word where one is near."""
    kept: list[Span] = []
    for index, span in enumerate(spans):
        need = cost(span.plain)
        if need > room:
            return _split_within(tuple(kept), span, spans[index + 1 :], room)
        kept.append(span)
        room -= need
    return spans, ()


def _split_within(before: Spans, span: Span, after: Spans, room: int) -> tuple[Spans, Spans]:
    left = room - (cost(span.plain) - cost(span.text))
    if before and left < 1:
        return before, (span, *after)
    at = cut(span.text, left)
    head, tail = replace(span, text=span.text[:at]), replace(span, text=span.text[at:].lstrip())
    return tidy((*before, head)), tidy((tail, *after))


def shorten(spans: Spans, room: int) -> Spans:
    """The spans if they cost at most `room`, else their beginning and an ellipsis."""
    if cost(plain(spans)) <= room:
        return spans
    head, _ = split(spans, room - 1)
    return (*head, Span(ELLIPSIS))


def elements(spans: Spans) -> list[Block]:
    """The spans for a rich_text section; a lone space where there are none, as Slack refuses an empty one."""
    return [span.element for span in spans] or [{"type": "text", "text": " "}]


def link_fits(url: str) -> bool:
    """Whether Slack takes an address of that length."""
    return len(url) <= limits.URL
