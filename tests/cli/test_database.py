import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.store.migrate import HEAD


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # no .env of the person who runs the tests


def upgrade(**environment: str) -> tuple[int, str, str]:
    bare = {"CAVEAT_DATABASE_URL": "", "SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""}
    result = CliRunner().invoke(app, ["db", "upgrade"], env={**bare, **environment})
    return result.exit_code, result.stdout, result.stderr


def test_tables_are_made_once() -> None:
    place = "sqlite:///caveat.sqlite3"
    assert upgrade() == (0, f"{place}: tables made, at revision {HEAD}\n", "")
    assert upgrade() == (0, f"{place}: is current, at revision {HEAD}\n", "")


def test_an_older_revision_is_brought_on(tmp_path: Path) -> None:
    with closing(sqlite3.connect("old.sqlite3")) as file, file:
        file.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        file.execute("INSERT INTO alembic_version VALUES ('0001')")
    code, told, errors = upgrade(CAVEAT_DATABASE_URL="sqlite:///old.sqlite3")
    assert (code, errors) == (0, "")
    assert told == f"sqlite:///old.sqlite3: upgraded from revision 0001 to {HEAD}\n"


def test_a_newer_database_is_one_clear_line(tmp_path: Path) -> None:
    upgrade()
    with closing(sqlite3.connect("caveat.sqlite3")) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    code, told, errors = upgrade()
    assert (code, told) == (2, "")
    assert re.fullmatch(
        r"CAVEAT_DATABASE_URL: the database sqlite:///caveat\.sqlite3: its tables are at revision "
        r"9999, which a newer Caveat has made; .*: run the newer version\n",
        errors,
    )


@pytest.mark.parametrize("url", ["nonsense", "sqlite:////no/such/folder/caveat.sqlite3"])
def test_a_database_that_cannot_be_used_is_one_clear_line(url: str) -> None:
    code, told, errors = upgrade(CAVEAT_DATABASE_URL=url)
    assert (code, told, len(errors.splitlines())) == (2, "", 1)
    assert errors.startswith("CAVEAT_DATABASE_URL: the database ")


def test_settings_that_cannot_be_used_are_told() -> None:
    code, _, errors = upgrade(CAVEAT_RETENTION_DAYS="for ever")
    assert code == 2
    assert errors.startswith("CAVEAT_RETENTION_DAYS: ")
