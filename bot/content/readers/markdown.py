"""Markdown notes whose questions are headings."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath

from markdown_it.token import Token

from bot.content.note import LeftOut, Note, NoteCaveat, Section
from bot.content.readers.alerts import alerts
from bot.content.readers.downsides import downsides, names_downsides_of
from bot.content.readers.page import Page

_QUESTION_MARKS = ("?", "？", "؟")
_ATTRIBUTES = re.compile(r"\s*\{[:#][^{}]*\}\s*$")
_FRONT_MATTER_TITLE = re.compile(r"^title:[ \t]*(['\"]?)(.+?)\1[ \t]*$", re.MULTILINE)

NO_ANSWER = "there is no text under this heading"
CONTENTS = "a list of contents"
NO_QUESTION = "this text belongs to no question"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stands by itself: level 1 to 6, plain text, and its places counted from 0."""

    level: int
    text: str
    first: int
    after: int

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark, of any width, whatever quotes or emphasis follow."""
        return self.text.rstrip(" \t\"'”’»*_)").endswith(_QUESTION_MARKS)


class MarkdownReader:
    """Reads notes in which one level of headings asks the questions.

    That level is chosen for each note: the one with the most headings that end in a question mark.
    Its other headings are entries too; deeper ones are part of the answer above; higher ones group.
    """

    suffixes = frozenset({".md", ".markdown"})

    def read(self, path: PurePath, text: str) -> Note:
        """Understand a note; see `Reader`."""
        page = Page.parse(text)
        headings = list(_headings(page))
        title = _title(page, headings)
        subject = f"{title.text} {path.stem}"
        found = list(alerts(page))
        sections, left_out = _sections(page, headings, title, found)
        general = [alert for alert in found if not any(part.holds(alert) for part in sections)]
        for section in sections:
            if names_downsides_of(section.question, subject):
                general += downsides(page, section.line, section.end_line)
        name = title.text or " ".join(path.stem.replace("-", " ").replace("_", " ").split())
        return Note(name, title.first + 1, tuple(sections), tuple(general), tuple(left_out))


def _headings(page: Page) -> Iterator[Heading]:
    for token, inline in pairwise(page.tokens):
        if token.type == "heading_open" and token.level == 0 and token.map:
            text = _ATTRIBUTES.sub("", plain_text(inline))
            yield Heading(int(token.tag[1]), text, token.map[0], token.map[1])


def plain_text(inline: Token) -> str:
    """What a reader sees of a line of Markdown, without its markup."""
    parts = []
    for child in inline.children or ():
        if child.type in ("text", "code_inline", "image"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return " ".join("".join(parts).split())


def _title(page: Page, headings: Sequence[Heading]) -> Heading:
    """The only heading of the first level, else the front matter's title, else one without text."""
    first_level = [heading for heading in headings if heading.level == 1 and heading.text]
    if len(first_level) == 1:
        return first_level[0]
    front_matter = next((token for token in page.tokens[:1] if token.type == "front_matter"), None)
    found = _FRONT_MATTER_TITLE.search(front_matter.content) if front_matter else None
    return Heading(1, found.group(2) if found else "", 0, 0)


def question_level(headings: Sequence[Heading], title: Heading) -> int:
    """The level whose headings are the questions.

    The one with the most question marks, the higher of two; where there are none, the highest level
    with several headings, else the highest. The title counts only where it is the only heading.
    """
    below = [heading for heading in headings if heading is not title] or list(headings)
    asking = Counter(heading.level for heading in below if heading.asks)
    if asking:
        return min(asking, key=lambda level: (-asking[level], level))
    counts = Counter(heading.level for heading in below)
    return min((level for level in counts if counts[level] > 1), default=min(counts, default=1))


def _sections(
    page: Page, headings: Sequence[Heading], title: Heading, found: Sequence[NoteCaveat]
) -> tuple[list[Section], list[LeftOut]]:
    level = question_level(headings, title)
    bounds = [heading for heading in headings if heading.level <= level]
    ends = [heading.first for heading in bounds] + [len(page.lines)]
    sections: list[Section] = []
    left_out = list(_loose_text(page, _after_front_matter(page), ends[0]))
    for heading, end in zip(bounds, ends[1:], strict=True):
        after = page.last_line_with_text(heading.after, end)
        reason = _reason_to_leave(page, heading, after, level)
        if reason is None:
            sections.append(_section(page, heading, after, found))
        elif reason:
            left_out.append(LeftOut(heading.first + 1, max(after, heading.first + 1), reason))
    return sections, left_out


def _reason_to_leave(page: Page, heading: Heading, after: int, level: int) -> str | None:
    """Why a heading is no entry: None if it is one, "" for a title or group without text."""
    says_something = bool(_answer(page, heading.after, after, ()))
    if heading.level < level and not (heading.asks and says_something):
        return NO_QUESTION if says_something else ""
    if not heading.text or not says_something:
        return NO_ANSWER
    return CONTENTS if _is_contents(page, heading.after, after) else None


def _section(page: Page, heading: Heading, after: int, found: Sequence[NoteCaveat]) -> Section:
    """Cut a section out: rules around the answer go, and its alerts become caveats of their own."""
    own = tuple(caveat for caveat in found if heading.after < caveat.line <= after)
    answer = _answer(page, heading.after, after, own)
    if not answer:
        own, answer = (), _answer(page, heading.after, after, ())
    return Section(heading.text, page.with_definitions(answer), heading.first + 1, after, own)


def _answer(page: Page, first: int, after: int, without: Sequence[NoteCaveat]) -> str:
    gone = {place for caveat in without for place in range(caveat.line - 1, caveat.end_line)}
    gone |= _rules_at_the_end(page, first, after)
    kept = [page.joined[place] for place in range(first, after) if place not in gone]
    text = "\n".join(line for line in kept if line is not None)
    return re.sub(r"\A(?:[ \t]*\n)+", "", text).rstrip()


def _rules_at_the_end(page: Page, first: int, after: int) -> set[int]:
    """The lines that only divide this section from the next."""
    within = page.within(first, after)
    rules = {
        token.map[0] for token in within if token.type == "hr" and not token.level and token.map
    }
    gone: set[int] = set()
    while (last := page.last_line_with_text(first, after) - 1) in rules:
        gone.add(last)
        after = last
    return gone


def _is_contents(page: Page, first: int, after: int) -> bool:
    """Whether every item or paragraph begins with a link to a place on the same page."""
    inlines = [token for token in page.within(first, after) if token.type == "inline"]
    return bool(inlines) and all(_begins_with_inner_link(inline) for inline in inlines)


def _begins_with_inner_link(inline: Token) -> bool:
    links = [child for child in inline.children or () if child.type == "link_open"]
    return inline.content.startswith("[") and str(links[:1] and links[0].attrGet("href"))[:1] == "#"


def _after_front_matter(page: Page) -> int:
    first = page.tokens[0] if page.tokens else None
    return first.map[1] if first is not None and first.type == "front_matter" and first.map else 0


def _loose_text(page: Page, first: int, after: int) -> Iterator[LeftOut]:
    """The text before the first heading."""
    after = page.last_line_with_text(first, after)
    while first < after and not page.lines[first].strip():
        first += 1
    if first < after:
        yield LeftOut(first + 1, after, NO_QUESTION)
