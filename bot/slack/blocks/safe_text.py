"""Text that cannot ping, what it costs, and where it may be cut."""

import re
import unicodedata
from itertools import accumulate, takewhile

WORD_JOINER = "\u2060"
"""Invisible, breaks no line, and keeps an `@` apart from the word after it."""

ELLIPSIS = "…"

_PING = re.compile(
    r"@(?=here|channel|everyone)"
    r"|<(?=!(?:here|channel|everyone|group|subteam|date)|[@#][A-Z0-9])",
    re.IGNORECASE,
)
_UNSENDABLE = re.compile("[\x00\ud800-\udfff]")
_GLUED = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_COSTS = {"&": 5, "<": 5, ">": 4, "@": 2}


def neutral(text: str) -> str:
    """The same to the eye, but nothing in it notifies anybody; again neutral when neutralised twice.

    A word joiner parts `@here`, `@channel`, `@everyone`, and `<` from what Slack would read as a mention,
    a channel or a command.
    """
    return _PING.sub(lambda found: found[0] + WORD_JOINER, sendable(text))


def sendable(text: str) -> str:
    """The text, U+FFFD in the place of NUL and lone surrogates, which cannot be sent."""
    return _UNSENDABLE.sub("\ufffd", text)


def escaped(text: str) -> str:
    """Neutral text for the fields in which Slack reads markup: `&`, `<` and `>` become entities, nothing else."""
    return neutral(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cost(text: str) -> int:
    """At least the length of the neutral, escaped text in UTF-16 units.

    Slack does not say how it counts; this is never less than code points, UTF-16 units, or either after escaping.
    """
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + sum(text.count(character) * (each - 1) for character, each in _COSTS.items())


def _cost(character: str) -> int:
    return _COSTS.get(character) or (2 if character > "\uffff" else 1)


def on_one_line(text: str) -> str:
    """Runs of white space, line breaks among them, as single spaces."""
    return " ".join(text.split())


def shorten(text: str, room: int) -> str:
    """The text if it costs at most `room`, else its beginning, cut at a word, and an ellipsis."""
    if cost(text) <= room:
        return text
    return text[: cut(text, room - 1)].rstrip() + ELLIPSIS


def cut(text: str, room: int) -> int:
    """How many characters to keep so that they cost at most `room`, preferring the end of a word.

    At least 1, so that cutting again and again comes to an end; all of a text that fits.
    """
    return _cut(text, room, breaks=" \n\t")


def cut_lines(text: str, room: int) -> int:
    """As `cut`, but preferring the end of a line to the end of a word."""
    kept = _fitting(text, room)
    line_end = text.rfind("\n", 0, kept + 1)
    return line_end if kept < len(text) and line_end > 0 else cut(text, room)


def _cut(text: str, room: int, *, breaks: str) -> int:
    kept = _fitting(text, room)
    if kept >= len(text):
        return kept
    word_end = max(text.rfind(character, 0, kept + 1) for character in breaks)
    return word_end if word_end > kept // 2 else max(1, _between_glyphs(text, kept))


def _fitting(text: str, room: int) -> int:
    spent = accumulate(map(_cost, text))
    return sum(1 for _ in takewhile(lambda so_far: so_far <= room, spent))


def _between_glyphs(text: str, position: int) -> int:
    start = position
    while start > 1 and (_joins(text[start]) or text[start - 1] == "\u200d"):
        start -= 1
    return start if start > 1 else position


def _joins(character: str) -> bool:
    return bool(unicodedata.combining(character) or _GLUED.match(character))
