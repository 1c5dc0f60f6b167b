"""What people typed is kept for as long as the settings say."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.bootstrap.forgetting import forget_old, keep_forgetting
from bot.core.feedback import Verdict, Vote
from bot.core.knowledge import EntryKey
from bot.core.proposal import Proposal, State
from bot.store.database import Database
from bot.store.deliveries import Deliveries
from bot.store.lazy import LazyDatabase
from bot.store.proposals import Proposals
from bot.store.questions import Questions
from bot.store.votes import Votes
from bot.store.writer import Writer
from tests.core.asked import IN_VAIN
from tests.databases import postgres_url, sqlite_url, url

__all__ = ["postgres_url", "sqlite_url", "url"]

NOW = 1_800_000_000.0
DAY = timedelta(days=1).total_seconds()
ASKED = replace(IN_VAIN, id="0" * 32, text="why containers", at=NOW)
VOTE = Vote("T1", "q", EntryKey("docker", "why"), "U1", Verdict.NOT_HELPFUL, None, "no!", NOW)
PROPOSAL = Proposal(id="p", team="T1", state=State.REJECTED, question="why?", answer="because")


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()


def ask(database: Database, *, days_ago: float) -> None:
    asked = replace(ASKED, id=f"{days_ago}", at=NOW - days_ago * DAY)
    Questions(database).add(asked)


def texts(database: Database) -> dict[str, str | None]:
    asked = Questions(database).asked_since("T1", 0)
    return {each.question.id: each.question.text for each in asked}


def test_words_are_forgotten_when_their_days_are_over(database: Database) -> None:
    for days_ago in (0.0, 89.9, 90.1):
        ask(database, days_ago=days_ago)
    forget_old(database, retention_days=90, now=lambda: NOW)
    assert texts(database) == {"90.1": None, "89.9": ASKED.text, "0.0": ASKED.text}


def test_with_no_retention_at_all_what_was_kept_before_is_forgotten(database: Database) -> None:
    ask(database, days_ago=0.01)
    forget_old(database, retention_days=0, now=lambda: NOW)
    assert texts(database) == {"0.01": None}


def test_comments_on_answers_are_forgotten_with_the_words_and_the_votes_stay(
    database: Database,
) -> None:
    votes = Votes(database)
    old = replace(VOTE, user="U2", at=NOW - 91 * DAY)
    votes.cast(VOTE)
    votes.cast(old)
    forget_old(database, retention_days=90, now=lambda: NOW)
    assert votes.of("q", VOTE.entry, "U1") == VOTE
    assert votes.of("q", VOTE.entry, "U2") == replace(old, comment=None)


def test_proposals_that_came_to_nothing_are_forgotten_and_all_others_stay(
    database: Database,
) -> None:
    proposals = Proposals(database)
    for state in State:
        old = replace(PROPOSAL, id=f"old {state}", state=state, decided_at=NOW - 91 * DAY)
        proposals.add(old)
        proposals.add(replace(old, id=f"new {state}", decided_at=NOW - DAY))
    forget_old(database, retention_days=90, now=lambda: NOW)
    left = {each.id for each in proposals.in_state("T1", *State)}
    assert left == {f"{age} {each}" for age in ("old", "new") for each in State} - {"old rejected"}


def test_deliveries_too_old_to_come_again_are_forgotten(database: Database) -> None:
    assert Deliveries(database, now=lambda: NOW - 2 * DAY).first("Ev1")
    assert Deliveries(database, now=lambda: NOW).first("Ev2")
    forget_old(database, retention_days=90, now=lambda: NOW)
    assert Deliveries(database).first("Ev1")
    assert not Deliveries(database).first("Ev2")


async def test_forgetting_goes_on_for_as_long_as_the_bot_runs() -> None:
    lazy = LazyDatabase("sqlite://")
    writer = Writer(lazy)
    again = timedelta(seconds=0.01)
    forgetting = asyncio.create_task(keep_forgetting(writer, retention_days=0, every=again))
    for id_ in ("one", "two"):
        asked = replace(ASKED, id=id_, at=0.0)
        writer.put(lambda database, asked=asked: Questions(database).add(asked))  # type: ignore[misc]
        async with asyncio.timeout(30):
            while lazy.run(texts).get(id_, ASKED.text) is not None:  # noqa: ASYNC110 - a database tells nobody
                await asyncio.sleep(0.01)
    forgetting.cancel()
    writer.close(30)
    lazy.close()
