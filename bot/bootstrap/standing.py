"""What people think of entries, and which of them have gone stale."""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from bot.content.faults import KnowledgeError
from bot.content.load import load_folder
from bot.content.provenance import changed_entries
from bot.core.knowledge import EntryKey, KnowledgeBase
from bot.core.tip_choice import Standing
from bot.core.upkeep import gone_stale

STALE_AFTER: Final = 365
"""Days after its review from which an entry is told to nobody unasked."""


def standing(
    base: KnowledgeBase,
    tally: Mapping[EntryKey, tuple[int, int]],
    *,
    changed: Collection[EntryKey],
    on: date,
) -> Standing:
    """What is known of the base's entries on a date.

    Args:
        base: what is told.
        tally: how many found an entry helpful, and how many did not.
        changed: the entries whose note has changed.
        on: the date by which reviews are old.
    """
    stale = gone_stale(base, today=on.isoformat(), days=STALE_AFTER, changed=changed)
    return Standing(
        helpful={key: helpful for key, (helpful, _) in tally.items()},
        not_helpful={key: against for key, (_, against) in tally.items()},
        stale=frozenset(each.key for each in stale),
    )


def changed_in(knowledge: Path) -> frozenset[EntryKey]:
    """The entries whose note has changed; none where the folder does not read well just now."""
    try:
        return changed_entries(knowledge, load_folder(knowledge).topics)
    except (KnowledgeError, OSError):
        return frozenset()
