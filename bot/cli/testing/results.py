"""What a run of the base's tests came to, whole: the cases, the mistyped ones, and whether all is well."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from bot.core.cases import Origin
from bot.core.knowledge import KnowledgeBase
from bot.core.shares import Shares, shares, shares_by_origin, shares_by_slip
from bot.core.verdicts import Mark, Tried

AS_WRITTEN = "{origin}, as written"
MISTYPED = "{origin}, mistyped"
SLIP = "slip: {slip}"


@dataclass(frozen=True, slots=True)
class Fuzz:
    """The mistyped cases.

    Attributes:
        variants: how many forms of each text were wanted.
        seed: what they were made from.
    """

    variants: int
    seed: int
    results: tuple[Tried, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """A finished run.

    Attributes:
        topic: the id of the only topic whose cases were asked; None for all.
        cases: as they are written in the base, in the files' order.
        strict: whether near misses, and mistyped cases, fail too.
        fuzz: None where nothing was mistyped.
    """

    base: KnowledgeBase
    topic: str | None
    cases: tuple[Tried, ...]
    strict: bool
    fuzz: Fuzz | None = None

    @property
    def passed(self) -> bool:
        """Whether nothing failed; a base without cases fails nothing."""
        return not any(self._fails(each) for each in self.cases) and not self.failing_fuzz

    @property
    def failing_fuzz(self) -> tuple[Tried, ...]:
        """The mistyped cases that fail the run: those without a hit, and only where it is strict."""
        if self.fuzz is None or not self.strict:
            return ()
        return tuple(each for each in self.fuzz.results if self._fails(each))

    @property
    def counts(self) -> Counter[Mark]:
        """How many cases, as they are written, came to each mark."""
        return Counter(each.mark for each in self.cases)

    def marked(self, mark: Mark) -> tuple[Tried, ...]:
        """The cases of one mark, mistyped ones that fail the run after those as written."""
        return tuple(each for each in chain(self.cases, self.failing_fuzz) if each.mark is mark)

    def of(self, *, silent: bool) -> tuple[Tried, ...]:
        """The cases, as written, that ask for silence, or those that ask for an entry."""
        return tuple(each for each in self.cases if (each.case.origin is Origin.SILENT) is silent)

    def _fails(self, each: Tried) -> bool:
        return each.mark is Mark.MISS or (self.strict and each.mark is Mark.NEAR_MISS)


def fuzz_rows(results: Results) -> Iterator[tuple[str, Shares]]:
    """The shares of the mistyped cases, by what was mistyped and by slip, after those as written."""
    if results.fuzz is None:
        return
    if inside := results.of(silent=False):
        yield AS_WRITTEN.format(origin=Origin.EXPECT), shares(inside)
    for origin, made in shares_by_origin(results.fuzz.results):
        yield MISTYPED.format(origin=origin), made
    for slip, made in shares_by_slip(results.fuzz.results):
        yield SLIP.format(slip=slip), made
