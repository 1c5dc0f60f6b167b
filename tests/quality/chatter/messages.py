"""Reads what is said in channels, each message with what it asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.core.knowledge import EntryKey

TUNED = Path(__file__).with_name("tuned.txt")
"""The rule's tables of phrases and its thresholds were chosen on these."""

HELD_OUT = Path(__file__).with_name("held_out.txt")
"""Written afterwards; nothing was chosen on them."""

_MARKED = re.compile(r"\[(\?|[a-z0-9-]+/[a-z0-9|/-]+)\] ")


@dataclass(frozen=True, slots=True)
class Message:
    """One message.

    Attributes:
        text: as Slack carries it.
        asks: whether it asks something of whoever reads it.
        relevant: the entries that answer it; none where none does.
    """

    text: str
    asks: bool
    relevant: frozenset[EntryKey]


def read(path: Path) -> tuple[Message, ...]:
    """Every message of a file whose first lines tell its form."""
    return tuple(_messages(path.read_text(encoding="utf-8").splitlines()))


def _messages(lines: list[str]) -> Iterator[Message]:
    for line in lines:
        if not line or line.startswith("# "):
            continue
        mark = _MARKED.match(line)
        text = (line[mark.end() :] if mark else line).replace("\\n", "\n")
        keys = mark[1].split("|") if mark and mark[1] != "?" else []
        yield Message(text, mark is not None, frozenset(map(EntryKey.parse, keys)))
