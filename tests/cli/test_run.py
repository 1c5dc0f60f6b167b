import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KNOWLEDGE = ROOT / "tests" / "scenarios" / "knowledge"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # no .env of the person who runs the tests


def run(*arguments: str, said: str | None = None, **environment: str) -> tuple[int, str, str]:
    bare = {name: value for name, value in os.environ.items() if "SLACK" not in name}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "run", *arguments],
        env={**bare, "PYTHONPATH": str(ROOT), **environment},
        input=said,
        stdin=subprocess.DEVNULL if said is None else None,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stdout, ended.stderr


def test_without_tokens_a_piped_question_is_answered_on_this_machine() -> None:
    code, told, errors = run("--knowledge", str(KNOWLEDGE), said="/docker why containers\n")
    assert (code, errors) == (0, "")
    assert "Why do we use containers?" in told
    assert "notes/docker.md" in told


def test_the_folder_that_a_file_names_is_used(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"CAVEAT_KNOWLEDGE={KNOWLEDGE}\n")
    code, told, _ = run(said="/docker why containers\n")
    assert code == 0
    assert "Why do we use containers?" in told


def test_without_tokens_and_without_anybody_it_says_what_to_set() -> None:
    code, told, errors = run()
    assert (code, told) == (2, "")
    assert errors.startswith("SLACK_BOT_TOKEN and SLACK_APP_TOKEN: are not set")


def test_half_the_tokens_are_told_in_one_line() -> None:
    code, _, errors = run(SLACK_BOT_TOKEN="xoxb-1")
    assert (code, len(errors.splitlines())) == (2, 1)
    assert errors.startswith("SLACK_APP_TOKEN: is missing")


@pytest.mark.parametrize("knowledge", [KNOWLEDGE, Path("missing")])
def test_what_keeps_the_bot_from_starting_is_told_without_a_traceback(knowledge: Path) -> None:
    code, _, errors = run(
        SLACK_BOT_TOKEN="xoxb-1",
        SLACK_APP_TOKEN="xapp-1",
        SLACK_API_URL="http://127.0.0.1:9/api/",
        CAVEAT_KNOWLEDGE=str(knowledge),
        CAVEAT_LOG_LEVEL="critical",
    )
    assert (code, len(errors.splitlines())) == (2, 1)
    assert errors.startswith("SLACK_API_URL: " if knowledge is KNOWLEDGE else "missing:1: ")
