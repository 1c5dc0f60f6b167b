"""Tips to come as a table for people and as objects for programs."""

from collections.abc import Iterable
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from rich.table import Table
from rich.text import Text

from bot.core.coming import Coming
from bot.core.knowledge import KnowledgeBase
from bot.core.schedule import Schedule
from bot.core.tips import CaveatTip, EntryTip, Tip, tip_of
from bot.playground.terminal.printable import printable

COLUMNS = ("date", "day", "time", "kind", "about")
TIP, CAVEAT = "tip", "caveat"
OF = "{caveat} ({about})"
NOTHING = "nothing: the notes have no tip for it"


def table(base: KnowledgeBase, schedule: Schedule, coming: Iterable[Coming]) -> Table:
    """A row a tip, by the schedule's own clock."""
    shown = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in COLUMNS:
        shown.add_column(name, overflow="fold")
    for each in coming:
        local = each.at.astimezone(ZoneInfo(schedule.zone))
        when = (each.day.isoformat(), f"{each.day:%a}", f"{local:%H:%M}")
        shown.add_row(*map(Text, (*when, *_told(_tip(base, each)))))
    return shown


def as_json(
    base: KnowledgeBase, schedule: Schedule, coming: Iterable[Coming]
) -> list[dict[str, Any]]:
    """An object a tip, always with all fields.

    `date` is local, `at` the moment with its offset. `kind` is `tip` or `caveat`, `id` names the tip, `entry` and
    `topic` are ids, `question` the entry's, `caveat` its text or that of a caveat by itself. What a tip has not is
    null.
    """
    return [
        {
            "date": each.day.isoformat(),
            "at": each.at.astimezone(ZoneInfo(schedule.zone)).isoformat(),
            "id": each.tip,
            **_fields(_tip(base, each)),
        }
        for each in coming
    ]


def _tip(base: KnowledgeBase, coming: Coming) -> Tip | None:
    return tip_of(base, coming.tip) if coming.tip is not None else None


def _told(tip: Tip | None) -> tuple[str, str]:
    match tip:
        case None:
            return "", NOTHING
        case EntryTip(entry=entry):
            return TIP, printable(entry.question)
        case CaveatTip(caveat=caveat, entry=entry, topic=topic):
            about = entry.question if entry else topic.title
            told = OF.format(caveat=" ".join(caveat.text.split()), about=about)
            return CAVEAT, printable(told)
        case _:
            assert_never(tip)


def _fields(tip: Tip | None) -> dict[str, Any]:
    if tip is None:
        return dict.fromkeys(("kind", "topic", "entry", "question", "caveat"))
    caveat = tip.caveat if isinstance(tip, CaveatTip) else tip.catch
    return {
        "kind": CAVEAT if isinstance(tip, CaveatTip) else TIP,
        "topic": tip.topic.id,
        "entry": tip.entry.key.entry if tip.entry else None,
        "question": tip.entry.question if tip.entry else None,
        "caveat": caveat.text if caveat else None,
    }
