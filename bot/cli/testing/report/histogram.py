"""How sure the bot was, counted: expected phrasings on one side, silent questions on the other."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.cases import Origin
from bot.core.verdicts import Mark, Tried


@dataclass(frozen=True, slots=True)
class Bin:
    """The cases whose confidence lies in one range: from `lower` to below `upper`, and in the last bin to 1."""

    lower: float
    upper: float
    expect: Counter[Mark]
    silent: Counter[Mark]


def histogram(results: Iterable[Tried], *, bins: int) -> tuple[Bin, ...]:
    """Count cases in equal ranges of confidence, 0 to 1."""
    made = tuple(Bin(at / bins, (at + 1) / bins, Counter(), Counter()) for at in range(bins))
    for each in results:
        held = made[min(int(each.outcome.confidence * bins), bins - 1)]
        side = held.silent if each.case.origin is Origin.SILENT else held.expect
        side[each.mark] += 1
    return made
