"""A proposal goes its way one change at a time: of two at once, one is told."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from bot.core.proposal import Proposal, State
from bot.store.database import Database
from bot.store.proposals import Proposals
from bot.store.revisions import Revisions, Subject
from tests.store.values import PROPOSAL, TEAM

ROUNDS = 20
CHANGERS = 4


@pytest.fixture
def proposals(database: Database) -> Proposals:
    return Proposals(database)


def changes(database: Database) -> int:
    return Revisions(database).of(TEAM)[Subject.PROPOSALS]


def test_a_proposal_comes_back_as_it_was(proposals: Proposals) -> None:
    bare = Proposal(id="bare", team=TEAM, state=State.ASKED, question="Why?")
    for proposal in (PROPOSAL, bare):
        proposals.add(proposal)
        assert proposals.get(proposal.id) == proposal
    assert proposals.get("unknown") is None


def test_a_proposal_is_added_once(proposals: Proposals, database: Database) -> None:
    proposals.add(PROPOSAL)
    proposals.add(replace(PROPOSAL, question="another"))
    assert proposals.get(PROPOSAL.id) == PROPOSAL
    assert changes(database) == 1


def test_a_change_gets_the_next_version(proposals: Proposals, database: Database) -> None:
    proposals.add(PROPOSAL)
    approved = replace(PROPOSAL, state=State.APPROVED, caveats=(), decider="U5")
    assert proposals.change(approved)
    assert proposals.get(PROPOSAL.id) == replace(approved, version=2)
    assert changes(database) == 2


def test_a_change_of_an_older_version_is_none(proposals: Proposals, database: Database) -> None:
    proposals.add(PROPOSAL)
    assert proposals.change(replace(PROPOSAL, state=State.APPROVED))
    assert not proposals.change(replace(PROPOSAL, state=State.REJECTED))
    assert not proposals.change(replace(PROPOSAL, id="unknown"))
    assert not proposals.change(replace(PROPOSAL, team="T2", version=2))
    stored = proposals.get(PROPOSAL.id)
    assert stored is not None
    assert (stored.state, stored.version) == (State.APPROVED, 2)
    assert changes(database) == 2


def test_of_several_changers_at_once_exactly_one_wins(url: str) -> None:
    """Each has a database of its own, as replicas have."""
    databases = [Database(url) for _ in range(CHANGERS)]
    Proposals(databases[0]).add(PROPOSAL)
    together = Barrier(CHANGERS)

    def change(number: int) -> list[bool]:
        won = []
        for version in range(1, ROUNDS + 1):
            mine = replace(PROPOSAL, decider=f"U{number}", version=version)
            together.wait(timeout=30)
            won.append(Proposals(databases[number]).change(mine))
        return won

    with ThreadPoolExecutor(CHANGERS) as threads:
        outcomes = list(threads.map(change, range(CHANGERS)))
    winners = [[each for each in range(CHANGERS) if outcomes[each][turn]] for turn in range(ROUNDS)]
    assert [len(each) for each in winners] == [1] * ROUNDS
    stored = Proposals(databases[0]).get(PROPOSAL.id)
    assert stored == replace(PROPOSAL, decider=f"U{winners[-1][0]}", version=ROUNDS + 1)
    assert changes(databases[0]) == ROUNDS + 1
    for database in databases:
        database.close()


def test_proposals_are_found_by_team_and_state_the_oldest_first(proposals: Proposals) -> None:
    for number, state in enumerate(State):
        at = 1_000.0 - number
        proposals.add(replace(PROPOSAL, id=state.value, state=state, at=at))
        proposals.add(replace(PROPOSAL, id=f"{state}-2", state=state, at=at, team="T2"))
    assert [each.id for each in proposals.open(TEAM)] == ["proposed", "asked"]
    assert [each.id for each in proposals.served(TEAM)] == ["exported", "approved"]
    assert [each.id for each in proposals.in_state(TEAM, State.REJECTED)] == ["rejected"]
    assert proposals.in_state(TEAM) == ()
    assert proposals.open("T3") == ()
