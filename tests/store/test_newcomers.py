"""Who joined, who wants which topic, and what they say of entries, on every database."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.channel import ChannelSettings
from bot.core.drip import Mark, Marked
from bot.core.knowledge import EntryKey
from bot.core.newcomers import Join, Newcomer, Stage
from bot.core.slot import ONCE_EVER, Claim, Kind, Phase, Slot
from bot.store.channels import Channels
from bot.store.database import Database
from bot.store.joins import Joins
from bot.store.newcomers import Newcomers
from bot.store.posts import Posts
from tests.store.values import TEAM

ADA = Join("U1", "C1", 100.0)
DOCKER = Newcomer("U1", "docker", Stage.ACCEPTED, "Europe/Paris", 100.0)
DEPLOYS = replace(DOCKER, topic="deploys", since=200.0)


@pytest.fixture
def joins(database: Database) -> Joins:
    Channels(database).set(TEAM, "C1", ChannelSettings(welcome=True))
    return Joins(database)


@pytest.fixture
def newcomers(database: Database) -> Newcomers:
    return Newcomers(database)


def claim(join: Join) -> Claim:
    slot = Slot(TEAM, join.user, Kind.WELCOME, ONCE_EVER, join.channel)
    return Claim(slot, "one", "welcome", 100.0, 200.0)


def test_a_join_is_open_until_its_welcome_is_settled(joins: Joins, database: Database) -> None:
    joins.joined(TEAM, ADA)
    joins.joined(TEAM, replace(ADA, at=150.0))  # delivered again
    joins.joined(TEAM, replace(ADA, user="U2", at=50.0))
    joins.joined("T2", ADA)
    assert joins.open(TEAM, since=0) == [replace(ADA, user="U2", at=50.0), ADA]
    assert joins.open(TEAM, since=75.0) == [ADA]
    Posts(database).take(claim(ADA))
    assert joins.open(TEAM, since=75.0) == [ADA]
    Posts(database).end(claim(ADA).slot, Phase.POSTED, at=101.0, ts="1.0")
    assert joins.open(TEAM, since=75.0) == []


def test_joins_of_channels_that_do_not_welcome_are_not_noted(joins: Joins) -> None:
    joins.joined(TEAM, replace(ADA, channel="C2"))
    assert joins.open(TEAM, since=0) == []


def test_who_leaves_is_no_newcomer_when_they_come_back(joins: Joins) -> None:
    joins.left(TEAM, ADA)
    joins.joined(TEAM, ADA)
    assert joins.open(TEAM, since=0) == []


def test_who_is_to_be_left_alone_is(joins: Joins) -> None:
    joins.joined(TEAM, ADA)
    joins.leave_alone(TEAM, ADA.user, ADA.channel)
    joins.joined(TEAM, ADA)
    assert joins.open(TEAM, since=0) == []


def test_topics_begin_stop_and_go_on_where_they_were(newcomers: Newcomers) -> None:
    newcomers.accept(TEAM, DEPLOYS)
    newcomers.accept(TEAM, DOCKER)
    newcomers.accept("T2", DOCKER)
    assert newcomers.of(TEAM, "U1") == (DOCKER, DEPLOYS)
    assert newcomers.stop(TEAM, "U1") == ("deploys", "docker")
    assert newcomers.stop(TEAM, "U1") == ()
    assert newcomers.under_way(TEAM) == ()
    newcomers.accept(TEAM, replace(DOCKER, since=300.0, zone="UTC"))
    assert newcomers.under_way(TEAM) == (replace(DOCKER, zone="UTC"),)
    assert newcomers.under_way("T2") == (DOCKER,)


def test_who_has_finished_begins_anew(newcomers: Newcomers) -> None:
    newcomers.accept(TEAM, DOCKER)
    newcomers.finish(TEAM, "U1", "docker")
    assert newcomers.under_way(TEAM) == ()
    newcomers.accept(TEAM, replace(DOCKER, since=300.0))
    assert newcomers.of(TEAM, "U1") == (replace(DOCKER, since=300.0),)


def test_marks_come_back_in_the_order_of_time(newcomers: Newcomers) -> None:
    entry, day = EntryKey("docker", "why"), date(2026, 11, 26)
    again, got_it = (Marked(entry, day, mark) for mark in (Mark.AGAIN, Mark.GOT_IT))
    newcomers.mark(TEAM, "U1", got_it, at=2.0)
    newcomers.mark(TEAM, "U1", again, at=1.0)
    newcomers.mark(TEAM, "U1", again, at=1.0)
    newcomers.mark(TEAM, "U2", again, at=1.0)
    assert newcomers.marks(TEAM, "U1") == (again, got_it)
