"""Why an outcome came about: the words read, the signals, the passage, the runner-up."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.cli.asking.as_json import outcome_name
from bot.cli.asking.pointing import pointed_part
from bot.core.decide import ANSWER_FROM, SUGGEST_FROM, answer_from
from bot.core.knowledge import KnowledgeBase
from bot.core.match import Match
from bot.core.outcome import Answered, Outcome
from bot.core.reading import Reading
from bot.core.responder import Responder

SHOWN = 3
POINTS_AT = "Marked ({kind}): {text}"
POINTS_AT_BEST = "Marked: this passage"
POINTS_AT_NOTHING = "Marked: nothing"


def explained(responder: Responder, outcome: Outcome) -> RenderableType:
    """The outcome's reasons, for a person."""
    return Group(*_lines(responder.base, outcome, responder.matcher.read(outcome.query)))


def _lines(base: KnowledgeBase, outcome: Outcome, reading: Reading) -> Iterator[RenderableType]:
    yield Text("Why", "bold")
    yield Text(f"Read as: {' '.join(reading.tokens) or 'nothing'}")
    yield from _replaced("Repaired", ((each.typed, each.meant) for each in reading.repairs))
    yield from _replaced(
        "Synonyms", ((" ".join(s.typed), " ".join(s.spelt_out)) for s in reading.synonyms)
    )
    yield Text(
        f"Confidence: {outcome.confidence:.3f}, so {outcome_name(outcome)} "
        f"({_limits(base, outcome)}, suggests from {SUGGEST_FROM})"
    )
    if outcome.matches:
        best = outcome.matches[0].passage
        yield Text(f"Best passage ({best.kind}): {best.text}")
        yield from _pointed(outcome)
        yield _signals(outcome.matches[:SHOWN])


def _pointed(outcome: Outcome) -> Iterator[RenderableType]:
    """What the answer's sign points at; the words only where they are not the best passage's."""
    if not isinstance(outcome, Answered):
        return
    part = pointed_part(outcome.answer)
    if part is None:
        yield Text(POINTS_AT_NOTHING)
    elif part == outcome.matches[0].passage:
        yield Text(POINTS_AT_BEST)
    else:
        yield Text(POINTS_AT.format(kind=part.kind, text=part.text))


def _replaced(title: str, words: Iterable[tuple[str, str]]) -> Iterator[RenderableType]:
    told = ", ".join(f"{typed} → {read}" for typed, read in words)
    if told:
        yield Text(f"{title}: {told}")


def _limits(base: KnowledgeBase, outcome: Outcome) -> str:
    if not outcome.matches:
        return f"answers from {ANSWER_FROM}"
    first = outcome.matches[0]
    topic = base.topic(first.key.topic)
    own = topic is not None and topic.threshold is not None
    told = f"answers from {answer_from(base, first)}"
    return f"{told} in {first.key.topic}" if own else told


def _signals(matches: Sequence[Match]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("signal")
    for match in matches:
        table.add_column(str(match.key), justify="right")
    table.add_row("score", *(f"{match.score:.3f}" for match in matches), style="bold")
    for name in matches[0].signals:
        table.add_row(name, *(f"{match.signals[name]:.3f}" for match in matches))
    return table
