"""What becomes of a taught answer that was written into the notes."""

from dataclasses import replace

from bot.core.proposal import Proposal, State
from bot.core.taught import settled
from tests.core.bases import DOCKER

HELD = DOCKER.entries[0].key
EXPORTED = Proposal(
    id="a", team="T1", state=State.EXPORTED, question="?", topic=HELD.topic, entry=HELD.entry
)


def test_an_exported_answer_is_noted_once_the_notes_hold_it() -> None:
    loaded = replace(EXPORTED, loaded_at=100.0)
    assert settled(DOCKER, [EXPORTED], now=100.0, grace=60.0) == (loaded,)
    assert settled(DOCKER, [loaded], now=159.0, grace=60.0) == ()


def test_it_retires_after_the_grace_also_where_the_entry_is_gone_by_then() -> None:
    loaded = replace(EXPORTED, loaded_at=100.0)
    gone = replace(loaded, entry="deleted-since")
    assert settled(DOCKER, [loaded, gone], now=160.0, grace=60.0) == (
        replace(loaded, state=State.RETIRED),
        replace(gone, state=State.RETIRED),
    )


def test_what_the_notes_do_not_hold_yet_and_what_was_not_exported_stays() -> None:
    elsewhere = replace(EXPORTED, entry="not-there")
    approved = replace(EXPORTED, state=State.APPROVED)
    assert settled(DOCKER, [elsewhere, approved], now=1e9, grace=60.0) == ()
