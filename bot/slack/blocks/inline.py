"""Inline Markdown to spans: styles, code, links, images, line breaks."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token

from bot.slack.blocks.links import resolve, with_bare_links
from bot.slack.blocks.spans import Span, Spans, tidy

_STYLES = {"strong": "bold", "em": "italic", "s": "strike"}
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def spans_of(tokens: Iterable[Token], base: str | None, *, bold: bool = False) -> Spans:
    """Read the children of an inline token.

    Lines broken only in the source are joined by a space; raw HTML stays literal, but for `<br>`.

    Args:
        base: the note's address, for relative links; None where it has none.
        bold: whether all of it is bold, as headings are.
    """
    return tidy(_Reader(base, bold=bold).read(tokens))


class _Reader:
    def __init__(self, base: str | None, *, bold: bool) -> None:
        self.base = base
        self.depth = {"bold": int(bold), "italic": 0, "strike": 0}
        self.hrefs: list[str] = []

    def read(self, tokens: Iterable[Token]) -> Iterator[Span]:
        for token in tokens:
            yield from self._read(token)

    def _read(self, token: Token) -> Sequence[Span] | Iterator[Span]:
        match token.type:
            case "softbreak":
                return [self._span(" ")]
            case "hardbreak":
                return [self._span("\n")]
            case "code_inline":
                return [self._span(token.content, code=True)]
            case "html_inline":
                return [self._span("\n" if _LINE_BREAK.fullmatch(token.content) else token.content)]
            case "image":
                return self._image(token)
            case "link_open":
                self.hrefs.append(str(token.attrGet("href") or ""))
                return []
            case "link_close":
                return self._after_link(self.hrefs.pop())
            case _:
                return self._styled(token)

    def _styled(self, token: Token) -> Sequence[Span] | Iterator[Span]:
        name, _, edge = token.type.rpartition("_")
        if name in _STYLES and edge in {"open", "close"}:
            self.depth[_STYLES[name]] += token.nesting
            return []
        span = self._span(token.content)
        return [span] if self.hrefs else with_bare_links(span)

    def _image(self, token: Token) -> Sequence[Span]:
        source = str(token.attrGet("src") or "")
        label = _text_of(token.children or ()) or source
        if self.hrefs:
            return [self._span(label)]
        url = resolve(source, self.base)
        return [self._span(label, url=url), *self._unreachable(source, url, label)]

    def _after_link(self, href: str) -> Sequence[Span]:
        return self._unreachable(href, resolve(href, self.base))

    def _unreachable(self, href: str, url: str | None, label: str = "") -> Sequence[Span]:
        if url is not None or not href or href.startswith("#") or href == label:
            return []
        return [self._span(f" ({href})")]

    def _span(self, text: str, *, code: bool = False, url: str | None = None) -> Span:
        if self.hrefs:
            url = resolve(self.hrefs[-1], self.base)
        styles = {name: depth > 0 for name, depth in self.depth.items()}
        return Span(text, code=code, url=url, **styles)


def _text_of(tokens: Iterable[Token]) -> str:
    return "".join(
        _text_of(token.children)
        if token.children
        else token.content or " " * ("break" in token.type)
        for token in tokens
    )
