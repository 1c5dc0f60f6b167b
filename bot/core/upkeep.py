"""Which entries want looking after: those that nobody asks for, and those that may no longer be true."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from bot.core.knowledge import Entry, EntryKey, KnowledgeBase


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry that a person should read again.

    Attributes:
        days: since its last review; None where none is known, or it is not long ago.
        note_changed: whether its note says something else since the entry was built.
    """

    key: EntryKey
    days: int | None
    note_changed: bool


def never_asked(base: KnowledgeBase, asked: Collection[EntryKey]) -> tuple[EntryKey, ...]:
    """The entries that no question has been answered with, in the base's order.

    Args:
        base: what could be asked.
        asked: the entries that were; those that the base no longer has do no harm.
    """
    return tuple(entry.key for entry in base.entries if entry.key not in asked)


def gone_stale(
    base: KnowledgeBase, *, today: str, days: int, changed: Collection[EntryKey] = ()
) -> tuple[Stale, ...]:
    """The entries reviewed more than some days ago, or whose note has changed since; longest ago first.

    An entry that names no review is as old as its note, so it goes stale only with it.

    Args:
        base: what is looked through.
        today: the ISO date.
        days: how long a review holds.
        changed: the entries whose note has changed since they were built.

    Raises:
        ValueError: if `today` or a review is no ISO date.
    """
    now = date.fromisoformat(today)
    found = [_looked_at(entry, now, days, entry.key in changed) for entry in base.entries]
    stale = [each for each in found if each.note_changed or each.days is not None]
    return tuple(sorted(stale, key=lambda each: (-(each.days or 0), each.key)))


def _looked_at(entry: Entry, now: date, most: int, changed: bool) -> Stale:
    if entry.reviewed is None:
        return Stale(entry.key, None, changed)
    since = (now - date.fromisoformat(entry.reviewed)).days
    return Stale(entry.key, since if since > most else None, changed)
