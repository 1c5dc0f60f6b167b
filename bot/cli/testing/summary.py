"""The run in one line, and what the base's tests leave open."""

from collections.abc import Iterator, Sequence

from bot.cli.testing.results import Results
from bot.core.verdicts import Mark, Tried

NO_CASES = (
    "Nothing to test: {where} has no `expect` and no `silent` questions. Write phrasings that must find an "
    "entry under its `expect:`, and questions that must get no answer under the topic's `silent:`."
)
NO_EXPECT = (
    "No entry has an `expect:` phrasing, so nothing shows that people's own words find an answer."
)
NO_SILENT = (
    "No topic has a `silent:` question, so nothing shows that the bot keeps quiet when it should."
)
STRICT = "Near misses fail too (--strict)."
STRICT_FUZZ = "Mistyped: {failing} of {asked} without a hit, and they fail too (--strict)."


def summary(results: Results) -> str:
    """How many hits, near misses and misses, and of what."""
    if not results.cases:
        where = f"the topic {results.topic}" if results.topic else "the base"
        return NO_CASES.format(where=where)
    counts = results.counts
    told = [
        _counted(counts[Mark.HIT], "hit", "hits"),
        _counted(counts[Mark.NEAR_MISS], "near miss", "near misses"),
        _counted(counts[Mark.MISS], "miss", "misses"),
    ]
    asked = _counted(len(results.cases), "case", "cases")
    return f"{asked}: {', '.join(told)}. {'; '.join(_parts(results))}."


def hints(results: Results) -> Iterator[str]:
    """What else a maintainer should know, a sentence each."""
    if results.cases and not results.of(silent=False):
        yield NO_EXPECT
    if results.cases and not results.of(silent=True):
        yield NO_SILENT
    if results.strict and results.counts[Mark.NEAR_MISS]:
        yield STRICT
    if results.fuzz is not None and results.failing_fuzz:
        failing, asked = len(results.failing_fuzz), len(results.fuzz.results)
        yield STRICT_FUZZ.format(failing=failing, asked=asked)


def _parts(results: Results) -> Iterator[str]:
    if inside := results.of(silent=False):
        phrasings = _counted(len(inside), "expected phrasing", "expected phrasings")
        yield f"{_hits(inside)} of {phrasings} answered right"
    if outside := results.of(silent=True):
        questions = _counted(len(outside), "silent question", "silent questions")
        yield f"{_hits(outside)} of {questions} kept silent"


def _hits(tried: Sequence[Tried]) -> int:
    return sum(each.mark is Mark.HIT for each in tried)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
