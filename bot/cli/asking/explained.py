"""Why an outcome came about: the words read, the signals, the passage, the runner-up."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.cli.asking.as_json import outcome_name
from bot.cli.asking.pointing import pointed_part
from bot.core.match import Match
from bot.core.outcome import Answered, Outcome
from bot.core.why import Why

POINTS_AT = "Marked ({kind}): {text}"
POINTS_AT_BEST = "Marked: this passage"
POINTS_AT_NOTHING = "Marked: nothing"


def explained(why: Why) -> RenderableType:
    """The outcome's reasons, for a person."""
    return Group(*_lines(why))


def _lines(why: Why) -> Iterator[RenderableType]:
    outcome = why.outcome
    yield Text("Why", "bold")
    yield Group(*words_read(why))
    yield Text(
        f"Confidence: {outcome.confidence:.3f}, so {outcome_name(outcome)} "
        f"({_limits(why)}, suggests from {why.suggests_from})"
    )
    yield from what_fits(why)


def words_read(why: Why) -> Iterator[RenderableType]:
    """How the words were read: what was looked for, put right and spelt out."""
    yield Text(f"Read as: {' '.join(why.tokens) or 'nothing'}")
    yield from _replaced("Repaired", ((each.typed, each.meant) for each in why.repairs))
    yield from _replaced(
        "Synonyms", ((" ".join(s.typed), " ".join(s.spelt_out)) for s in why.synonyms)
    )


def what_fits(why: Why) -> Iterator[RenderableType]:
    """The best passage, what the sign points at, and the signals of the first matches."""
    if why.first:
        best = why.first[0].passage
        yield Text(f"Best passage ({best.kind}): {best.text}")
        yield from _pointed(why.outcome)
        yield _signals(why.first)


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


def _limits(why: Why) -> str:
    told = f"answers from {why.answers_from}"
    return f"{told} in {why.whose}" if why.whose else told


def _signals(matches: Sequence[Match]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("signal")
    for match in matches:
        table.add_column(str(match.key), justify="right")
    table.add_row("score", *(f"{match.score:.3f}" for match in matches), style="bold")
    for name in matches[0].signals:
        table.add_row(name, *(f"{match.signals[name]:.3f}" for match in matches))
    return table
