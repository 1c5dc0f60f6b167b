from dataclasses import replace

import pytest

from bot.core.knowledge import EntryKey
from bot.core.upkeep import Stale, gone_stale, never_asked
from tests.core.bases import base, entry

KEYS = {name: EntryKey("docker", name) for name in ("a", "b", "c")}
OLD = replace(entry("a", "A?"), reviewed="2026-01-01")
NEW = replace(entry("b", "B?"), reviewed="2026-11-01")
UNREVIEWED = entry("c", "C?")
BASE = base(OLD, NEW, UNREVIEWED)


def test_entries_that_no_question_reached_are_told_in_the_bases_order() -> None:
    assert never_asked(BASE, {KEYS["b"], EntryKey("gone", "x")}) == (KEYS["a"], KEYS["c"])


def test_an_entry_is_stale_when_its_review_is_longer_ago_than_allowed() -> None:
    assert gone_stale(BASE, today="2026-01-31", days=30) == ()
    assert gone_stale(BASE, today="2026-02-01", days=30) == (Stale(KEYS["a"], 31, False),)


def test_an_entry_is_stale_when_its_note_has_changed_whenever_it_was_reviewed() -> None:
    found = gone_stale(BASE, today="2026-11-02", days=30, changed={KEYS["b"], KEYS["c"]})
    assert found == (
        Stale(KEYS["a"], 305, False),
        Stale(KEYS["b"], None, True),
        Stale(KEYS["c"], None, True),
    )


def test_a_day_that_is_none_is_an_error() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        gone_stale(BASE, today="yesterday", days=30)
