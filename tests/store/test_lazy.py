"""A database is found when it is there, and left alone for a while when it is not."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import psycopg
import pytest

from bot.store.database import Database
from bot.store.deliveries import Deliveries
from bot.store.errors import AwayError, RefusedError, StoreError
from bot.store.lazy import TRY_AGAIN_AFTER, LazyDatabase
from tests.store.outage import outage


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def claim(database: Database) -> bool:
    return Deliveries(database).first("Ev1")


def test_a_database_that_comes_back_is_used_again_after_a_pause(tmp_path: Path) -> None:
    clock = Clock()
    lazy = LazyDatabase(f"sqlite:///{tmp_path}/later/caveat.sqlite3", clock=clock)
    with pytest.raises(StoreError):
        lazy.run(claim)
    (tmp_path / "later").mkdir()
    with pytest.raises(AwayError, match="unable to open database file"):
        lazy.run(claim)
    clock.seconds = TRY_AGAIN_AFTER
    assert lazy.run(claim)
    assert not lazy.run(claim)
    lazy.close()


def test_whoever_can_wait_need_not_wait_for_the_pause(tmp_path: Path) -> None:
    lazy = LazyDatabase(f"sqlite:///{tmp_path}/later/caveat.sqlite3", clock=Clock())
    with pytest.raises(StoreError):
        lazy.run(claim)
    (tmp_path / "later").mkdir()
    assert lazy.run(claim, now=True)
    assert not lazy.run(claim)  # and all others see that it is back
    lazy.close()


def test_a_database_that_goes_away_later_is_left_alone_as_well(postgres_url: str) -> None:
    clock = Clock()
    lazy = LazyDatabase(postgres_url, clock=clock)
    assert lazy.run(claim)
    with outage(postgres_url), pytest.raises(AwayError):
        lazy.run(claim)
    with pytest.raises(AwayError, match="not currently accepting connections"):
        lazy.run(claim)
    clock.seconds = TRY_AGAIN_AFTER
    assert not lazy.run(claim)
    lazy.close()


def test_a_refusal_says_nothing_about_the_next_call(url: str) -> None:
    lazy = LazyDatabase(url, clock=Clock())

    def insert_twice(database: Database) -> None:
        with database.transaction() as connection:
            connection.exec_driver_sql("INSERT INTO deliveries VALUES ('a', 1), ('a', 1)")

    with pytest.raises(RefusedError):
        lazy.run(insert_twice)
    assert lazy.run(claim)
    lazy.close()


def test_what_the_work_itself_raises_passes_through(sqlite_url: str) -> None:
    lazy = LazyDatabase(sqlite_url, clock=Clock())
    with pytest.raises(ZeroDivisionError):
        lazy.run(lambda _: 1 / 0)
    assert lazy.run(claim)
    lazy.close()


def test_threads_that_come_together_connect_once(url: str) -> None:
    lazy, together = LazyDatabase(url), Barrier(8)

    def get(_number: int) -> Database:
        together.wait(timeout=30)
        return lazy.run(lambda database: database)

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(get, range(8)))) == 1
    lazy.close()


def test_closing_what_was_never_connected_is_nothing() -> None:
    LazyDatabase("sqlite:////no/such/folder/caveat.sqlite3").close()


def test_the_stand_in_for_an_outage_ends(postgres_url: str) -> None:
    with outage(postgres_url), pytest.raises(psycopg.OperationalError):
        psycopg.connect(postgres_url)
    psycopg.connect(postgres_url).close()
