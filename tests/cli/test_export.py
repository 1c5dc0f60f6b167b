"""`caveat export --taught`, over real files and a real database."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from bot.core.proposal import Proposal, State
from bot.store.database import Database
from bot.store.proposals import Proposals
from tests.cli.conftest import Run

KNOWLEDGE = Path(__file__).parents[1] / "scenarios" / "knowledge"
TAUGHT = Proposal(
    id="a" * 32,
    team="T1",
    state=State.APPROVED,
    question="Where are\n the logs? \x1b[31m",
    answer="In `/var/log`.",
    topic="docker",
    entry="where-are-the-logs",
    decided_at=1_795_651_200.0,
)


@pytest.fixture
def knowledge(run: Run, tmp_path: Path) -> Path:
    return copytree(KNOWLEDGE, tmp_path / "knowledge")


@pytest.fixture
def proposals(database: Database) -> Proposals:
    return Proposals(database)


def test_an_approved_answer_is_written_marked_and_told(
    run: Run, knowledge: Path, proposals: Proposals
) -> None:
    before = (knowledge / "docker.yaml").read_text()
    proposals.add(TAUGHT)
    code, told, errors = run("export", "--taught")
    assert (code, errors) == (0, "")
    assert told == (
        "added    docker/where-are-the-logs  Where are the logs? ␛[31m\n"
        "Written to knowledge/docker.yaml. Look at them, run `caveat check`, and commit them.\n"
    )
    assert (knowledge / "docker.yaml").read_text().startswith(before)
    assert proposals.in_state("T1", State.EXPORTED) == (
        replace(TAUGHT, state=State.EXPORTED, version=2),
    )
    assert run("check")[0] == 0
    assert run("export", "--taught") == (
        0,
        "Nothing to export: every approved answer is in the notes.\n",
        "",
    )


def test_a_run_that_stopped_before_the_mark_is_made_good(
    run: Run, knowledge: Path, proposals: Proposals
) -> None:
    proposals.add(TAUGHT)
    run("export", "--taught")
    written = (knowledge / "docker.yaml").read_bytes()
    exported = proposals.get(TAUGHT.id)
    assert exported is not None
    assert proposals.change(replace(exported, state=State.APPROVED))
    code, told, _ = run("export", "--taught")
    assert (code, told.split()[:2]) == (0, ["present", "docker/where-are-the-logs"])
    assert (knowledge / "docker.yaml").read_bytes() == written
    assert [each.id for each in proposals.in_state("T1", State.EXPORTED)] == [TAUGHT.id]


def test_a_dry_run_shows_the_change_and_makes_none(
    run: Run, knowledge: Path, proposals: Proposals
) -> None:
    before = (knowledge / "docker.yaml").read_bytes()
    proposals.add(TAUGHT)
    code, told, _ = run("export", "--taught", "--dry-run")
    assert code == 0
    assert "\n+  - id: where-are-the-logs\n" in told
    assert told.endswith("Nothing written: this was a dry run.\n")
    assert "\x1b" not in told
    assert (knowledge / "docker.yaml").read_bytes() == before
    assert proposals.in_state("T1", State.APPROVED) == (TAUGHT,)


def test_an_answer_whose_topic_is_gone_is_told_and_stays(
    run: Run, knowledge: Path, proposals: Proposals
) -> None:
    lost = replace(TAUGHT, topic="lunch")
    proposals.add(lost)
    code, told, errors = run("export", "--taught")
    assert (code, told) == (1, "")
    assert errors.startswith("not exported: lunch/where-are-the-logs “Where are the logs? ␛[31m”: ")
    assert "no topic 'lunch' any more" in errors
    assert proposals.in_state("T1", State.APPROVED) == (lost,)


def test_notes_with_faults_change_nothing(run: Run, knowledge: Path, proposals: Proposals) -> None:
    proposals.add(TAUGHT)
    (knowledge / "docker.yaml").write_text("version: 1\n")
    code, told, errors = run("export", "--taught")
    assert (code, told) == (2, "")
    assert errors.startswith("knowledge/docker.yaml:1: ")
    assert proposals.in_state("T1", State.APPROVED) == (TAUGHT,)


def test_what_to_export_must_be_said(run: Run) -> None:
    assert run("export") == (2, "", "Say what to export: --taught\n")
