"""The results of a run for a person at a terminal: what to mend first, then the counts."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.cli.testing.results import Results, fuzz_rows
from bot.cli.testing.summary import hints, summary
from bot.cli.testing.words import advice, expected, found, verdict_name
from bot.content.case_places import CasePlaces
from bot.core.verdicts import Mark, Tried
from bot.playground.terminal.printable import printable

STYLES = {Mark.MISS: "bold red", Mark.NEAR_MISS: "yellow", Mark.HIT: "green"}
COLUMNS = ("verdict", "question", "expected", "found", "conf.", "score", "what to do")
FIGURES = ("conf.", "score")
ADVICE_WIDTH = 28
"""Characters of the last column below which its sentences are spelt rather than read."""

_FIXED = 39
"""Columns of a line that verdict, figures and gaps take."""

FUZZ_TITLE = "Mistyped: {variants} of each text at most, seed {seed} (%)"
FUZZ_COLUMNS = ("texts", "cases", "first", "answered", "suggested", "wrongly answered")


def print_results(
    results: Results, places: CasePlaces, *, console: Console, hits_too: bool
) -> None:
    """Print misses, near misses, hits if wanted, the mistyped in shares, and a summary."""
    marks = [Mark.MISS, Mark.NEAR_MISS, *([Mark.HIT] if hits_too else [])]
    shown = [each for mark in marks for each in results.marked(mark)]
    if shown:
        console.print(_listed(shown, places, width=console.width))
        console.print()
    if results.fuzz is not None:
        console.print(_fuzz(results))
        console.print()
    for line in (summary(results), *hints(results)):
        console.print(Text(line), soft_wrap=True)


def _listed(shown: Sequence[Tried], places: CasePlaces, *, width: int) -> RenderableType:
    """A table where there is room for one, else a paragraph a case."""
    told = [(each, str(places.of(each.case))) for each in shown]
    key = max(_widest(_key(name)) for each in shown for name in (expected(each.case), found(each)))
    if width - _FIXED - max(len(place) for _, place in told) - 2 * key < ADVICE_WIDTH:
        return Group(*(_paragraph(each, place) for each, place in told))
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 1, 0))
    for name in COLUMNS:
        last = name == COLUMNS[-1]
        table.add_column(
            name,
            justify="right" if name in FIGURES else "left",
            no_wrap=not last and name != "question",
            min_width=ADVICE_WIDTH if last else None,
        )
    for each, place in told:
        table.add_row(*_cells(each, place))
    return table


def _cells(each: Tried, place: str) -> Iterator[Text]:
    yield Text.assemble((each.mark, STYLES[each.mark]), "\n", (verdict_name(each.verdict), "dim"))
    yield Text.assemble(printable(each.case.text), "\n", (place, "dim"))
    yield Text(_key(expected(each.case)))
    yield Text(_key(found(each)))
    yield Text(f"{each.outcome.confidence:.3f}")
    yield Text(f"{each.first.score:.3f}" if each.first else "–")
    yield Text(printable(advice(each)))


def _key(name: str) -> str:
    """A key on two lines, so that it leaves room for sentences."""
    return name.replace("/", "/\n")


def _widest(lines: str) -> int:
    return max(len(line) for line in lines.split("\n"))


def _paragraph(each: Tried, place: str) -> RenderableType:
    first = each.first
    score = f", score {first.score:.3f}" if first else ""
    head = Text.assemble(
        f"{place}: ", (each.mark, STYLES[each.mark]), f": {verdict_name(each.verdict)}"
    )
    lines = [
        ("asked", each.case.text),
        ("expected", expected(each.case)),
        ("found", f"{found(each)} (confidence {each.outcome.confidence:.3f}{score})"),
        ("to do", advice(each)),
    ]
    grid = Table.grid(padding=(0, 2, 0, 0))
    for name, words in lines:
        if words:
            grid.add_row(Text(name, "dim"), Text(printable(words), overflow="fold"))
    head.no_wrap = True
    head.overflow = "ignore"
    return Group(head, Padding(grid, (0, 0, 1, 2)))


def _fuzz(results: Results) -> Table:
    fuzz = results.fuzz
    title = FUZZ_TITLE.format(variants=fuzz.variants, seed=fuzz.seed) if fuzz else ""
    table = Table(box=None, pad_edge=False, header_style="dim", title=title, title_justify="left")
    for name in FUZZ_COLUMNS:
        table.add_column(name, justify="left" if name == FUZZ_COLUMNS[0] else "right")
    for name, each in fuzz_rows(results):
        figures = percents((each.first, each.right, each.suggested, each.wrong))
        table.add_row(name, str(each.count), *figures)
    return table


def percents(shares: Iterable[float | None]) -> Iterator[str]:
    """Shares of 0 to 1 in percent, with one decimal; a dash where there is none."""
    return ("–" if share is None else f"{100 * share:.1f}" for share in shares)
