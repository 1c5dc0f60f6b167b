import os
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.slack.heartbeat import FRESH_FOR


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # no .env of the person who runs the tests
    monkeypatch.delenv("CAVEAT_HEARTBEAT", raising=False)


def health(**environment: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["health"], env=environment)
    return result.exit_code, result.stderr


def test_a_fresh_sign_of_life_is_health(tmp_path: Path) -> None:
    (tmp_path / "beat").touch()
    assert health(CAVEAT_HEARTBEAT="beat") == (0, "")


def test_an_old_sign_of_life_is_none(tmp_path: Path) -> None:
    (tmp_path / "beat").touch()
    os.utime(tmp_path / "beat", (time.time() - FRESH_FOR - 1,) * 2)
    code, told = health(CAVEAT_HEARTBEAT="beat")
    assert code == 1
    assert told.startswith("beat: was not touched in the last 20 s")


def test_a_bot_without_a_sign_of_life_is_not_known_to_be_well() -> None:
    assert health() == (
        1,
        "CAVEAT_HEARTBEAT: is not set, so the bot leaves no sign of life; name a file\n",
    )


def test_settings_that_cannot_be_used_are_told_in_one_line() -> None:
    code, told = health(SLACK_BOT_TOKEN="xoxb-1", SLACK_APP_TOKEN="")
    assert code == 2
    assert told.startswith("SLACK_APP_TOKEN: is missing while SLACK_BOT_TOKEN is set")
