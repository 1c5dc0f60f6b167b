"""`caveat channels`, over a real database."""

import json
from pathlib import Path

import pytest

from bot.core.channel import ChannelSettings, Threads
from bot.core.overhear import WATCH_FROM
from bot.store.channels import Channels
from bot.store.database import Database
from tests.cli.conftest import Run

KNOWLEDGE = str(Path(__file__).parents[1] / "scenarios" / "knowledge")
ALL = [
    *("--watch", "--threshold", "0.9", "--topic", "docker", "--topic", "deploys"),
    *("--threads", "always", "--hint", "--most-an-hour", "3"),
]


def test_what_is_set_is_shown_and_kept(run: Run, database: Database) -> None:
    code, told, errors = run(
        "channels", "set", "C0123", "--team", "T1", *ALL, "--knowledge", KNOWLEDGE
    )
    assert (code, errors) == (0, "")
    assert [line.split() for line in told.splitlines()] == [
        ["channel", "watched", "threshold", "topics", "threads", "hint", "an", "hour", "welcome"],
        ["C0123", "yes", "0.9", "docker,", "deploys", "always", "yes", "3", "no"],
    ]
    assert Channels(database).all("T1") == {
        "C0123": ChannelSettings(True, 0.9, ("docker", "deploys"), Threads.ALWAYS, True, 3)
    }


def test_what_is_not_named_stays_and_the_only_team_need_not_be(
    run: Run, database: Database
) -> None:
    before = ChannelSettings(True, 0.9, ("docker",), Threads.ALWAYS, True, 3)
    Channels(database).set("T1", "C0123", before)
    code, told, _ = run(
        "channels", "set", "C0123", "--no-hint", "--usual-threshold", "--all-topics", "--welcome"
    )
    assert code == 0
    assert f"{WATCH_FROM:g} (usual)" in told
    after = ChannelSettings(True, None, (), Threads.ALWAYS, False, 3, True)
    assert Channels(database).of("T1", "C0123") == after


def test_programs_read_json(run: Run, database: Database) -> None:
    Channels(database).set("T1", "C0123", ChannelSettings(watch=True, topics=("docker",)))
    expected = {
        "channel": "C0123",
        "watch": True,
        "threshold": None,
        "topics": ["docker"],
        "threads": "mentioned",
        "hint": False,
        "most_an_hour": 6,
        "welcome": False,
    }
    _, listed, _ = run("channels", "list", "--json")
    assert json.loads(listed) == {"team": "T1", "channels": [expected]}
    _, changed, _ = run("channels", "set", "C0123", "--hint", "--json")
    assert json.loads(changed) == {"team": "T1", **expected, "hint": True}


def test_a_channel_is_unset(run: Run, database: Database) -> None:
    Channels(database).set("T1", "C0123", ChannelSettings(watch=True))
    _, told, _ = run("channels", "unset", "C0123", "--team", "T1")
    assert told == "C0123: the defaults hold again; the bot speaks only when it is asked.\n"
    assert run("channels", "unset", "C0123", "--team", "T1")[1].startswith("C0123: nothing was set")
    assert run("channels", "list", "--team", "T1")[1].startswith("Nothing is set for any channel")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("C0123",), "Say what to set, such as --watch"),
        (("C0123", "--threshold", "0"), "--threshold 0: must be above 0 and at most 1"),
        (("C0123", "--threshold", "1.5"), "--threshold 1.5: must be above 0 and at most 1"),
        (("C0123", "--threshold", "nan"), "--threshold nan: must be above 0 and at most 1"),
        (
            ("C0123", "--topic", "lunch"),
            "--topic lunch: the base has no such topic; it has deploys",
        ),
        (("C0123", "--topic", "docker", "--all-topics"), "give one of them"),
        (("C0123", "--threshold", "0.5", "--usual-threshold"), "give one of them"),
        (("C0123", "--most-an-hour", "0"), "--most-an-hour"),
        (("general", "--watch"), "general is no channel's id (C0123)"),
        (("", "--watch"), "name a channel's id (C0123)"),
    ],
)
def test_what_cannot_be_set_is_refused_with_a_clear_word(
    run: Run, database: Database, arguments: tuple[str, ...], said: str
) -> None:
    code, told, errors = run(
        "channels", "set", "--team", "T1", *arguments, CAVEAT_KNOWLEDGE=KNOWLEDGE
    )
    assert (code, told) == (2, "")
    assert said in errors
    assert Channels(database).all("T1") == {}


def test_a_workspace_that_cannot_be_told_must_be_named(run: Run, database: Database) -> None:
    code, _, errors = run("channels", "list")
    assert (code, "remembers none yet" in errors) == (2, True)
    Channels(database).set("T1", "C0123", ChannelSettings())
    Channels(database).set("T2", "C0123", ChannelSettings())
    code, _, errors = run("channels", "list")
    assert code == 2
    assert errors.startswith("--team: say for which workspace (T0123); ")
    assert "sqlite:///caveat.sqlite3 remembers T1, T2" in errors


def test_a_database_that_cannot_be_used_is_one_line(run: Run) -> None:
    code, told, errors = run(
        "channels", "list", "--team", "T1", "--database-url", "sqlite:////no/such/folder/x.sqlite3"
    )
    assert (code, told, len(errors.splitlines())) == (2, "", 1)
    assert errors.startswith("CAVEAT_DATABASE_URL: the database ")
