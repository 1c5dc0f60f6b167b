"""The results of a run for a person at a terminal: what to mend first, then the counts."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, RenderableType
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
WRAPPED = ("question", "what to do")
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
        _print_listed(shown, places, console)
    if results.fuzz is not None:
        console.print(_fuzz(results))
        console.print()
    for line in (summary(results), *hints(results)):
        console.print(Text(line), soft_wrap=True)


def _print_listed(shown: Sequence[Tried], places: CasePlaces, console: Console) -> None:
    """A table where there is room for one, else a paragraph a case."""
    told = [(each, printable(str(places.of(each.case)))) for each in shown]
    key = max(_widest(_key(name)) for each in shown for name in (expected(each.case), found(each)))
    longest = max(len(place) for _, place in told)
    if console.width - _FIXED - longest - 2 * key >= ADVICE_WIDTH:
        console.print(_table(told, longest))
        return
    for each, place in told:
        console.print(_head(each, place), soft_wrap=True)  # whole, so that editors can open it
        console.print(_paragraph(each))


def _table(told: Iterable[tuple[Tried, str]], longest: int) -> Table:
    """The table; no place, of which the longest has so many characters, is ever cut."""
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 1, 0))
    for name in COLUMNS:
        table.add_column(
            name,
            justify="right" if name in FIGURES else "left",
            no_wrap=name not in WRAPPED,
            min_width={"question": longest, "what to do": ADVICE_WIDTH}.get(name),
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
    return max(len("expected"), *(len(line) for line in lines.split("\n")))


def _head(each: Tried, place: str) -> Text:
    mark = (each.mark, STYLES[each.mark])
    return Text.assemble(f"{place}: ", mark, f": {verdict_name(each.verdict)}")


def _paragraph(each: Tried) -> RenderableType:
    score = f", score {each.first.score:.3f}" if each.first else ""
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
    return Padding(grid, (0, 0, 1, 2))


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
