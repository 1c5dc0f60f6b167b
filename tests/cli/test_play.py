"""`caveat play` behind a pipe: the real bot in a workspace on this machine, as a newcomer meets it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from docs.screenshots import FOLDER, PICTURES, picture

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def play(*lines: str, command: str = "play") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", command, "--knowledge", str(KNOWLEDGE)],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": "", "COLUMNS": "100"},
    )


@pytest.mark.parametrize("command", ["play", "run"])
def test_a_mistyped_command_is_answered_with_its_catch_and_source(command: str) -> None:
    done = play("/docker wy contaners", command=command)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Why is containerization useful for a backend like Focus Bear's?" in done.stdout
    assert "only visible to you" in done.stdout
    assert done.stdout.count("Warning: ") + done.stdout.count("Note: ") >= 3
    assert "Source: notes/what-is-docker.md, lines 16-23" in done.stdout
    assert "Share with channel" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_mention_is_answered_in_its_thread_and_a_direct_message_in_place() -> None:
    shown = play("@caveat what's the catch with docker?", ":dm", "docker vs vm").stdout
    assert "in the thread of Ada" in shown
    assert "What are the downsides of using Docker?" in shown
    assert "How does Docker differ from a virtual machine?" in shown


def test_a_question_out_of_scope_is_told_so() -> None:
    shown = play("/docker how do I reset my password").stdout
    assert "not in the notes" in shown
    assert "What are the downsides of using Docker?" in shown


def test_a_number_presses_the_button() -> None:
    shown = play("/docker why containers", "1").stdout
    assert (
        "containers are kept apart by the kernel".casefold() in " ".join(shown.split()).casefold()
    )
    assert shown.count("only visible to you") == 2


def test_people_and_places_change_and_slips_are_told() -> None:
    shown = play(
        ":as grace", ":in #onboarding", ":as nobody", ":in nowhere", "7", ":what", "/nope x"
    ).stdout
    assert "You are grace, in #onboarding." in shown
    assert "nobody called nobody" in shown
    assert "no channel #nowhere" in shown
    assert "/nope is not a valid command." in shown


@pytest.mark.parametrize("name", PICTURES)
async def test_the_pictures_show_what_the_bot_says_today(name: str) -> None:
    assert await picture(*PICTURES[name]) == (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
