"""A session ends when it is told to, with nothing left behind and no traceback."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

KNOWLEDGE = Path(__file__).parents[2] / "scenarios" / "knowledge"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    bare = {name: value for name, value in os.environ.items() if "SLACK" not in name}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "play", "--knowledge", str(KNOWLEDGE)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**bare, "TMPDIR": str(tmp_path), "PYTHONIOENCODING": "ascii"},
        start_new_session=True,
        # Whatever runs the tests in the background ignores the signal, and its children would with it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509 - one thread
    ) as running:
        yield running
        running.kill()


def _type(session: subprocess.Popen[bytes], line: bytes) -> bytes:
    """Type a line and wait for its echo, so that the session is known to run."""
    assert session.stdin is not None
    assert session.stdout is not None
    session.stdin.write(line + b"\n")
    session.stdin.flush()
    return session.stdout.readline()


def test_an_interrupt_ends_it_while_the_pipe_stays_open(
    session: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    assert b"/docker" in _type(session, b"/docker why containers")
    session.send_signal(signal.SIGINT)
    assert session.wait(20) == 130
    assert session.stderr is not None
    assert session.stderr.read() == b""
    assert list(tmp_path.iterdir()) == []


def test_quit_ends_it_while_the_pipe_stays_open(session: subprocess.Popen[bytes]) -> None:
    assert b":quit" in _type(session, b":quit")
    assert session.wait(20) == 0


def test_bytes_and_encodings_that_do_not_fit_do_not_stop_it(
    session: subprocess.Popen[bytes],
) -> None:
    told, errors = session.communicate(b"/docker why \xff containers\n", timeout=30)
    assert (session.returncode, errors) == (0, b"")
    assert b"ada, #general ? /docker why ? containers" in told
    assert b"Source: notes/docker.md" in told
