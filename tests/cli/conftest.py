"""Commands run away from the settings of the person who runs the tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.store.database import Database

BARE = {
    "CAVEAT_DATABASE_URL": "",
    "CAVEAT_KNOWLEDGE": "",
    "SLACK_BOT_TOKEN": "",
    "SLACK_APP_TOKEN": "",
    "COLUMNS": "120",
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder; its exit code, what it printed, and what on stderr."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, **environment: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(app, arguments, env={**BARE, **environment})
        return result.exit_code, result.stdout, result.stderr

    return run


@pytest.fixture
def database(run: Run) -> Iterator[Database]:
    """The database that a command uses there."""
    opened = Database("sqlite:///caveat.sqlite3")
    yield opened
    opened.close()
