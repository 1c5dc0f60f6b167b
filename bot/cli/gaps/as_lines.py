"""A survey as lines for a person at a terminal: the gaps, then the entries to look after."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from rich.text import Text

from bot.cli.gaps.surveyed import Surveyed, people, times
from bot.core.gaps import Gap
from bot.core.knowledge import EntryKey
from bot.core.upkeep import Stale
from bot.playground.terminal.printable import printable

MOST_GAPS = 10
MOST_ENTRIES = 20
"""More is not read at once; --json and --yaml hold all."""

INDENT = "   "

IN_VAIN = "Asked in vain in the last {days} days: {questions}, {gaps}."
NOTHING_IN_VAIN = "Nothing was asked in vain in the last {days} days."
WORDLESS = "Of these, {count} cannot be shown: their words are not kept (CAVEAT_RETENTION_DAYS)."
ASKED = "asked {times} by {people}, last on {day}"
NEAREST = "nearest: {key}  {question}"
MORE_GAPS = "… and {count} more; --yaml and --json have all."
MORE = "… and {count} more; --json has all."
STALE = "To be read again: {entries}."
NEVER = "Never asked for: {entries}."
UNHELPFUL = "of these, {count} had an answer that did not help"
DAYS_AGO = "reviewed {days} days ago"
NOTE_CHANGED = "its note has changed"


def as_lines(surveyed: Surveyed, *, days: int) -> Iterator[Text]:
    """Everything found, the longest lists cut."""
    yield from _gaps(surveyed, days)
    yield from _stale(surveyed)
    yield from _never(surveyed)


def _gaps(surveyed: Surveyed, days: int) -> Iterator[Text]:
    found = surveyed.found
    if not found.in_vain:
        yield Text(NOTHING_IN_VAIN.format(days=days), style="bold")
        return
    questions = _counted(found.in_vain, "question", "questions")
    gaps = _counted(len(found.gaps), "gap", "gaps")
    yield Text(IN_VAIN.format(days=days, questions=questions, gaps=gaps), style="bold")
    if found.wordless:
        yield Text(WORDLESS.format(count=found.wordless))
    told = list(zip(found.gaps, surveyed.stubs, strict=True))
    for number, (gap, stub) in enumerate(told[:MOST_GAPS], start=1):
        yield Text()
        yield from _gap(surveyed, number, gap, stub)
    yield from _more(MORE_GAPS, len(told) - MOST_GAPS)


def _gap(surveyed: Surveyed, number: int, gap: Gap, stub: str) -> Iterator[Text]:
    day = datetime.fromtimestamp(gap.last_asked, UTC).date().isoformat()
    asked = ASKED.format(times=times(gap.count), people=people(gap.askers), day=day)
    yield Text(printable(f"{number}. {gap.question}"), style="bold")
    yield _below(asked)
    if gap.nearest is not None:
        near = NEAREST.format(key=gap.nearest, question=surveyed.question(gap.nearest))
        yield _below(near)
    if unhelpful := surveyed.found.unhelpful(gap):
        yield _below(UNHELPFUL.format(count=unhelpful))
    for line in stub.splitlines():
        yield Text(printable(f"{INDENT}{line}"))


def _stale(surveyed: Surveyed) -> Iterator[Text]:
    stale = surveyed.found.stale
    if not stale:
        return
    told = ((each.key, _why(each)) for each in stale)
    yield from _entries(surveyed, STALE, len(stale), told)


def _never(surveyed: Surveyed) -> Iterator[Text]:
    never = surveyed.found.never_asked
    if never:
        yield from _entries(surveyed, NEVER, len(never), ((key, "") for key in never))


def _entries(
    surveyed: Surveyed, title: str, count: int, told: Iterable[tuple[EntryKey, str]]
) -> Iterator[Text]:
    yield Text()
    yield Text(title.format(entries=_counted(count, "entry", "entries")), style="bold")
    for key, why in list(told)[:MOST_ENTRIES]:
        line = f"{key}  {surveyed.question(key)}" + (f"  ({why})" if why else "")
        yield Text(printable(f"{INDENT}{line}"))
    yield from _more(MORE, count - MOST_ENTRIES)


def _why(stale: Stale) -> str:
    reasons = [DAYS_AGO.format(days=stale.days)] if stale.days is not None else []
    reasons += [NOTE_CHANGED] if stale.note_changed else []
    return ", ".join(reasons)


def _more(form: str, count: int) -> Iterator[Text]:
    if count > 0:
        yield _below(form.format(count=count))


def _below(text: str) -> Text:
    return Text(printable(f"{INDENT}{text}"), style="dim")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
