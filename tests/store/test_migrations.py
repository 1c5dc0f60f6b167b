"""The tables are what the code takes them for, however the database came to be."""

import multiprocessing
import sqlite3
from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from bot.store import migrations
from bot.store.database import Database, upgrade
from bot.store.deliveries import Deliveries
from bot.store.engine import parse_url
from bot.store.errors import NewerDatabaseError, StoreError
from bot.store.migrate import HEAD, REVISIONS, Upgrade
from bot.store.tables import SCHEMA

FORMER = (
    "CREATE TABLE deliveries "
    "(digest VARCHAR(64) NOT NULL, seen_at BIGINT NOT NULL, PRIMARY KEY (digest))",
    "CREATE INDEX ix_deliveries_seen_at ON deliveries (seen_at)",
    "INSERT INTO deliveries VALUES ('a', 1), ('b', 2)",
)
"""What the version without revisions made, with two rows."""

PROCESSES = 4


def run(url: str, *statements: str) -> None:
    engine = create_engine(parse_url(url))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def tables(url: str) -> set[str]:
    engine = create_engine(parse_url(url))
    found = set(inspect(engine).get_table_names())
    engine.dispose()
    return found


def count(database: Database, table: str) -> int:
    with database.transaction() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())  # noqa: S608


@pytest.mark.parametrize("former", [(), FORMER], ids=["empty", "former"])
def test_the_migrated_tables_are_those_of_the_code(url: str, former: tuple[str, ...]) -> None:
    run(url, *former)
    database = Database(url)
    with database.transaction() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, SCHEMA) == []
    database.close()


def test_a_difference_between_the_tables_and_the_code_would_be_seen(url: str) -> None:
    database = Database(url)
    with database.transaction() as connection:
        connection.execute(text("DROP INDEX ix_questions_text_at"))
        connection.execute(text("ALTER TABLE votes DROP COLUMN comment"))
        found = compare_metadata(MigrationContext.configure(connection), SCHEMA)
    assert {difference[0] for difference in found} == {"add_index", "add_column"}
    database.close()


def test_the_revisions_that_are_known_are_those_that_there_are_scripts_for() -> None:
    scripts = ScriptDirectory(migrations.__path__[0])
    assert tuple(each.revision for each in scripts.walk_revisions())[::-1] == REVISIONS


def test_the_migrations_are_found_by_the_package_s_name() -> None:
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_an_empty_database_is_brought_to_the_newest_revision_once(url: str) -> None:
    name, done = upgrade(url)
    assert done == Upgrade(None, HEAD)
    assert done.changed
    assert upgrade(url) == (name, Upgrade(HEAD, HEAD))
    assert not upgrade(url)[1].changed


def test_a_database_of_the_former_version_is_taken_over_with_its_rows(url: str) -> None:
    run(url, *FORMER)
    database = Database(url)
    assert database.upgraded == Upgrade(None, HEAD)
    assert count(database, "deliveries") == 2
    assert Deliveries(database, now=lambda: 90_000.0).prune() == 2
    database.close()


def test_an_older_revision_is_brought_on_with_its_rows(url: str) -> None:
    run(
        url,
        *FORMER,
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
        "INSERT INTO alembic_version VALUES ('0001')",
    )
    database = Database(url)
    assert database.upgraded == Upgrade("0001", HEAD)
    assert count(database, "deliveries") == 2
    assert count(database, "questions") == 0
    database.close()


def test_a_database_of_a_newer_version_is_told_in_one_line_and_left_as_it_is(url: str) -> None:
    Database(url).close()
    run(url, "UPDATE alembic_version SET version_num = '9999'", "DROP TABLE votes")
    with pytest.raises(NewerDatabaseError) as caught:
        Database(url)
    told = str(caught.value)
    assert told.endswith(
        ": its tables are at revision 9999, which a newer Caveat has made; "
        f"this one knows them up to {HEAD}: run the newer version"
    )
    assert "\n" not in told
    assert "votes" not in tables(url)


def test_a_migration_that_fails_leaves_the_database_as_it_was(url: str) -> None:
    run(url, *FORMER, "CREATE TABLE votes (theirs INTEGER)")
    before = tables(url)
    with pytest.raises(StoreError, match=r"votes.* already exists"):
        Database(url)
    assert tables(url) == before

    run(url, "DROP TABLE votes")
    database = Database(url)
    assert count(database, "deliveries") == 2
    database.close()


def test_a_database_in_memory_has_its_tables() -> None:
    database = Database("sqlite://")
    assert database.upgraded == Upgrade(None, HEAD)
    assert Deliveries(database).first("Ev1")
    assert not Deliveries(database).first("Ev1")
    database.close()


def _upgrade(url: str, start: Barrier, report: Callable[[Upgrade], None]) -> None:
    start.wait(timeout=60)
    report(upgrade(url)[1])


def test_processes_that_upgrade_together_all_find_the_newest_tables(url: str) -> None:
    run(url, *FORMER)
    context = multiprocessing.get_context("spawn")
    start, done = context.Barrier(PROCESSES), context.Queue()
    workers = [
        context.Process(target=_upgrade, args=(url, start, done.put)) for _ in range(PROCESSES)
    ]
    for worker in workers:
        worker.start()
    upgrades = [done.get(timeout=60) for _ in workers]
    for worker in workers:
        worker.join(timeout=60)

    assert [worker.exitcode for worker in workers] == [0] * PROCESSES
    assert [each.after for each in upgrades] == [HEAD] * PROCESSES
    assert [each.before for each in upgrades].count(None) == 1
    database = Database(url)
    assert not database.upgraded.changed
    assert count(database, "deliveries") == 2
    database.close()


def test_a_current_database_is_opened_without_waiting_for_a_lock(tmp_path: Path) -> None:
    path = tmp_path / "caveat.sqlite3"
    Database(f"sqlite:///{path}").close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # whoever migrates would have to wait for this
    database = Database(f"sqlite:///{path}")
    assert not database.upgraded.changed
    database.close()
    other.close()
