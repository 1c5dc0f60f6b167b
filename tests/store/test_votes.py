"""One vote a person an answer, and the last one counts."""

from dataclasses import replace

import pytest

from bot.core.feedback import Verdict
from bot.store.database import Database
from bot.store.votes import Votes
from tests.store.values import QUESTION, TEAM, VM, VOTE, WHY


@pytest.fixture
def votes(database: Database) -> Votes:
    return Votes(database)


def test_a_vote_comes_back_as_it_was(votes: Votes) -> None:
    assert votes.of(VOTE.question, VM, VOTE.user) is None
    votes.cast(VOTE)
    assert votes.of(VOTE.question, VM, VOTE.user) == VOTE
    assert votes.of(VOTE.question, WHY, VOTE.user) is None
    assert votes.of(VOTE.question, VM, "U9") is None
    assert votes.of("another", VM, VOTE.user) is None


def test_a_vote_may_be_changed(votes: Votes) -> None:
    votes.cast(VOTE)
    changed = replace(VOTE, verdict=Verdict.HELPFUL, reason=None, comment=None, at=VOTE.at + 1)
    votes.cast(changed)
    assert votes.of(VOTE.question, VM, VOTE.user) == changed
    assert votes.tally(TEAM) == {VM: (1, 0)}


def test_a_vote_that_comes_late_does_not_undo_a_newer_one(votes: Votes) -> None:
    newer = replace(VOTE, verdict=Verdict.HELPFUL, at=VOTE.at + 1)
    votes.cast(newer)
    votes.cast(VOTE)
    assert votes.of(VOTE.question, VM, VOTE.user) == newer


def test_the_tally_counts_people_and_questions_by_entry_and_team(votes: Votes) -> None:
    assert votes.tally(TEAM) == {}
    helpful = replace(VOTE, verdict=Verdict.HELPFUL)
    for vote in (
        VOTE,
        replace(helpful, user="U3"),
        replace(helpful, question="another"),
        replace(helpful, entry=WHY),
        replace(VOTE, user="U9", team="T2"),
    ):
        votes.cast(vote)
    assert votes.tally(TEAM) == {VM: (2, 1), WHY: (1, 0)}
    assert votes.tally("T2") == {VM: (0, 1)}


def test_a_vote_does_not_wait_for_its_question(votes: Votes) -> None:
    votes.cast(replace(VOTE, question=f"not {QUESTION.id}"))
    assert votes.tally(TEAM) == {VM: (0, 1)}
