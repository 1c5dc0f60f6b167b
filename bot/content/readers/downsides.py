"""Finding the section that names a topic's downsides, and taking it apart into caveats."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from bot.content.note import NoteCaveat
from bot.content.readers.page import Page, without_blank_edges
from bot.core.knowledge import Level

KEYWORDS = re.compile(
    r"\b(?:down[- ]?sides?|disadvantages?|drawbacks?|limitations?|caveats?|gotchas?|pitfalls?"
    r"|trade[- ]?offs?|cons|known[- ]issues?)\b",
    re.IGNORECASE,
)
"""The words by which 63 public notes mark a section of downsides."""

_BOTH_SIDES = re.compile(r"\b(?:pros|advantages|benefits|upsides|strengths)\b", re.IGNORECASE)
"""`Pros and cons` lists both, so its items are not all caveats."""

_YES_NO = re.compile(
    r"(?:is|are|was|does|do|did|can|could|will|would|should)(?:n['’]t)?\b", re.IGNORECASE
)
"""How a question begins that doubts a downside rather than asking for all of them."""

_FILLERS = frozenset(
    re.findall(
        r"\w+",
        "a about all and any are as at be by common for from has have having i if in involved is "
        "it its main major of on or our possible potential risks s some that the their there these "
        "they this to usage use used using we what whats when which while with work working you "
        "your",
    )
)
"""Words that name no subject."""

_MARKER = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)")


def names_downsides_of(question: str, subject: str) -> bool:
    """Whether a question asks for the downsides of the whole topic.

    It holds a keyword, and what else it says is the topic's name or nothing: `downsides of Docker`
    in a note on Docker, but not `limitations of bind mounts`.

    Args:
        question: a heading, as plain text.
        subject: the topic's title and file name.
    """
    if not KEYWORDS.search(question) or _BOTH_SIDES.search(question) or _YES_NO.match(question):
        return False
    return _words(KEYWORDS.sub(" ", question)) <= _words(subject)


def downsides(page: Page, first: int, after: int) -> list[NoteCaveat]:
    """A section's caveats: its list items, else its paragraphs led by bold words, else the whole.

    Args:
        page: the note.
        first: the place of the first line below the heading, counted from 0.
        after: the place after the section's last line.
    """
    tokens = [token for token in page.within(first, after) if token.map]
    items = [token for token in tokens if token.type == "list_item_open" and token.level == 1]
    if items:
        return [_caveat(page, *_extent(page, item), without_marker=True) for item in items]
    bold = list(_bold_paragraphs(page, first, after))
    if bold:
        return [_caveat(page, *_extent(page, paragraph)) for paragraph in bold]
    return [_caveat(page, first, after)]


def _bold_paragraphs(page: Page, first: int, after: int) -> Iterator[Token]:
    for paragraph, inline in pairwise(page.tokens):
        if paragraph.type == "paragraph_open" and paragraph.level == 0 and paragraph.map:
            leads = [child for child in inline.children or () if child.content or child.nesting]
            bold = bool(leads) and leads[0].type == "strong_open"
            if bold and first <= paragraph.map[0] < after:
                yield paragraph


def _extent(page: Page, token: Token) -> tuple[int, int]:
    first, after = token.map or (0, 0)
    return first, page.last_line_with_text(first, after)


def _caveat(page: Page, first: int, after: int, *, without_marker: bool = False) -> NoteCaveat:
    while first < after - 1 and not page.lines[first].strip():
        first += 1
    lines = [line for line in page.joined[first:after] if line is not None]
    text = without_blank_edges(_without_marker(lines) if without_marker else lines)
    return NoteCaveat(page.with_definitions(text), Level.WARNING, first + 1, after)


def _without_marker(lines: list[str]) -> list[str]:
    marker = _MARKER.match(lines[0]) if lines else None
    if marker is None:
        return lines
    width = marker.end()
    rest = [line[min(width, len(line) - len(line.lstrip())) :] for line in lines[1:]]
    return [lines[0][width:], *rest]


def _words(text: str) -> set[str]:
    """Lower-case words that mean something, in the singular."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return {word.removesuffix("s") for word in words if word not in _FILLERS}
