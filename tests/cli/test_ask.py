"""`caveat ask`, as a program among programs."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from bot.core.decide import ANSWER_FROM, SUGGEST_FROM

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def ask(
    *arguments: str, given: str = "", knowledge: Path = KNOWLEDGE
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "ask", *arguments, "--knowledge", str(knowledge)],
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_person_reads_question_answer_catch_and_source() -> None:
    done = ask("wy contaners")
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0] == "Why is containerization useful for a backend like Focus Bear's?"
    assert lines.index("The catch") > 3
    assert sum(line.startswith(("Warning ", "Note ")) for line in lines) >= 3
    assert any(line.startswith("Source: notes/what-is-docker.md:") for line in lines)
    assert "\x1b" not in done.stdout


def test_a_question_that_the_notes_do_not_answer_is_told_so_and_what_they_cover() -> None:
    done = ask("how do I reset my password")
    assert done.returncode == 0
    assert done.stdout.startswith("That is not in the notes.")
    assert "/docker, 4 questions" in done.stdout


def test_many_questions_give_an_object_a_line_in_order() -> None:
    done = ask("--jsonl", "--limit", "2", given="docker vs vm\n\nhow do I reset my password\n")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["query"] for each in found] == ["docker vs vm", "", "how do I reset my password"]
    assert [each["outcome"] for each in found] == ["answered", "unanswered", "unanswered"]
    answered = found[0]
    assert list(answered) == [
        "query",
        "outcome",
        "confidence",
        "matches",
        "answer",
        "caveats",
        "source",
        "passage",
    ]
    assert list(answered["matches"][0]) == ["id", "topic", "question", "score"]
    assert len(answered["matches"]) == 2
    assert len(answered["caveats"]) >= 3
    assert answered["source"]["path"] == "notes/what-is-docker.md"
    assert answered["passage"] == {"kind": "alias", "text": "docker vs vm"}
    assert (found[1]["answer"], found[1]["caveats"], found[1]["source"]) == (None, [], None)
    assert [each["passage"] for each in found[1:]] == [None, None]


def test_why_shows_the_repaired_words_the_signals_and_the_passage() -> None:
    shown = ask("wy contaners", "--explain").stdout
    assert "Repaired: wy → why, contaners → containers" in shown
    assert "Best passage (alias): why containers" in shown
    assert "docker/why-containers" in shown


BACKUPS = """\
version: 1
topic: {id: backups, title: Backups, threshold: 0.01}
entries:
  - id: nightly
    question: How are backups made?
    answer: |
      They are made nightly:

      - Snapshots of every volume go to another region.
      - Restoring a single table takes about twenty minutes.

      ```sh
      pg_dump --format custom orders
      ```
    caveats:
      - {text: Attachments in the object store are never copied., level: warning}
"""


@pytest.mark.parametrize(
    ("asked", "marked", "said"),
    [
        (
            "restoring a single table takes about twenty minutes",
            " • 👉 Restoring a single table takes about twenty minutes.",
            "Best passage (answer): Restoring a single table takes about twenty minutes.",
        ),
        (
            "pg_dump --format custom orders",
            "👉\n\n\n pg_dump --format custom orders",
            "Best passage (answer): pg_dump --format custom orders",
        ),
        (
            "attachments in the object store are never copied",
            "Warning  👉 Attachments in the object store are never copied.",
            "Best passage (caveat): Attachments in the object store are never copied.",
        ),
    ],
)
def test_what_answers_is_marked_on_the_page_and_named_in_the_reasons(
    tmp_path: Path, asked: str, marked: str, said: str
) -> None:
    (tmp_path / "backups.yaml").write_text(BACKUPS)
    lines = [
        line.rstrip() for line in ask(asked, "--explain", knowledge=tmp_path).stdout.splitlines()
    ]
    shown = "\n".join(lines)
    assert marked in shown
    assert shown.count("👉") == 1
    assert f"{said}\nMarked: this passage" in shown
    passage = json.loads(ask(asked, "--json", knowledge=tmp_path).stdout)["passage"]
    assert f"({passage['kind']}): {passage['text']}" in said


def test_an_answer_that_its_question_fits_best_is_not_marked(tmp_path: Path) -> None:
    (tmp_path / "backups.yaml").write_text(BACKUPS)
    shown = ask("how are backups made", "--explain", knowledge=tmp_path).stdout
    assert "👉" not in shown
    assert "Best passage (question): How are backups made?\nMarked: nothing" in shown


def test_what_comes_from_another_topic_than_the_one_asked_says_so() -> None:
    title = "How do I use Caveat, the bot?"
    answered = ask("how do I turn the tips off", "--topic", "docker").stdout.splitlines()
    assert answered[:2] == ["How do I turn off the tips?", f"From another topic: {title}"]
    assert "another topic" not in ask("how do I turn the tips off", "--topic", "caveat").stdout
    assert "another topic" not in ask("how do I turn the tips off").stdout


def test_a_suggestion_from_another_topic_names_it(tmp_path: Path) -> None:
    for topic, title in (("disks", "All disks"), ("volumes", "All volumes")):
        question = f"How do I mount {topic}?"
        (tmp_path / f"{topic}.yaml").write_text(
            f"version: 1\ntopic: {{id: {topic}, title: {title}, threshold: 1}}\n"
            f"entries: [{{id: mount, question: '{question}', answer: See the note.}}]\n"
        )
    shown = ask("how do I mount", "--topic", "disks", knowledge=tmp_path).stdout
    assert "How do I mount disks?  (disks)" in shown
    assert "How do I mount volumes?  (another topic: All volumes)" in shown


def test_why_shows_the_threshold_and_whose_it_is(tmp_path: Path) -> None:
    copytree(KNOWLEDGE, tmp_path, dirs_exist_ok=True)
    docker = tmp_path / "docker.yaml"
    docker.write_text(docker.read_text().replace("command:", "threshold: 1\n  command:", 1))
    usual = ask("wy contaners", "--explain").stdout
    careful = ask("wy contaners", "--explain", knowledge=tmp_path).stdout
    assert f"(answers from {ANSWER_FROM}, suggests from {SUGGEST_FROM})" in usual
    assert f"(answers from 1.0 in docker, suggests from {SUGGEST_FROM})" in careful


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Ask one question"),
        (("why", "--jsonl"), "Ask one question"),
        (("why", "--topic", "cooking"), "--topic cooking: the base has no such topic"),
    ],
)
def test_wrong_use_is_one_line_on_stderr(arguments: tuple[str, ...], said: str) -> None:
    done = ask(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


def test_a_missing_base_is_an_error_that_names_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "why", "--knowledge", str(tmp_path / "none")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "none" in done.stderr
    assert "Traceback" not in done.stderr
