"""An entry cut into the texts it is found by: its phrasings, and the passages of its answer."""

import re
from collections.abc import Iterator

from bot.core.knowledge import Caveat, Entry, Topic
from bot.core.match import Passage, PassageKind

LONGEST_PASSAGE = 240
"""Characters above which a bullet or paragraph is cut into its sentences."""

_BULLET = re.compile(r"^[ \t]{0,12}(?:[-*+•]|\d{1,3}[.)])[ \t]+")
_FENCE = re.compile(r"^[ \t]{0,12}(?:```|~~~)")
_HEADING = re.compile(r"^#{1,6}[ \t]+|[ \t]+#+$")
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])(?:[ \t]+|(?<=[。！？]))")


def phrasings(entry: Entry) -> list[Passage]:
    """The question and its aliases: at least one text, none twice."""
    texts = dict.fromkeys(text.strip() for text in entry.aliases if text.strip())
    texts.pop(entry.question, None)
    return [
        Passage(entry.question, PassageKind.QUESTION),
        *(Passage(t, PassageKind.ALIAS) for t in texts),
    ]


def passages(entry: Entry, adopted: tuple[Caveat, ...] = ()) -> list[Passage]:
    """The bullets and sentences of the answer, then the caveats: at least one text, none twice.

    Args:
        entry: the entry.
        adopted: caveats of the topic that this entry's part of the note tells of.
    """
    texts = {text: PassageKind.ANSWER for block in _blocks(entry.answer) for text in _pieces(block)}
    for caveat in (*entry.caveats, *adopted):
        texts.setdefault(" ".join(caveat.text.split()), PassageKind.CAVEAT)
    return [Passage(text, kind) for text, kind in texts.items() if text] or [
        Passage(entry.answer, PassageKind.ANSWER)
    ]


def adopted(topic: Topic) -> dict[Entry, tuple[Caveat, ...]]:
    """The topic's caveats that were read from an entry's own lines, for the entry with the fewest such lines.

    So the section of a note that lists the downsides is found by the wording of each, however a person
    has edited it since.
    """
    found: dict[Entry, tuple[Caveat, ...]] = {}
    for caveat in topic.caveats:
        covering = [
            e
            for e in topic.entries
            if e.source and caveat.source and e.source.covers(caveat.source)
        ]
        if covering:
            nearest = min(
                covering, key=lambda e: e.source.last_line - e.source.line if e.source else 0
            )
            found[nearest] = (*found.get(nearest, ()), caveat)
    return found


def _blocks(markdown: str) -> Iterator[str]:
    """Bullets and paragraphs with their wrapped lines joined; a code block is one."""
    block: list[str] = []
    fenced = False
    for line in markdown.splitlines():
        at_fence = _FENCE.match(line) is not None
        if not fenced and (
            at_fence or not line.strip() or _BULLET.match(line) or _HEADING.match(line)
        ):
            yield " ".join(block)
            block = []
        fenced ^= at_fence
        if not at_fence:
            block.append(_HEADING.sub("", _BULLET.sub("", line)).strip())
    yield " ".join(block)


def _pieces(block: str) -> list[str]:
    return [block] if len(block) <= LONGEST_PASSAGE else _SENTENCE_END.split(block)
