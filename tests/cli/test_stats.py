"""`caveat stats`, over real files and a real database; its page is closed to the world."""

import json
import time
from pathlib import Path
from shutil import copytree

import pytest

from bot.core.asking import AskedQuestion, Ending, Surface
from bot.core.feedback import Verdict, Vote
from bot.core.knowledge import EntryKey
from bot.store.database import Database
from bot.store.questions import Questions
from bot.store.votes import Votes
from tests.cli.conftest import Run
from tests.cli.test_report import Page

KNOWLEDGE = Path(__file__).parents[1] / "scenarios" / "knowledge"
DAY = 86_400.0
WHY = EntryKey("docker", "why-containers")
HOSTILE = EntryKey("hostile", "script")
TOPIC = """\
version: 1
topic: {id: hostile, title: Hostile}
entries:
  - {id: script, question: "<script>alert(1)</script> \\e[31m", answer: No.}
"""


@pytest.fixture
def knowledge(run: Run, tmp_path: Path) -> Path:
    folder = copytree(KNOWLEDGE, tmp_path / "knowledge")
    (folder / "hostile.yaml").write_text(TOPIC)
    return folder


def ask(
    database: Database,
    name: str,
    ending: Ending,
    entry: EntryKey | None,
    *,
    days_ago: float = 1.0,
    surface: Surface = Surface.COMMAND,
) -> None:
    asked = AskedQuestion(
        id=name,
        team="T1",
        channel="C1",
        user="U1",
        thread="",
        surface=surface,
        text=None,
        topic=None,
        ending=ending,
        entry=entry,
        confidence=0.5,
        score=0.5,
        passage=None,
        told=ending is Ending.ANSWERED or surface is not Surface.OVERHEARD,
        at=time.time() - days_ago * DAY,
    )
    Questions(database).add(asked)


@pytest.fixture
def asked(database: Database) -> Database:
    """Four questions put to the bot, of which two got an answer, and one overheard."""
    ask(database, "one", Ending.ANSWERED, WHY)
    ask(database, "two", Ending.UNSURE, HOSTILE, days_ago=20)
    Questions(database).chose("two", HOSTILE)
    ask(database, "three", Ending.UNANSWERED, None)
    ask(database, "four", Ending.UNSURE, WHY)
    ask(database, "five", Ending.UNANSWERED, None, surface=Surface.OVERHEARD)
    ask(database, "old", Ending.ANSWERED, WHY, days_ago=95)
    Votes(database).cast(Vote("T1", "one", WHY, "U1", Verdict.HELPFUL, None, None, 0.0))
    return database


def test_programs_read_json(run: Run, knowledge: Path, asked: Database) -> None:
    code, told, errors = run("stats", "--json")
    assert (code, errors) == (0, "")
    found = json.loads(told)
    assert found["total"] == {
        "asked": 4,
        "answered": 1,
        "chosen": 1,
        "unanswered": 2,
        "answer_rate": 0.5,
        "overheard": 1,
        "spoken": 0,
        "helpful": 1,
        "not_helpful": 0,
        "helpfulness": 1.0,
    }
    assert len(found["weeks"]) in (13, 14)
    assert sum(week["asked"] for week in found["weeks"]) == 4
    assert found["weeks"][-1]["whole"] is False
    assert [(each["id"], each["given"]) for each in found["top"]] == [
        (WHY.entry, 1),
        (HOSTILE.entry, 1),
    ]
    assert found["top"][0]["question"] == "Why do we use containers?"
    assert (found["entries_given"], found["team"], found["days"]) == (2, "T1", 90)


def test_a_person_sees_a_sentence_and_tables(run: Run, knowledge: Path, asked: Database) -> None:
    code, told, errors = run("stats", "--days", "100", COLUMNS="200")
    assert (code, errors) == (0, "")
    lines = told.splitlines()
    assert lines[0] == (
        "5 questions put to the bot in the last 100 days. 60% got an answer. "
        "Of 1 vote, 100% found it helpful. 1 question overheard, 0 spoken to."
    )
    assert lines[2].split()[:3] == ["week", "asked", "answered"]

    assert "docker/why-containers" in told
    assert "\x1b" not in told


def test_where_nothing_was_asked_there_is_no_table(run: Run, knowledge: Path) -> None:
    assert run("stats", "--team", "T1") == (
        0,
        "0 questions put to the bot in the last 90 days.\n",
        "",
    )


@pytest.mark.parametrize("days", ["1", "90", "3650"])
def test_the_page_is_whole_and_holds_nothing_but_itself(
    run: Run, knowledge: Path, asked: Database, tmp_path: Path, days: str
) -> None:
    code, _, errors = run("stats", "--days", days, "--html", "page.html")
    assert (code, errors) == (0, "Report: page.html\n")
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    page = Page(text)
    assert not [tag for tag, _ in page.elements if tag in ("script", "img", "iframe")]
    assert not [held for _, held in page.elements for name in held if name.startswith("on")]
    assert "http" not in text.replace("http-equiv", "")
    assert "\x1b" not in text


def test_the_page_shows_the_figures_in_bars_lines_and_a_table(
    run: Run, knowledge: Path, asked: Database, tmp_path: Path
) -> None:
    run("stats", "--html", "page.html")
    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert page.texts_in("b")[:3] == ["4", "50%", "100%"]
    assert len(page.having("rect", "unanswered")) == 2  # one week, in a wide and a narrow picture
    assert len(page.having("circle", "got")) >= 4
    assert "Why do we use containers?" in page.texts_in("th")
    assert "<script>alert(1)</script> ␛[31m" in page.texts_in("th")


def test_a_page_without_questions_says_so(run: Run, knowledge: Path, tmp_path: Path) -> None:
    assert run("stats", "--team", "T1", "--html", "page.html")[0] == 0
    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert page.texts_in("p") == ["0 questions put to the bot in the last 90 days."]
    assert page.texts_in("b") == ["0", "–", "–", "0"]


def test_a_page_that_cannot_be_written_is_told_before_anything_else(run: Run) -> None:
    code, told, errors = run("stats", "--html", "no/such/page.html")
    assert (code, told) == (2, "")
    assert errors.startswith("no/such/page.html: the folder no/such does not exist")
