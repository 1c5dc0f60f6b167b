"""A channel behaves as it was set last, and every replica can see that something changed."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.core.channel import DEFAULT, ChannelSettings, Threads
from bot.store.channels import Channels
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.proposals import Proposals
from bot.store.questions import Questions
from bot.store.revisions import Revisions, Subject
from bot.store.teams import teams_of
from bot.store.votes import Votes
from tests.store.values import PROPOSAL, QUESTION, TEAM, VOTE

SETTINGS = ChannelSettings(
    watch=True,
    threshold=0.8,
    topics=("docker", "ünicode"),
    threads=Threads.ALWAYS,
    hint=True,
    most_an_hour=3,
    welcome=True,
)


@pytest.fixture
def channels(database: Database) -> Channels:
    return Channels(database)


def test_where_nothing_is_set_the_defaults_hold(channels: Channels) -> None:
    assert channels.of(TEAM, "C1") == DEFAULT
    assert channels.all(TEAM) == {}


def test_settings_come_back_as_they_were(channels: Channels) -> None:
    channels.set(TEAM, "C1", SETTINGS)
    channels.set(TEAM, "C2", DEFAULT)
    channels.set("T2", "C1", DEFAULT)
    assert channels.of(TEAM, "C1") == SETTINGS
    assert channels.of("T2", "C1") == DEFAULT
    assert channels.all(TEAM) == {"C1": SETTINGS, "C2": DEFAULT}


def test_what_is_set_last_holds_until_it_is_unset(channels: Channels) -> None:
    channels.set(TEAM, "C1", DEFAULT)
    channels.set(TEAM, "C1", SETTINGS)
    channels.set("T2", "C1", SETTINGS)
    assert channels.of(TEAM, "C1") == SETTINGS
    assert channels.unset(TEAM, "C1")
    assert not channels.unset(TEAM, "C1")
    assert channels.of(TEAM, "C1") == DEFAULT
    assert channels.of("T2", "C1") == SETTINGS


def test_a_change_leaves_what_it_does_not_name(channels: Channels, database: Database) -> None:
    assert channels.change(TEAM, "C1", watch=True) == replace(DEFAULT, watch=True)
    channels.set(TEAM, "C1", SETTINGS)
    changed = replace(SETTINGS, threshold=None, topics=())
    assert channels.change(TEAM, "C1", threshold=None, topics=()) == changed
    assert channels.all(TEAM) == {"C1": changed}
    assert Revisions(database).of(TEAM)[Subject.CHANNELS] == 3


def test_teams_are_found_by_anything_that_is_remembered_of_them(
    channels: Channels, database: Database
) -> None:
    assert teams_of(database) == ()
    channels.set("T3", "C1", SETTINGS)
    Questions(database).add(replace(QUESTION, team="T1"))
    Votes(database).cast(replace(VOTE, team="T2"))
    Proposals(database).add(replace(PROPOSAL, team="T3"))
    assert teams_of(database) == ("T1", "T2", "T3")


def test_every_change_is_counted_for_its_team_alone(channels: Channels, database: Database) -> None:
    revisions = Revisions(database)
    assert set(revisions.of(TEAM).values()) == {0}
    channels.set(TEAM, "C1", SETTINGS)
    channels.set(TEAM, "C1", SETTINGS)
    channels.unset(TEAM, "C1")
    channels.unset(TEAM, "C1")  # nothing there: nothing changes
    assert {s: n for s, n in revisions.of(TEAM).items() if n} == {Subject.CHANNELS: 3}
    assert set(revisions.of("T2").values()) == {0}


def test_a_change_that_cannot_be_counted_is_not_made(
    channels: Channels, database: Database
) -> None:
    channels.set(TEAM, "C1", DEFAULT)
    with database.transaction() as connection:
        connection.execute(text("DROP TABLE revisions"))
    with pytest.raises(StoreError, match="revisions"):
        channels.set(TEAM, "C1", SETTINGS)
    with pytest.raises(StoreError, match="revisions"):
        channels.unset(TEAM, "C1")
    assert channels.of(TEAM, "C1") == DEFAULT
    assert channels.all(TEAM) == {"C1": DEFAULT}
