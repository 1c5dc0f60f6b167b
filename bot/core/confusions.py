"""Which entry takes the questions of which other, or questions that should get silence."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.cases import Expect
from bot.core.knowledge import Entry
from bot.core.outcome import Answered, Unanswered, Unsure
from bot.core.verdicts import Tried


@dataclass(frozen=True, slots=True)
class Confusion:
    """An entry that was told first where another one, or silence, was asked for.

    Attributes:
        wanted: the entry that should have come first; None where silence was asked for.
        took: the entry that did.
        answered: the cases in which it was answered.
        suggested: the cases in which it was the first suggestion.
    """

    wanted: Entry | None
    took: Entry
    answered: tuple[Tried, ...]
    suggested: tuple[Tried, ...]


def confusions(results: Iterable[Tried]) -> tuple[Confusion, ...]:
    """Every pair of entries that was confused; first those with most answers, then most suggestions."""
    pairs: dict[tuple[str, str], list[Tried]] = {}
    for each in results:
        wanted = str(each.case.entry.key) if isinstance(each.case, Expect) else ""
        took = "" if each.first is None or _is_silence(each) else str(each.first.key)
        if took not in ("", wanted):
            pairs.setdefault((wanted, took), []).append(each)
    found = (_confusion(cases) for _, cases in sorted(pairs.items()))
    return tuple(sorted(found, key=lambda each: (-len(each.answered), -len(each.suggested))))


def _is_silence(each: Tried) -> bool:
    return isinstance(each.outcome, Unanswered)


def _confusion(cases: list[Tried]) -> Confusion:
    case, first = cases[0].case, cases[0].outcome.matches[0]
    return Confusion(
        wanted=case.entry if isinstance(case, Expect) else None,
        took=first.entry,
        answered=tuple(each for each in cases if isinstance(each.outcome, Answered)),
        suggested=tuple(each for each in cases if isinstance(each.outcome, Unsure)),
    )
