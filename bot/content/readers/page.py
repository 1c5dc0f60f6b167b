"""A Markdown page: its tokens, and its lines, wrapped paragraphs joined, no word changed."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from bot.content.note_lines import lines_of

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(front_matter_plugin)

_LABEL = re.compile(r"\[([^\[\]]+)\]")
_ALERT_LINE = re.compile(r"[ >]*\[!\w+\]\s*")
_HARD_BREAK = re.compile(r"(?: {2,}|\\)$")


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed Markdown text.

    Attributes:
        lines: as written, line ends aside.
        tokens: markdown-it's, in the page's order.
        joined: for every line its text with the rest of its wrapped paragraph, or None where the
            text went to an earlier line or is a link definition.
        definitions: every reference-link definition by its normalised label, word for word.
        definition_lines: the places of the lines that hold them, counted from 0.
        starts: for every token the line it begins on, which never decreases.
    """

    lines: list[str]
    tokens: list[Token]
    joined: list[str | None]
    definitions: dict[str, str] = field(default_factory=dict)
    definition_lines: frozenset[int] = frozenset()
    starts: list[int] = field(default_factory=list)

    @classmethod
    def parse(cls, text: str) -> "Page":
        """Parse any text; Markdown has no errors."""
        env: dict[str, Any] = {}
        lines = lines_of(text)
        tokens = _PARSER.parse("\n".join(lines), env)
        joined: list[str | None] = list(lines)
        for first, after, quotes in _paragraphs(tokens):
            joined[first:after] = _joined(lines[first:after], quotes)
        definitions: dict[str, str] = {}
        for label, reference in env.get("references", {}).items():
            first, after = reference["map"]
            definitions[label] = "\n".join(line.strip() for line in lines[first:after])
        again = [reference["map"] for reference in env.get("duplicate_refs", ())]
        maps = [reference["map"] for reference in env.get("references", {}).values()] + again
        places = frozenset(place for first, after in maps for place in range(first, after))
        for place in places:
            joined[place] = None
        return cls(lines, tokens, joined, definitions, places, _starts(tokens))

    def last_line_with_text(self, first: int, after: int) -> int:
        """The place after the last line that says something, link definitions aside."""
        while after > first and not self._says_something(after - 1):
            after -= 1
        return after

    def with_definitions(self, text: str) -> str:
        """The text, followed by the definitions of the reference links in it."""
        labels = dict.fromkeys(normalizeReference(label) for label in _LABEL.findall(text))
        used = [self.definitions[label] for label in labels if label in self.definitions]
        return "\n".join([text, "", *used]) if used and text else text

    def within(self, first: int, after: int) -> Iterator[Token]:
        """The tokens that begin between two places."""
        begin, end = bisect_left(self.starts, first), bisect_left(self.starts, after)
        return (token for token in self.tokens[begin:end] if token.map)

    def _says_something(self, place: int) -> bool:
        return bool(self.lines[place].strip()) and place not in self.definition_lines


def _starts(tokens: list[Token]) -> list[int]:
    """Where each token begins; one that does not know begins where the one before it does."""
    return list(accumulate((token.map[0] if token.map else 0 for token in tokens), max))


def without_blank_edges(lines: list[str]) -> str:
    """The lines as one text; the first one's indentation stays, since it means something."""
    while lines and not lines[0].strip():
        lines = lines[1:]
    return "\n".join(lines).rstrip()


def _paragraphs(tokens: list[Token]) -> Iterator[tuple[int, int, int]]:
    """First line, line after the last, and depth of quotation of paragraphs of several lines."""
    quotes = 0
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type == "paragraph_open" and token.map and token.map[1] - token.map[0] > 1:
            yield token.map[0], token.map[1], quotes


def _joined(lines: list[str], quotes: int) -> list[str | None]:
    """Join a paragraph's lines, but keep hard breaks and the first line of an alert."""
    out: list[str | None] = list(lines)
    target = 0
    for place, line in enumerate(lines[1:], 1):
        before = out[target] or ""
        if _HARD_BREAK.search(before) or (quotes and _ALERT_LINE.fullmatch(before)):
            target = place
            continue
        out[target] = _glue(before.rstrip(), _without_prefix(line, quotes))
        out[place] = None
    return out


def _without_prefix(line: str, quotes: int) -> str:
    """A continuation line without indentation and quotation marks; lazy ones may have fewer."""
    return re.sub(rf"^[ \t]*(?:>[ \t]*){{0,{quotes}}}", "", line)


def _glue(before: str, after: str) -> str:
    space = (
        "" if before and after and _is_ideograph(before[-1]) and _is_ideograph(after[0]) else " "
    )
    return f"{before}{space}{after}"


def _is_ideograph(character: str) -> bool:
    """Whether its script puts no spaces between words: Chinese and Japanese, but not Korean."""
    wide = unicodedata.east_asian_width(character) in ("W", "F")
    return wide and not unicodedata.name(character, "").startswith("HANGUL")
