"""Whatever is in the folder, the account of it is a list of faults, never a traceback."""

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content.faults import KnowledgeError, UnreadableFolderError
from bot.content.load import load_base
from bot.content.yaml_tree import Document, parse_yaml
from tests.content.bases import SOUND, faults_of, folder

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        pytest.param(b"", 1, "the file is empty", id="nothing"),
        pytest.param(b"# only a comment\n", 1, "the file is empty", id="a comment"),
        pytest.param(b"version: 1\nx: \xff\n", 2, "is not UTF-8 (byte 0xff)", id="latin-1"),
        pytest.param("version: 1".encode("utf-16"), 1, "is not UTF-8", id="utf-16"),
        pytest.param(b"version: 1\n\0", 2, "NUL", id="nul"),
        pytest.param(b"version: 1\nx: \x07\n", 2, "control character", id="bell"),
        pytest.param(BOMB.encode(), 1, "the anchor &a is not allowed", id="a bomb"),
        pytest.param(b"a: 1\nb: *a\n", 2, "the alias *a is not allowed", id="an alias"),
        pytest.param(b"a: !!python/name:os.system x\n", 1, "the tag !!python/name", id="a tag"),
        pytest.param(b"a: !mine x\n", 1, "the tag !mine is not allowed", id="a tag of one's own"),
        pytest.param(b"[" * 100_000, 1, "nests deeper than 20 levels", id="deep lists"),
        pytest.param(b"{a: " * 5_000, 1, "nests deeper than 20 levels", id="deep mappings"),
        pytest.param(b"- " * 5_000, 1, "nests deeper than 20 levels", id="deep block lists"),
        pytest.param(b"a: 1\n---\nb: 2\n", 3, "a second document", id="two documents"),
        pytest.param(b"a: 1\nb: 'x\n", 3, "is not YAML", id="an open quote"),
        pytest.param(b"a: 1\n  b: 2\n", 2, "is not YAML", id="wrong indentation"),
        pytest.param(b"{a: 1}: 2\n", 1, "a key must be plain text", id="a mapping as key"),
        pytest.param(b"? [a]\n: 2\n", 1, "a key must be plain text", id="a list as key"),
        pytest.param(b"- a\n", 1, "the file is a list, and must be a mapping", id="a list"),
        pytest.param(b"hello\n", 1, "the file is text, and must be a mapping", id="a text"),
    ],
)
def test_a_file_that_is_no_topic_is_one_fault_at_its_line(
    tmp_path: Path, content: bytes, line: int, says: str
) -> None:
    folder(tmp_path, a=content)
    (fault,) = faults_of(tmp_path)
    assert fault.startswith(f"a.yaml:{line}: ")
    assert says in fault


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(50_000_000)
    assert faults_of(tmp_path) == [
        "a.yaml:1: is 50 MB, and 10 MB is the most a file may have; split it up"
    ]


def test_links_that_lead_outside_or_in_circles_are_refused(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    (tmp_path / "secret.yaml").write_text(SOUND)
    (base / "a.yaml").symlink_to(tmp_path / "secret.yaml")
    (base / "b.yaml").symlink_to("b.yaml")
    (base / "c.yaml").symlink_to("nowhere.yaml")
    outside, loop, dangling = faults_of(base)
    assert "leads outside" in outside
    assert "cannot be read" in loop
    assert "No such file" in dangling


def test_a_pipe_does_not_make_it_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert faults_of(tmp_path) == ["a.yaml:1: is not a regular file"]


def test_a_file_that_may_not_be_read_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path, a=SOUND)
    (tmp_path / "a.yaml").chmod(0)
    if os.access(tmp_path / "a.yaml", os.R_OK):  # whoever runs as root may read everything
        monkeypatch.setattr(os, "open", _refuse)
    assert faults_of(tmp_path) == ["a.yaml:1: cannot be read (Permission denied)"]


def _refuse(*_: object) -> int:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(("name", "says"), [("none", "no such folder"), ("file", "is a file")])
def test_a_folder_that_is_not_there_is_told_apart(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnreadableFolderError, match=says):
        load_base(tmp_path / name)


def test_a_folder_without_topics_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="holds no topic") as caught:
        load_base(tmp_path)
    assert not isinstance(caught.value, UnreadableFolderError)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_at_all_give_a_base_or_faults(tmp_path: Path, content: bytes) -> None:
    folder(tmp_path, a=content)
    assert faults_of(tmp_path)


@settings(deadline=None)
@given(st.text(alphabet="ab:-[]{}&*!|>'\"#?%@,\n \t1é\u2028", max_size=120))
def test_any_text_at_all_parses_or_is_refused(text: str) -> None:
    with contextlib.suppress(KnowledgeError):
        assert isinstance(parse_yaml("x", text), Document)
