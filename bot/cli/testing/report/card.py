"""A case to mend as the page shows it: the two entries that it lies between, side by side."""

from dataclasses import dataclass

from bot.cli.testing.words import advice, expected, shortened, verdict_name
from bot.content.case_places import CasePlaces
from bot.core.cases import Expect
from bot.core.knowledge import Entry
from bot.core.match import Match, PassageKind
from bot.core.verdicts import Mark, Tried

ALIASES_SHOWN = 5
EXPECTED = "Expected"
FIRST = "Came first"
NEXT = "Came next"
CAME = "Came as no. {place}"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two entries of a case.

    Attributes:
        title: what it is to the case.
        phrasings: its question, then aliases, as many as are shown.
        more: how many aliases are not.
        fits: the phrasing that fits the question best; None if that is not known or is no phrasing.
        passage: the kind and text of another part that fits best; None likewise.
    """

    title: str
    key: str
    phrasings: tuple[str, ...]
    more: int
    fits: str | None = None
    passage: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A case with all that its place on the page tells.

    Attributes:
        left: the entry that was expected; None where silence was.
        right: the entry that was told instead or came next; None if there was none.
    """

    asked: str
    mark: Mark
    verdict: str
    place: str
    slips: tuple[str, ...]
    confidence: float
    score: float | None
    wanted: str
    left: Side | None
    right: Side | None
    advice: str


def card(each: Tried, places: CasePlaces) -> Card:
    """The card of a case."""
    return Card(
        asked=each.case.text,
        mark=each.mark,
        verdict=verdict_name(each.verdict),
        place=str(places.of(each.case)),
        slips=tuple(slip.value for slip in each.case.slips),
        confidence=each.outcome.confidence,
        score=each.first.score if each.first else None,
        wanted=expected(each.case),
        left=_wanted(each.case.entry, each) if isinstance(each.case, Expect) else None,
        right=_other(each),
        advice=advice(each),
    )


def _wanted(entry: Entry, each: Tried) -> Side:
    """The expected entry; what of it fits best is known only if it is among the matches told."""
    if each.place is None:
        return _side(EXPECTED, entry, None)
    came = FIRST if each.place == 1 else CAME.format(place=each.place)
    return _side(f"{EXPECTED}; {came.lower()}", entry, each.outcome.matches[each.place - 1])


def _other(each: Tried) -> Side | None:
    """What came first, or next if the expected entry came first."""
    at = 1 if each.place == 1 else 0
    match = next(iter(each.outcome.matches[at : at + 1]), None)
    return None if match is None else _side(NEXT if at else FIRST, match.entry, match)


def _side(title: str, entry: Entry, match: Match | None) -> Side:
    best = match.passage if match else None
    phrased = best is not None and best.kind in (PassageKind.QUESTION, PassageKind.ALIAS)
    fits = best.text if best is not None and phrased else None
    aliases = sorted(entry.aliases, key=lambda alias: alias != fits)
    return Side(
        title,
        str(entry.key),
        (entry.question, *aliases[:ALIASES_SHOWN]),
        more=max(0, len(aliases) - ALIASES_SHOWN),
        fits=fits,
        passage=None if best is None or phrased else (best.kind.value, shortened(best.text)),
    )
