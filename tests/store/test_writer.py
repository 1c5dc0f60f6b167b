"""Writes that nobody waits for arrive in order, or are counted."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.store.database import Database
from bot.store.lazy import LazyDatabase
from bot.store.questions import Questions
from bot.store.writer import TELL_EVERY, Writer
from tests.store.outage import outage
from tests.store.values import QUESTION, TEAM

MANY = 100
PAUSES = (0.01, 0.02)
Logs = list[EventDict]
SOON = 30.0
"""Seconds; far more than anything here takes."""


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def logs() -> Iterator[Logs]:
    with capture_logs() as captured:
        yield captured


def told(logs: Logs, event: str) -> Logs:
    return [each for each in logs if each["event"] == event]


@pytest.fixture
def lazy(url: str) -> Iterator[LazyDatabase]:
    made = LazyDatabase(url)
    yield made
    made.close()


@pytest.fixture
def writer(lazy: LazyDatabase) -> Iterator[Writer]:
    made = Writer(lazy, pauses=PAUSES)
    yield made
    made.close(SOON)


def ask(number: int) -> Callable[[Database], None]:
    asked = replace(QUESTION, id=f"{number:032}", at=float(number))
    return lambda database: Questions(database).add(asked)


def kept(lazy: LazyDatabase) -> list[int]:
    remembered = lazy.run(lambda database: Questions(database).asked_since(TEAM, 0), now=True)
    return [int(each.question.id) for each in remembered]


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SOON
    while not true():
        assert time.monotonic() < deadline, "it does not come true"
        time.sleep(0.005)


def test_everything_is_written_in_the_order_in_which_it_came(lazy: LazyDatabase) -> None:
    writer, order = Writer(lazy), []
    for number in range(MANY):

        def write(database: Database, number: int = number) -> None:
            ask(number)(database)
            order.append(number)

        writer.put(write)
    writer.close(SOON)
    assert order == list(range(MANY))
    assert kept(lazy) == order
    assert (writer.waiting, writer.dropped) == (0, 0)


def test_a_server_that_goes_away_and_comes_back_loses_nothing(
    postgres_url: str, logs: Logs
) -> None:
    lazy = LazyDatabase(postgres_url)
    writer = Writer(lazy, pauses=PAUSES)
    writer.put(ask(0))
    until(lambda: writer.waiting == 0)
    with outage(postgres_url):
        for number in range(1, MANY):
            writer.put(ask(number))
        until(lambda: bool(told(logs, "writes wait")))
        time.sleep(5 * max(PAUSES))
        assert writer.waiting == MANY - 1
    until(lambda: writer.waiting == 0)
    writer.close(SOON)
    assert kept(lazy) == list(range(MANY))
    assert len(told(logs, "writes wait")) == 1
    assert len(told(logs, "writes go on")) == 1
    lazy.close()


@pytest.mark.slow
def test_a_file_that_another_process_holds_loses_nothing(tmp_path: Path, logs: Logs) -> None:
    path = tmp_path / "caveat.sqlite3"
    lazy = LazyDatabase(f"sqlite:///{path}")
    writer = Writer(lazy, pauses=PAUSES)
    writer.put(ask(0))
    until(lambda: writer.waiting == 0)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    for number in range(1, MANY):
        writer.put(ask(number))
    assert time.monotonic() - began < 1  # whoever puts waits for no lock
    until(lambda: bool(told(logs, "writes wait")))  # for longer than a transaction waits
    assert "database is locked" in told(logs, "writes wait")[0]["why"]
    other.execute("ROLLBACK")
    other.close()
    writer.close(SOON)
    assert kept(lazy) == list(range(MANY))
    lazy.close()


def test_a_database_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    lazy = LazyDatabase(f"sqlite:///{tmp_path}/later/caveat.sqlite3")
    writer = Writer(lazy, pauses=PAUSES)
    writer.put(ask(1))
    time.sleep(5 * max(PAUSES))
    assert writer.waiting == 1
    (tmp_path / "later").mkdir()
    writer.close(SOON)
    assert kept(lazy) == [1]
    lazy.close()


def _duplicate(connection: Connection) -> None:
    connection.exec_driver_sql("INSERT INTO deliveries VALUES ('a', 1), ('a', 1)")


def _nothing_where_something_must_be(connection: Connection) -> None:
    connection.exec_driver_sql("INSERT INTO deliveries VALUES ('a', NULL)")


def _fault_of_ours(_connection: Connection) -> None:
    raise LookupError


@pytest.mark.parametrize(
    ("fault", "event"),
    [
        (_duplicate, "write refused"),
        (_nothing_where_something_must_be, "write refused"),
        (_fault_of_ours, "write failed"),
    ],
)
def test_a_write_that_can_never_succeed_stops_no_other(
    lazy: LazyDatabase,
    fault: Callable[[Connection], None],
    event: str,
    logs: Logs,
) -> None:
    def fail(database: Database) -> None:
        with database.transaction() as connection:
            fault(connection)

    writer = Writer(lazy, pauses=PAUSES)
    writer.put(ask(1))
    writer.put(fail)
    writer.put(ask(2))
    writer.close(SOON)
    assert kept(lazy) == [1, 2]
    assert len(told(logs, event)) == 1
    assert told(logs, "writes wait") == []


def test_a_value_that_no_column_takes_stops_no_other(
    lazy: LazyDatabase, writer: Writer, logs: Logs
) -> None:
    wrong = replace(QUESTION, text=7)  # type: ignore[arg-type]
    writer.put(lambda database: Questions(database).add(wrong))
    writer.put(ask(2))
    writer.close(SOON)
    assert kept(lazy) == [2]
    assert len(told(logs, "write refused")) == 1


def test_beyond_the_bound_the_newest_are_dropped_and_told_once_a_minute(
    lazy: LazyDatabase, logs: Logs
) -> None:
    go, clock = threading.Event(), Clock()
    writer = Writer(lazy, most=10, clock=clock)
    writer.put(lambda _: _wait_for(go))
    for number in range(1, 13):
        writer.put(ask(number))
    assert (writer.waiting, writer.dropped) == (10, 3)
    full = "too many writes wait: the newest are dropped"
    assert [each["dropped"] for each in told(logs, full)] == [1]

    clock.seconds = TELL_EVERY
    writer.put(ask(13))
    assert writer.dropped == 4
    assert [each["dropped"] for each in told(logs, full)] == [1, 3]

    go.set()
    until(lambda: writer.waiting == 0)
    writer.put(ask(14))
    writer.close(SOON)
    assert kept(lazy) == [*range(1, 10), 14]


def _wait_for(event: threading.Event) -> None:
    assert event.wait(SOON)


def test_what_cannot_be_written_before_the_end_is_told(tmp_path: Path, logs: Logs) -> None:
    lazy = LazyDatabase(f"sqlite:///{tmp_path}/never/caveat.sqlite3")
    writer = Writer(lazy, pauses=PAUSES)
    for number in range(3):
        writer.put(ask(number))
    began = time.monotonic()
    writer.close(0.2)
    assert 0.2 <= time.monotonic() - began < 5
    assert [each["count"] for each in told(logs, "writes lost at the stop")] == [3]


def test_a_long_pause_does_not_hold_up_the_end(tmp_path: Path) -> None:
    lazy = LazyDatabase(f"sqlite:///{tmp_path}/later/caveat.sqlite3")
    writer = Writer(lazy, pauses=(600.0,))
    writer.put(ask(1))
    time.sleep(0.1)
    (tmp_path / "later").mkdir()
    writer.close(SOON)
    assert kept(lazy) == [1]
    lazy.close()


def test_a_write_that_hangs_does_not_hold_up_the_end(lazy: LazyDatabase, logs: Logs) -> None:
    go = threading.Event()
    writer = Writer(lazy)
    writer.put(lambda _: _wait_for(go))
    writer.close(0.1)
    assert [each["count"] for each in told(logs, "writes lost at the stop")] == [1]
    go.set()
    until(lambda: writer.waiting == 0)


def test_what_comes_after_the_end_is_dropped(writer: Writer, lazy: LazyDatabase) -> None:
    writer.close(SOON)
    writer.close(SOON)
    writer.put(ask(1))
    assert (writer.waiting, writer.dropped) == (0, 1)
    assert kept(lazy) == []
