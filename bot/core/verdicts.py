"""What a case of the base comes to when it is asked: a hit, a near miss or a miss, and of which kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from bot.core.cases import Case, Expect, Silent
from bot.core.knowledge import EntryKey
from bot.core.match import Match
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.core.responder import Responder


class Mark(StrEnum):
    """How much a verdict weighs.

    A hit is what the base asks for. A near miss costs the asker a glance: the right entry is one press away, or
    a question that should get silence gets suggestions, which claim nothing. A miss misleads or leaves alone.
    """

    HIT = "hit"
    NEAR_MISS = "near miss"
    MISS = "miss"


@dataclass(frozen=True, slots=True)
class Right:
    """The expected entry was answered: a hit."""


@dataclass(frozen=True, slots=True)
class FirstSuggested:
    """The expected entry came first, but was only suggested: a near miss."""


@dataclass(frozen=True, slots=True)
class AlsoSuggested:
    """The expected entry was suggested after another one: a near miss.

    Attributes:
        place: its place among the suggestions, from 2 on.
    """

    place: int


@dataclass(frozen=True, slots=True)
class WrongEntry:
    """Another entry was answered: a miss, wherever the expected one came."""

    answered: EntryKey


@dataclass(frozen=True, slots=True)
class NotFound:
    """The expected entry was neither answered nor suggested: a miss, suggestions of others or not.

    Attributes:
        place: its place among the matches, from 1 on, all the same; None if it is not among those told.
    """

    place: int | None


@dataclass(frozen=True, slots=True)
class KeptSilent:
    """A silent question got neither answer nor suggestion: a hit."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A silent question got suggestions: a near miss."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """A silent question got an answer: a miss."""

    answered: EntryKey


ExpectVerdict = Right | FirstSuggested | AlsoSuggested | WrongEntry | NotFound
SilentVerdict = KeptSilent | Offered | Spoke
Verdict = ExpectVerdict | SilentVerdict


@dataclass(frozen=True, slots=True)
class Tried:
    """A case that was asked, with what came of it."""

    case: Case
    outcome: Outcome
    verdict: Verdict

    @property
    def mark(self) -> Mark:
        """How much the verdict weighs."""
        return mark(self.verdict)

    @property
    def first(self) -> Match | None:
        """What came nearest, told or kept back; None if nothing matched at all."""
        return self.outcome.matches[0] if self.outcome.matches else None

    @property
    def place(self) -> int | None:
        """The place of the expected entry among the matches, from 1 on; None without one."""
        return _place(self.case, self.outcome) if isinstance(self.case, Expect) else None


def tried(responder: Responder, cases: Iterable[Case]) -> Iterator[Tried]:
    """Ask each case in turn, as `/ask`, a mention or a direct message asks: without a topic to prefer.

    That is the way that every entry is reached by, and for an expected phrasing the harder one: a topic's own
    command only lifts that topic's entries. A silent question must get silence from the whole base.
    """
    for case in cases:
        outcome = responder.ask(case.text)
        yield Tried(case, outcome, judge(case, outcome))


def judge(case: Case, outcome: Outcome) -> Verdict:
    """Compare what came of a case with what it asks for."""
    match case:
        case Expect():
            return _judge_expect(case, outcome)
        case Silent():
            return _judge_silent(outcome)
        case _:
            assert_never(case)


def mark(verdict: Verdict) -> Mark:
    """Whether a verdict is a hit, a near miss or a miss."""
    match verdict:
        case Right() | KeptSilent():
            return Mark.HIT
        case FirstSuggested() | AlsoSuggested() | Offered():
            return Mark.NEAR_MISS
        case WrongEntry() | NotFound() | Spoke():
            return Mark.MISS
        case _:
            assert_never(verdict)


def _judge_expect(case: Expect, outcome: Outcome) -> ExpectVerdict:
    place = _place(case, outcome)
    match outcome:
        case Answered(answer=answer):
            right = answer.entry.key == case.entry.key
            return Right() if right else WrongEntry(answer.entry.key)
        case Unsure(suggestions=suggestions) if place is not None and place <= len(suggestions):
            return FirstSuggested() if place == 1 else AlsoSuggested(place)
        case Unsure() | Unanswered():
            return NotFound(place)
        case _:
            assert_never(outcome)


def _judge_silent(outcome: Outcome) -> SilentVerdict:
    match outcome:
        case Answered(answer=answer):
            return Spoke(answer.entry.key)
        case Unsure():
            return Offered()
        case Unanswered():
            return KeptSilent()
        case _:
            assert_never(outcome)


def _place(case: Expect, outcome: Outcome) -> int | None:
    keys = [match.key for match in outcome.matches]
    return keys.index(case.entry.key) + 1 if case.entry.key in keys else None
