"""A database that cannot be used is one clear line, without the password."""

import sqlite3
import sys
import threading
from pathlib import Path

import psycopg
import pytest

from bot.store.database import Database
from bot.store.deliveries import Deliveries
from bot.store.engine import DRIVER_MISSING, SUPPORTED
from bot.store.errors import StoreError, WrongUrlError


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "the database URL cannot be read"),
        ("caveat.sqlite3", "the database URL cannot be read"),
        ("postgresql://bot:pa@55:word@db/caveat", "the database URL cannot be read"),
        (f"postgresql://bot:password@{'d' * 64}/caveat", "the database URL cannot be read"),
        ("postgresql://bot:pass@word@db/caveat", "the database URL has an @ too many"),
        ("postgresql://bot:pa@ss/word@db/caveat", "the database URL has an @ too many"),
        ("mysql://bot:password@db/caveat", "mysql is no database that Caveat uses"),
    ],
)
def test_a_url_that_is_no_use_is_told_with_how_to_write_it(url: str, said: str) -> None:
    with pytest.raises(WrongUrlError) as caught:
        Database(url)
    assert str(caught.value) == f"{said}: {SUPPORTED}"


def test_a_server_that_is_away_is_told_with_its_place_and_no_password() -> None:
    with pytest.raises(StoreError) as caught:
        Database("postgresql://bot:pass%40word@127.0.0.1:1/caveat?password=again")
    said = str(caught.value)
    assert said.startswith("the database postgresql://127.0.0.1:1/caveat: ")
    assert "Connection refused" in said
    assert "\n" not in said
    assert "word" not in said
    assert "again" not in said
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_a_missing_driver_is_told_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(WrongUrlError) as caught:
        Database("postgresql://127.0.0.1/caveat")
    assert str(caught.value) == DRIVER_MISSING


def test_a_wrong_password_is_not_repeated(postgres_url: str) -> None:
    server = psycopg.conninfo.conninfo_to_dict(postgres_url)
    place = f"{server['host']}:{server['port']}/no_such_database"
    with pytest.raises(StoreError) as caught:
        Database(f"postgresql://no_such_user:secret@{place}")
    assert str(caught.value).startswith(f"the database postgresql://{place}: connection failed:")
    assert "secret" not in str(caught.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "none" / "caveat.sqlite3"
    with pytest.raises(StoreError) as caught:
        Database(f"sqlite:///{path}")
    assert str(caught.value) == (
        f"the database sqlite:///{path}: "
        "unable to open database file; its folder must exist and be writable"
    )


def test_a_file_that_is_no_database_is_told_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# What is Docker?\n" * 100)
    with pytest.raises(StoreError) as caught:
        Database(f"sqlite:///{path}")
    assert str(caught.value) == (
        f"the database sqlite:///{path}: file is not a database; name another file"
    )
    assert path.read_text() == "# What is Docker?\n" * 100


def test_a_new_file_that_another_process_sets_up_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "caveat.sqlite3"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.2, other.execute, ["COMMIT"])
    done.start()
    Database(f"sqlite:///{path}").close()
    assert not done.is_alive()
    assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    other.close()


@pytest.mark.slow
def test_a_locked_file_is_waited_for_and_then_told(tmp_path: Path) -> None:
    path = tmp_path / "caveat.sqlite3"
    database = Database(f"sqlite:///{path}")
    deliveries = Deliveries(database)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught:
        deliveries.first("Ev1")
    assert str(caught.value) == (
        f"the database sqlite:///{path}: database is locked; "
        "another process holds it; PostgreSQL serves several processes better"
    )

    other.execute("ROLLBACK")
    other.close()
    assert deliveries.first("Ev1")
    database.close()


@pytest.mark.slow
def test_a_locked_table_is_waited_for_and_then_told(postgres_url: str) -> None:
    database = Database(postgres_url)
    deliveries = Deliveries(database)
    with psycopg.connect(postgres_url) as other:
        other.execute("LOCK TABLE deliveries")
        with pytest.raises(StoreError, match="canceling statement due to lock timeout"):
            deliveries.first("Ev1")

    assert deliveries.first("Ev1")
    database.close()


def test_a_server_that_restarts_is_found_again(postgres_url: str) -> None:
    database = Database(postgres_url)
    deliveries = Deliveries(database)
    assert deliveries.first("Ev1")
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert not deliveries.first("Ev1")
    database.close()


def _write_and_fail(database: Database) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO deliveries VALUES ('a', 1)")
        raise LookupError


def test_work_is_undone_when_its_block_fails(url: str) -> None:
    database = Database(url)
    with pytest.raises(LookupError):
        _write_and_fail(database)
    with database.transaction() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM deliveries").scalar() == 0
    database.close()
