"""Which stored text a text of the note is, though either may be reworded, moved or repeated."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

SAME_ANSWER = 70
"""The similarity of two answers, 0 to 100, from which they are one answer reworked."""

SAME_QUESTION = 80
"""The similarity of two questions, 0 to 100, from which they are one if their answers are alike."""

ALIKE_ANSWER = 40
"""The least similarity of two answers that a similar question carries."""

SAME_CAVEAT = 60
"""The similarity of two caveats, 0 to 100, from which they are one reworded."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a text can be recognised by; None and "" never match.

    Attributes:
        question: or the caveat's text.
        line: the first line in the note; it tells repeated texts apart.
        asked: the short digest of the question as the note has it.
        told: the short digest of the answer as the note has it.
        answer: the answer's text.
        digest: of the note's lines.
    """

    question: str
    line: int | None = None
    answer: str = ""
    digest: str | None = None
    asked: str | None = None
    told: str | None = None


@dataclass(slots=True)
class _Pairing:
    stored: Sequence[Trace]
    found: Sequence[Trace]
    pairs: dict[int, int] = field(default_factory=dict)

    def by(self, key: Callable[[Trace], Hashable]) -> None:
        """Pair what is left and equal in some respect, in order."""
        places: dict[Hashable, deque[int]] = defaultdict(deque)
        for place in self._left_stored():
            places[key(self.stored[place])].append(place)
        for place in self._left_found():
            value = key(self.found[place])
            if value and places[value]:
                self.pairs[place] = places[value].popleft()

    def by_likeness(self, likeness: Callable[[Trace, Trace], float]) -> None:
        """Pair what is left and alike, the most alike first; 0 means not alike."""
        scores = [
            (likeness(self.stored[there], self.found[here]), -here, -there)
            for here in self._left_found()
            for there in self._left_stored()
        ]
        taken: set[int] = set()
        for score, here, there in sorted(scores, reverse=True):
            if score and -here not in self.pairs and -there not in taken:
                self.pairs[-here] = -there
                taken.add(-there)

    def _left_stored(self) -> Iterable[int]:
        taken = set(self.pairs.values())
        return [place for place in range(len(self.stored)) if place not in taken]

    def _left_found(self) -> Iterable[int]:
        return [place for place in range(len(self.found)) if place not in self.pairs]


def recognise_entries(stored: Sequence[Trace], found: Sequence[Trace]) -> dict[int, int]:
    """Pair the note's sections with stored entries: by lines, question, answer, then by likeness.

    Returns:
        The place of the stored entry for each section that has one.
    """
    pairing = _Pairing(stored, found)
    pairing.by(lambda trace: trace.digest and (trace.digest, trace.line))
    pairing.by(lambda trace: trace.digest)
    pairing.by(lambda trace: trace.asked)
    pairing.by(lambda trace: trace.question.casefold())
    pairing.by(lambda trace: trace.told)
    pairing.by(lambda trace: trace.answer)
    pairing.by_likeness(_entry_likeness)
    return pairing.pairs


def recognise_caveats(stored: Sequence[Trace], found: Sequence[Trace]) -> dict[int, int]:
    """Pair the note's caveats with stored ones: by text, and then by likeness.

    Returns:
        The place of the stored caveat for each of the note's that has one.
    """
    pairing = _Pairing(stored, found)
    pairing.by(lambda trace: trace.asked and (trace.asked, trace.line))
    pairing.by(lambda trace: trace.asked)
    pairing.by(lambda trace: trace.question)
    pairing.by_likeness(_caveat_likeness)
    return pairing.pairs


def _entry_likeness(stored: Trace, found: Trace) -> float:
    answers = fuzz.ratio(stored.answer, found.answer)
    questions = fuzz.ratio(stored.question.casefold(), found.question.casefold())
    same = answers >= SAME_ANSWER or (questions >= SAME_QUESTION and answers >= ALIKE_ANSWER)
    return answers + questions if same else 0


def _caveat_likeness(stored: Trace, found: Trace) -> float:
    ratio = fuzz.ratio(stored.question, found.question)
    return ratio if ratio >= SAME_CAVEAT else 0
