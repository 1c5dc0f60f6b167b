"""Titles and paragraphs of HTML, DocBook, Mallard and their like."""

import html
import re
from collections.abc import Iterator

_LEFT_OUT = re.compile(
    r"<!--.*?-->|<(script|style|pre|head|nav|screen|programlisting|code-block|synopsis)\b.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_TITLE = re.compile(r"<(title|h[1-6])\b[^>]*>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:a|abbr|acronym|app|application|b|big|cite|cmd|code|command|dfn|em|emphasis|file|filename"
    r"|font|gui\w*|i|input|key\w*|kbd|link|literal|mark|output|phrase|q|quote|replaceable|s|samp|small|span"
    r"|strong|sub|sup|sys|systemitem|tt|u|ulink|var|variable|varname|xref|option|productname)\b[^>]*>",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"<[^>]*>")


def blocks(text: str) -> Iterator[str]:
    """Every run of text between block tags; listings are left out."""
    title = re.search(r"<title[^>]*>(.*?)</title>", text, re.DOTALL | re.IGNORECASE)
    if title:
        yield html.unescape(_BLOCK.sub(" ", title[1]))
    kept = _INLINE.sub("", _LEFT_OUT.sub("\0", text))
    for block in re.split("\0", _BLOCK.sub("\0", kept)):
        if block.strip():
            yield html.unescape(block)


def titles(text: str) -> Iterator[str]:
    """Only titles and headings."""
    for found in _TITLE.finditer(_LEFT_OUT.sub("", text)):
        yield html.unescape(_BLOCK.sub(" ", found[2]))
