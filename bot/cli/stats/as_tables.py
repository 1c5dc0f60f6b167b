"""The figures for a person at a terminal: in a sentence, by week, and by entry."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.stats.counted import Counted, percent, summary
from bot.core.usage import EntryUsage, Week
from bot.playground.terminal.printable import printable

WEEK_COLUMNS = (
    *("week", "asked", "answered", "chosen", "unanswered", "rate"),
    *("overheard", "spoken to", "helpful", "not helpful"),
)
ENTRY_COLUMNS = ("entry", "question", "given", "helpful", "not helpful", "over time")
PART = "* not a whole week"
BARS = "▁▂▃▄▅▆▇█"
WEEKS_DRAWN = 26
"""The newest weeks of an entry that a line of the table has room for."""


def print_figures(counted: Counted, console: Console) -> None:
    """Print everything; without a question no tables."""
    usage = counted.usage
    console.print(Text(summary(counted), style="bold"), soft_wrap=True)
    if not (usage.total.asked or usage.total.overheard):
        return
    console.print()
    console.print(_weeks(usage.weeks))
    if not all(week.whole for week in usage.weeks):
        console.print(Text(PART, style="dim"))
    if usage.top:
        console.print()
        console.print(_entries(counted))


def _weeks(weeks: Sequence[Week]) -> Table:
    table = _table(WEEK_COLUMNS, left=1)
    for week in weeks:
        figures = week.figures
        counts = (figures.asked, figures.answered, figures.chosen, figures.unanswered)
        rest = (figures.overheard, figures.spoken, figures.helpful, figures.not_helpful)
        name = week.begins.isoformat() + ("" if week.whole else "*")
        table.add_row(name, *map(str, counts), percent(figures.answer_rate), *map(str, rest))
    return table


def _entries(counted: Counted) -> Table:
    table = _table(ENTRY_COLUMNS, left=2)
    for each in counted.usage.top:
        table.add_row(
            Text(printable(str(each.key))),
            Text(printable(counted.question(each.key))),
            *map(str, (each.given, each.helpful, each.not_helpful)),
            _drawn(each),
        )
    return table


def _drawn(each: EntryUsage) -> str:
    """A bar a week, a space where it was not given; the tallest is the entry's own best week."""
    most = max(each.weeks)
    steps = (-(-count * len(BARS) // most) for count in each.weeks[-WEEKS_DRAWN:])
    return "".join(BARS[step - 1] if step else " " for step in steps)


def _table(columns: Sequence[str], *, left: int) -> Table:
    """A table whose first columns are words and the others figures."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for place, name in enumerate(columns):
        table.add_column(name, justify="left" if place < left else "right")
    return table
