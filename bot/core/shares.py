"""How cases fare in shares: found first, answered, suggested, answered wrongly; mistyped texts by kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.cases import Origin
from bot.core.outcome import Answered
from bot.core.typos import Slip
from bot.core.verdicts import AlsoSuggested, FirstSuggested, Offered, Right, Tried


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares, 0 to 1, of some cases.

    Attributes:
        count: how many cases; at least 1.
        first: the expected entry came first, whether told or kept back; None where silence is asked for.
        right: the expected entry was answered; None where silence is asked for.
        suggested: the expected entry was suggested; where silence is asked for, any was.
        wrong: another entry was answered; where silence is asked for, any was.
    """

    count: int
    first: float | None
    right: float | None
    suggested: float
    wrong: float


def shares(results: Sequence[Tried]) -> Shares:
    """The shares of cases of one sort: all expect an entry, or all expect silence.

    Raises:
        ValueError: if there is no case.
    """
    if not results:
        raise ValueError("no case has no shares")
    silent = results[0].case.origin is Origin.SILENT
    count = len(results)
    suggested = (FirstSuggested, AlsoSuggested, Offered)
    answered = sum(isinstance(each.outcome, Answered) for each in results)
    right = sum(isinstance(each.verdict, Right) for each in results)
    return Shares(
        count,
        first=None if silent else sum(each.place == 1 for each in results) / count,
        right=None if silent else right / count,
        suggested=sum(isinstance(each.verdict, suggested) for each in results) / count,
        wrong=(answered - right) / count,
    )


def shares_by_origin(results: Sequence[Tried]) -> Iterator[tuple[Origin, Shares]]:
    """The shares of each origin that there are cases of."""
    for origin in Origin:
        if of_origin := [each for each in results if each.case.origin is origin]:
            yield origin, shares(of_origin)


def shares_by_slip(results: Sequence[Tried]) -> Iterator[tuple[Slip, Shares]]:
    """The shares of each slip, over the cases that expect an entry; a case with two slips counts for both."""
    expecting = [each for each in results if each.case.origin is not Origin.SILENT]
    for slip in Slip:
        if with_slip := [each for each in expecting if slip in each.case.slips]:
            yield slip, shares(with_slip)
