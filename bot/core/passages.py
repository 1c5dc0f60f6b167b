"""An entry cut into the texts it is found by: its phrasings, and the passages of its answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from bot.core.knowledge import Caveat, Entry, Topic
from bot.core.match import Passage, PassageKind

LONGEST_PASSAGE = 240
"""Characters above which a bullet or paragraph is cut into its sentences."""

_BULLET = re.compile(r"^[ \t]{0,12}(?:[-*+•]|\d{1,3}[.)])[ \t]+")
_FENCE = re.compile(rf"(?:{_BULLET.pattern})?[ \t]{{0,12}}(`{{3,}}(?=[^`]*$)|~{{3,}})")
"""What opens a code block, also as the beginning of a bullet; a line with code in backticks opens none."""

_HEADING = re.compile(r"^#{1,6}[ \t]+|[ \t]+#+$")
_LINE_END = re.compile(r"\r\n?|\n")
"""Line ends as CommonMark counts them, so that a passage's lines are those of whoever reads the Markdown."""

_SENTENCE_END = re.compile(r"(?<=[.!?。！？])(?:[ \t]+|(?<=[。！？]))")


@dataclass(frozen=True, slots=True)
class _Block:
    """A bullet, paragraph or code block on one line, and the lines of the answer that it came from.

    Attributes:
        code_end: the line that closes code, which is none of its own; None where the block is no code.
    """

    text: str
    lines: range
    code_end: int | None

    @classmethod
    def of(cls, lines: Sequence[tuple[int, str]], *, code_end: int | None = None) -> "_Block":
        """From the lines' numbers and texts; the blank ones hold nothing to point at."""
        numbers = [number for number, text in lines if text] or [0]
        text = " ".join(text for _, text in lines if text)
        return cls(text, range(numbers[0], numbers[-1] + 1), code_end)


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
    blocks = [block for block in _blocks(entry.answer) if block.text]
    cut = [
        *(Passage(t, PassageKind.ANSWER, b.lines) for b in blocks for t in _pieces(b.text)),
        *(_caveat(caveat) for caveat in entry.caveats),
        *(_caveat(caveat, _said(caveat, blocks)) for caveat in adopted),
    ]
    found: dict[str, Passage] = {}
    for passage in cut:
        found.setdefault(passage.text, passage)
    return [each for text, each in found.items() if text] or [
        Passage(entry.answer, PassageKind.ANSWER)
    ]


def passage_of(topic: Topic, entry: Entry, digest: str) -> Passage | None:
    """The passage of an entry of the topic that has this digest; None once the note says it otherwise."""
    cut = passages(entry, adopted(topic).get(entry, ()))
    return next((passage for passage in cut if passage.digest == digest), None)


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


def opening(answer: str, *, room: int) -> str:
    """What an answer begins with, in its own Markdown: the blocks that fit, and at least the first.

    A first block that does not fit is cut after the last sentence that does. Code at the beginning is
    left out where anything else follows, and later code ends it; but a heading, or a block that ends in
    a colon, brings along what it announces, code or not.

    Args:
        answer: an entry's.
        room: characters.
    """
    blocks = [block for block in _blocks(answer) if block.text]
    told = list(dropwhile(lambda block: block.code_end is not None, blocks))
    if not told:
        return answer
    if len(told[0].text) > room:
        return _first_sentences(told[0].text, room)
    lines = _LINE_END.split(answer)
    begin, end = told[0].lines.start, told[0].lines.stop
    for before, block in pairwise(told):
        fits = block.code_end is None and len("\n".join(lines[begin : block.lines.stop])) <= room
        if before.code_end is not None or not (fits or _announces(before, lines)):
            break
        end = block.lines.stop if block.code_end is None else block.code_end + 1
    return "\n".join(lines[begin:end])


def _first_sentences(block: str, room: int) -> str:
    first, *others = _SENTENCE_END.split(block)
    for sentence in others:
        if len(first) + len(sentence) >= room:
            break
        first = f"{first} {sentence}"
    return first


def _announces(block: _Block, lines: Sequence[str]) -> bool:
    is_heading = bool(_HEADING.match(lines[block.lines.start].lstrip()))
    return is_heading or block.text.rstrip("*_ ").endswith((":", "："))


def _caveat(caveat: Caveat, lines: range | None = None) -> Passage:
    return Passage(" ".join(caveat.text.split()), PassageKind.CAVEAT, lines)


def _said(caveat: Caveat, blocks: Sequence[_Block]) -> range | None:
    """Where the answer begins to say a caveat that was read from its own lines, unless a person has reworded it."""
    text = " ".join(caveat.text.split())
    begun = [block for block in blocks if text.startswith(block.text)]
    return max(begun, key=lambda block: len(block.text)).lines if begun else None


def _blocks(markdown: str) -> Iterator[_Block]:
    """Bullets and paragraphs with their wrapped lines joined; a code block is one."""
    block: list[tuple[int, str]] = []
    fence = ""
    for number, line in enumerate(_LINE_END.split(markdown)):
        opening = None if fence else _FENCE.match(line)
        closes = bool(fence) and _closes(line, fence)
        if opening or closes or (not fence and _begins(line)):
            yield _Block.of(block, code_end=number if closes else None)
            block = []
        if opening:
            fence = opening[1]
        elif closes:
            fence = ""
        else:
            block.append((number, line.strip() if fence else _unmarked(line)))
    yield _Block.of(block, code_end=number if fence else None)


def _begins(line: str) -> bool:
    return not line.strip() or bool(_BULLET.match(line) or _HEADING.match(line))


def _closes(line: str, fence: str) -> bool:
    mark = line.strip()
    return len(mark) >= len(fence) and set(mark) == {fence[0]}


def _unmarked(line: str) -> str:
    return _HEADING.sub("", _BULLET.sub("", line)).strip()


def _pieces(block: str) -> list[str]:
    return [block] if len(block) <= LONGEST_PASSAGE else _SENTENCE_END.split(block)
