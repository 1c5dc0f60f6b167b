"""`caveat gaps`, over real files and a real database."""

import json
import time
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from bot.content.load import load_base
from bot.core.asking import Ending
from bot.core.feedback import Verdict, Vote
from bot.core.knowledge import EntryKey
from bot.core.proposal import Proposal, State
from bot.store.database import Database
from bot.store.proposals import Proposals
from bot.store.questions import Questions
from bot.store.votes import Votes
from tests.cli.conftest import Run
from tests.core.asked import IN_VAIN

KNOWLEDGE = Path(__file__).parents[1] / "scenarios" / "knowledge"
DAY = 86_400.0
WHY = EntryKey("docker", "why-containers")


@pytest.fixture
def knowledge(run: Run, tmp_path: Path) -> Path:
    folder = copytree(KNOWLEDGE, tmp_path / "knowledge")
    file = folder / "docker.yaml"
    text = file.read_text()
    entry = "  - id: why-containers\n"
    file.write_text(text.replace(entry, f"{entry}    reviewed: 2020-01-01\n", 1))
    return folder


def ask(database: Database, text: str | None, *, user: str = "U1", days_ago: float = 1.0) -> str:
    asked = replace(
        IN_VAIN,
        id=f"{text} {user} {days_ago}",
        user=user,
        text=text,
        at=time.time() - days_ago * DAY,
    )
    Questions(database).add(asked)
    return asked.id


def ask_in_vain(database: Database) -> None:
    for user in ("U1", "U2"):
        ask(database, "how do I rotate \x1b[31m logs: all?", user=user)
    ask(database, "who waters the plants", days_ago=20)
    ask(database, None)
    ask(database, "who waters the plants", user="U2", days_ago=50)
    # answered, told, and ill-rated
    why = replace(
        Questions(database).asked_since("T1", 0)[0].question,
        id="why", text="why containers", ending=Ending.ANSWERED, entry=WHY, at=time.time() - DAY,
    )  # fmt: skip
    Questions(database).add(why)
    Votes(database).cast(Vote("T1", "why", WHY, "U1", Verdict.NOT_HELPFUL, None, None, why.at))


def test_a_person_sees_gaps_with_entries_to_fill_in_and_what_to_look_after(
    run: Run, knowledge: Path, database: Database
) -> None:
    ask_in_vain(database)
    code, told, errors = run("gaps")
    assert (code, errors) == (0, "")
    assert "\x1b" not in told
    lines = told.splitlines()
    assert lines[0] == "Asked in vain in the last 30 days: 5 questions, 3 gaps."
    assert lines[1].startswith("Of these, 1 cannot be shown")
    first = lines.index(next(line for line in lines if line.startswith("1. ")))
    assert lines[first + 1].startswith("   asked 2 times by 2 people, last on ")
    assert "   of these, 1 had an answer that did not help" in lines
    assert "     - id: who-waters-the-plants" in lines
    assert "To be read again: 1 entry." in lines
    assert any(line.startswith("   docker/why-containers  Why do we") for line in lines)
    assert any("reviewed" in line and "days ago" in line for line in lines)
    never = lines[lines.index(next(line for line in lines if line.startswith("Never"))) :]
    assert any("docker/docker-vs-vm" in line for line in never)
    assert not any("docker/why-containers" in line for line in never)


def test_the_stubs_are_entries_that_lack_nothing_but_their_answers(
    run: Run, knowledge: Path, database: Database
) -> None:
    ask_in_vain(database)
    _, stubs, _ = run("gaps", "--yaml")
    assert "  # asked once by one person\n  - id: who-waters-the-plants\n" in stubs
    file = knowledge / "docker.yaml"
    file.write_text(f"{file.read_text()}\n{stubs}")
    code, _, errors = run("check")
    assert code == 1
    assert all("'answer'" in line for line in errors.splitlines())
    file.write_text(file.read_text().replace("answer: ''", "answer: Soon."))
    assert run("check")[0] == 0
    assert load_base(knowledge).entry(EntryKey("docker", "who-waters-the-plants")) is not None


def test_programs_read_json_over_the_days_they_name(
    run: Run, knowledge: Path, database: Database
) -> None:
    ask_in_vain(database)
    _, told, _ = run("gaps", "--json", "--days", "10")
    found = json.loads(told)
    assert (found["team"], found["days"], found["in_vain"], found["wordless"]) == ("T1", 10, 4, 1)
    assert [(gap["count"], gap["askers"], gap["unhelpful"]) for gap in found["gaps"]] == [
        (2, 2, 0),
        (1, 1, 1),
    ]
    assert found["gaps"][1]["nearest"] == {
        "topic": "docker",
        "id": "why-containers",
        "question": "Why do we use containers?",
    }
    assert found["stale"][0]["note_changed"] is False
    never = {(each["topic"], each["id"]) for each in found["never_asked"]}
    assert ("docker", "docker-vs-vm") in never
    assert ("docker", "why-containers") not in never


def test_what_was_taught_since_is_no_gap(run: Run, knowledge: Path, database: Database) -> None:
    ask(database, "who waters the plants")
    taught = Proposal(
        id="p", team="T1", state=State.APPROVED, question="Who waters the plants?", answer="Grace.",
        topic="docker", entry="who-waters-the-plants", decided_at=1.0,
    )  # fmt: skip
    Proposals(database).add(taught)
    assert run("gaps")[1].startswith("Nothing was asked in vain in the last 30 days.\n")
    assert run("gaps", "--yaml")[1] == "# No gaps: nothing was asked in vain.\n"


def test_two_forms_at_once_are_refused(run: Run) -> None:
    assert run("gaps", "--json", "--yaml") == (2, "", "--json and --yaml: give one of them\n")
