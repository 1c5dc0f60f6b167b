"""The page itself: what it shows, put into its template with everything escaped."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.cli.pages import environment
from bot.cli.pages.shapes import PICTURES
from bot.cli.testing.as_tables import percents
from bot.cli.testing.report.card import card
from bot.cli.testing.report.chart import Chart, chart
from bot.cli.testing.report.histogram import Bin, histogram
from bot.cli.testing.results import Results, fuzz_rows
from bot.cli.testing.summary import hints, summary
from bot.content.case_places import CasePlaces
from bot.core.confusions import confusions
from bot.core.decide import ANSWER_FROM, SUGGEST_FROM
from bot.core.knowledge import KnowledgeBase
from bot.core.verdicts import Mark

BINS = 20

SUGGESTED = "suggested from {at:g}"
ANSWERED = "answered from {at:g}"


def page(results: Results, places: CasePlaces) -> str:
    """A page (HTML) that needs nothing but itself; the same results give the same page."""
    template = environment(__package__).get_template("page.html.j2")
    return template.render(_shown_of(results, places))


def _shown_of(results: Results, places: CasePlaces) -> dict[str, Any]:
    """What the template is filled with, by the names it has there."""
    bins = histogram(results.cases, bins=BINS)
    return {
        "results": results,
        "summary": summary(results),
        "hints": tuple(hints(results)),
        "marks": tuple(Mark),
        "charts": tuple(_charts(results.base, bins)),
        "bins": [each for each in bins if each.expect or each.silent],
        "expecting": len(results.of(silent=False)),
        "silent": len(results.of(silent=True)),
        "careful": [topic for topic in results.base.topics if topic.threshold is not None],
        "told": _told(bins),
        "confusions": confusions(results.cases),
        "cards": [
            (mark, [card(each, places) for each in results.marked(mark)])
            for mark in (Mark.MISS, Mark.NEAR_MISS)
        ],
        "fuzz": [
            (name, each.count, *percents((each.first, each.right, each.suggested, each.wrong)))
            for name, each in fuzz_rows(results)
        ],
    }


def _charts(base: KnowledgeBase, bins: Sequence[Bin]) -> Iterator[tuple[str, Chart]]:
    named = (
        (ANSWERED.format(at=ANSWER_FROM), ANSWER_FROM),  # above the other, whose line it may cross
        (SUGGESTED.format(at=SUGGEST_FROM), SUGGEST_FROM),
    )
    own = {topic.threshold for topic in base.topics if topic.threshold is not None}
    for name, width in PICTURES:
        yield name, chart(bins, width=width, named=named, own=sorted(own))


def _told(bins: Sequence[Bin]) -> str:
    """The picture in words, for those who do not see it."""
    return (
        f"Expected phrasings: {_listed((each, each.expect.total()) for each in bins)}. "
        f"Silent questions: {_listed((each, each.silent.total()) for each in bins)}."
    )


def _listed(counts: Iterable[tuple[Bin, int]]) -> str:
    told = (f"{count} from {held.lower:g} to {held.upper:g}" for held, count in counts if count)
    return ", ".join(told) or "none"
