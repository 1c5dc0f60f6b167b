"""`caveat test`, as a program over real files."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.cli.testing.results import Fuzz, Results
from bot.core.answer import compose
from bot.core.cases import Expect
from bot.core.match import Match, Passage, PassageKind
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.core.query import Query
from bot.core.verdicts import Tried, judge
from tests.core.bases import DOCKER

WHY = DOCKER.entries[1]
QUERY = Query.parse("wy contaners")
MATCHES = (Match(WHY, 0.9, {}, Passage(WHY.question, PassageKind.QUESTION)),)
ANSWER = compose(DOCKER, WHY)

SILENCE = "zzqqx wwvvk"
"""No word of it is in the base, nor anything like one."""

LAMP = """\
version: 1
topic: {{id: lamp, title: The lamp{topic}}}
entries:
  - id: dim
    question: How do I dim the lamp?
    aliases: [make it darker]
    answer: Turn the ring.
    expect:{dim}
  - id: clean
    question: How do I clean the shade?
    aliases: [wash the shade]
    answer: With a dry cloth.
    expect:{clean}
silent:{silent}
"""


def lamp(
    folder: Path,
    *,
    dim: tuple[str, ...] = (),
    clean: tuple[str, ...] = (),
    silent: tuple[str, ...] = (),
    threshold: float | None = None,
) -> Path:
    """A base of one topic with these cases, each on its own line."""

    def listed(texts: tuple[str, ...], indent: int) -> str:
        lines = "".join(f"\n{' ' * indent}- {json.dumps(text)}" for text in texts)
        return lines or " []"

    topic = "" if threshold is None else f", threshold: {threshold}"
    text = LAMP.format(
        topic=topic, dim=listed(dim, 6), clean=listed(clean, 6), silent=listed(silent, 2)
    )
    (folder / "lamp.yaml").write_text(text)
    return folder


def run(folder: Path, *arguments: str, columns: str | None = "160") -> Result:
    """The command, in this process: reading the lexicon once is enough."""
    return CliRunner().invoke(
        app, ["test", "--knowledge", str(folder), *arguments], env={"COLUMNS": columns}
    )


def test_the_program_ends_with_1_on_a_miss_and_says_it_on_stdout(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "test", "--knowledge", str(lamp(tmp_path, dim=(SILENCE,)))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "1 case: 0 hits, 0 near misses, 1 miss." in done.stdout


def test_all_hits_are_counted_and_the_exit_code_is_0(tmp_path: Path) -> None:
    base = lamp(tmp_path, dim=("how do I dim the lamp",), silent=(SILENCE,))
    done = run(base)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "2 cases: 2 hits, 0 near misses, 0 misses. 1 of 1 expected phrasing answered right; "
        "1 of 1 silent question kept silent.\n"
    )
    listed = run(base, "--all").stdout
    assert "how do I dim the lamp" in listed
    assert SILENCE in listed


def test_a_miss_is_told_with_its_place_and_what_to_do_and_the_exit_code_is_1(
    tmp_path: Path,
) -> None:
    done = run(lamp(tmp_path, dim=("make it darker", "wash the shade"), silent=(SILENCE,)))
    assert (done.exit_code, done.stderr) == (1, "")
    assert f"{tmp_path}/lamp.yaml:10" in done.stdout
    assert "wrong entry" in done.stdout
    assert "make it darker" not in done.stdout
    assert "3 cases: 2 hits, 0 near misses, 1 miss." in done.stdout


def test_a_silent_question_that_gets_an_answer_is_a_miss(tmp_path: Path) -> None:
    done = run(lamp(tmp_path, dim=("make it darker",), silent=("wash the shade",)), columns="60")
    assert done.exit_code == 1
    assert f"{tmp_path}/lamp.yaml:16: miss: answered\n" in done.stdout
    assert "expected  silence" in done.stdout
    assert "found     lamp/clean (confidence " in done.stdout


def test_what_nothing_fits_is_a_miss_that_was_not_found(tmp_path: Path) -> None:
    done = run(lamp(tmp_path, dim=(SILENCE,)), columns="60")
    assert done.exit_code == 1
    assert f"{tmp_path}/lamp.yaml:9: miss: not found\n" in done.stdout
    assert "asked     zzqqx wwvvk" in done.stdout


def test_a_near_miss_fails_only_where_the_test_is_strict(tmp_path: Path) -> None:
    base = lamp(tmp_path, clean=("how do I clean the shade",), silent=(SILENCE,), threshold=1)
    usual, strict = run(base), run(base, "--strict")
    assert "near miss" in usual.stdout
    assert "only suggested" in usual.stdout
    assert "2 cases: 1 hit, 1 near miss, 0 misses." in usual.stdout
    assert (usual.exit_code, strict.exit_code) == (0, 1)
    assert strict.stdout.endswith("Near misses fail too (--strict).\n")


@pytest.mark.parametrize("columns", ["40", "100", "130", "150", "200"])
def test_a_place_is_whole_whatever_the_width(tmp_path: Path, columns: str) -> None:
    base = lamp(tmp_path, dim=(SILENCE, "wash the shade"), silent=("make it darker",))
    shown = run(base, columns=columns).stdout
    for line in (9, 10, 17):
        assert re.search(rf"{tmp_path}/lamp.yaml:{line}\b", shown)


def test_misses_come_before_near_misses_and_hits_last(tmp_path: Path) -> None:
    base = lamp(tmp_path, dim=("how do I dim the lamp", SILENCE), silent=(SILENCE,), threshold=1)
    shown = run(base, "--all", columns="60").stdout
    places = [line for line in shown.splitlines() if line.startswith(str(tmp_path))]
    assert [place.split(": ")[1] for place in places] == ["miss", "near miss", "hit"]


def test_a_topic_narrows_the_cases(tmp_path: Path) -> None:
    lamp(tmp_path, dim=("make it darker",))
    (tmp_path / "other.yaml").write_text(
        "version: 1\ntopic: {id: other, title: Other}\n"
        f"entries: [{{id: a, question: Why?, answer: So., expect: [{SILENCE}]}}]\n"
    )
    assert run(tmp_path).exit_code == 1
    assert run(tmp_path, "--topic", "lamp").exit_code == 0


def test_a_base_without_cases_is_told_how_to_write_some(tmp_path: Path) -> None:
    done = run(lamp(tmp_path))
    assert done.exit_code == 0
    assert done.stdout.startswith("Nothing to test: the base has no `expect` and no `silent`")
    assert "the topic lamp has no" in run(tmp_path, "--topic", "lamp").stdout


@pytest.mark.parametrize(
    ("cases", "said"),
    [
        ({"dim": ("make it darker",)}, "No topic has a `silent:` question"),
        ({"silent": (SILENCE,)}, "No entry has an `expect:` phrasing"),
    ],
)
def test_a_base_with_one_kind_of_case_is_told_of_the_other(
    tmp_path: Path, cases: dict[str, tuple[str, ...]], said: str
) -> None:
    assert said in run(lamp(tmp_path, **cases)).stdout  # type: ignore[arg-type]


def as_json(folder: Path, *arguments: str) -> dict[str, Any]:
    done = run(folder, "--json", *arguments)
    assert done.stderr == ""
    found: dict[str, Any] = json.loads(done.stdout)
    assert done.exit_code == (0 if found["passed"] else 1)
    return found


def test_other_programs_read_every_case_with_its_place(tmp_path: Path) -> None:
    base = lamp(tmp_path, dim=("make it darker", "wash the shade"), silent=(SILENCE,))
    found = as_json(base)
    assert found["counts"] == {"hit": 2, "near miss": 0, "miss": 1}
    assert found["fuzz"] is None
    hit, miss, silent = found["cases"]
    assert (miss["path"], miss["line"]) == (f"{tmp_path}/lamp.yaml", 10)
    assert miss["kind"] == "expect"
    assert (miss["query"], miss["expected"]) == ("wash the shade", "lamp/dim")
    assert (miss["mark"], miss["verdict"], miss["outcome"]) == ("miss", "wrong entry", "answered")
    assert (miss["found"], miss["score"]) == ("lamp/clean", 1.0)
    assert miss["advice"].startswith("It is a question or alias of the entry found")
    assert (hit["mark"], hit["place"], hit["advice"]) == ("hit", 1, "")
    assert (silent["kind"], silent["expected"], silent["mark"]) == ("silent", None, "hit")


def test_every_question_and_alias_is_mistyped_too_and_the_seed_decides_how(tmp_path: Path) -> None:
    base = lamp(tmp_path, dim=("make it darker",), silent=("wash the dishes",))
    found = as_json(base, "--fuzz", "2")
    fuzz = found["fuzz"]
    assert (fuzz["seed"], fuzz["variants"]) == (1, 2)
    kinds = [case["kind"] for case in fuzz["cases"]]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "expect": 2,
        "silent": 2,
        "question": 4,
        "alias": 4,
    }
    lines = {case["line"] for case in fuzz["cases"] if case["kind"] in ("question", "alias")}
    assert lines == {5, 6, 11, 12}
    assert [row["kind"] for row in fuzz["shares"]][:5] == [
        "expect, as written",
        "expect, mistyped",
        "silent, mistyped",
        "question, mistyped",
        "alias, mistyped",
    ]
    assert as_json(base, "--fuzz", "2") == found
    assert as_json(base, "--fuzz", "2", "--seed", "7")["fuzz"]["cases"] != fuzz["cases"]


def test_fuzz_without_a_number_makes_three_forms_and_shows_their_shares(tmp_path: Path) -> None:
    base = lamp(tmp_path, dim=("make it darker",), silent=(SILENCE,))
    shown = run(base, "--fuzz", "--strict").stdout
    assert "Mistyped: 3 of each text at most, seed 1 (%)" in shown
    assert re.search("^question, mistyped +6 ", shown, re.MULTILINE)
    assert len(as_json(base, "--fuzz")["fuzz"]["cases"]) == 3 + 3 + 6 + 6


@pytest.mark.parametrize(
    ("outcome", "strict", "passed"),
    [
        (Answered(QUERY, ANSWER, 0.9, MATCHES), True, True),
        (Unsure(QUERY, MATCHES, 0.4, MATCHES), False, True),
        (Unsure(QUERY, MATCHES, 0.4, MATCHES), True, False),
        (Unanswered(QUERY, 0.1, ()), False, True),
        (Unanswered(QUERY, 0.1, ()), True, False),
    ],
)
def test_mistyped_cases_fail_only_where_the_test_is_strict(
    outcome: Outcome, strict: bool, passed: bool
) -> None:
    case = Expect("wy contaners", WHY)
    mistyped = Tried(case, outcome, judge(case, outcome))
    results = Results(DOCKER, None, (), strict, Fuzz(1, 1, (mistyped,)))
    assert results.passed is passed
    assert results.failing_fuzz == (() if passed else (mistyped,))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--topic", "cooking"), "--topic cooking: the base has no such topic; it has lamp"),
        (("--report", "none/page.html"), "none/page.html: the folder none does not exist"),
    ],
)
def test_wrong_use_is_one_line_on_stderr(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run(lamp(tmp_path, dim=("make it darker",)), *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("value", ["0", "many"])
def test_fuzz_wants_a_number_from_1_on(tmp_path: Path, value: str) -> None:
    done = run(lamp(tmp_path), "--fuzz", value)
    assert done.exit_code == 2
    assert "--fuzz" in done.stderr


def test_a_base_with_faults_is_told_by_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "lamp.yaml").write_text("version: 1\ntopic: {id: lamp}\n")
    done = run(tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{tmp_path}/lamp.yaml:")
    assert "Traceback" not in done.stderr


def test_nothing_of_a_note_commands_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "evil.yaml").write_text(
        "version: 1\ntopic: {id: evil, title: Evil}\n"
        'entries: [{id: a, question: Why?, answer: So., expect: ["[red]zzqqx\\e[31m\\u202e"]}]\n'
    )
    for columns in ("60", None):
        shown = run(tmp_path, columns=columns).stdout
        assert "[red]zzqqx␛[31m" in shown
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_a_long_run_shows_its_progress_only_where_a_person_watches(tmp_path: Path) -> None:
    base = lamp(tmp_path, dim=tuple(f"make it darker {at}" for at in range(500)))
    assert run(base).stderr == ""
    master, terminal = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "bot", "test", "--knowledge", str(base)],
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    os.close(terminal)
    assert "Asking" in _read_all(master)
    running.wait()


def _read_all(master: int) -> str:
    read = b""
    while True:
        try:
            piece = os.read(master, 65_536)
        except OSError:  # Linux's way to say that the other end is closed
            piece = b""
        if not piece:
            os.close(master)
            return read.decode(errors="replace")
        read += piece
