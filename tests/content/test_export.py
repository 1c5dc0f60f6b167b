"""Answers taught in Slack become entries of their files, and every other byte stays."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.content.export import plan_export, write_export
from bot.content.faults import UnreadableFileError
from bot.content.load import load_base, load_folder
from bot.core.proposal import Proposal, State
from bot.core.taught import entry_of

LAMP = """\
# the lamp's topic
version: 1
topic: {id: lamp,   title: The lamp}   # ours
entries:
- id: dim
  question: How do I dim the lamp?
  answer: |
    Turn the ring.

# below the entries
silent:
  - where is the moon
"""
ADDED = """\
- id: dim
  question: How do I dim the lamp?
  answer: |
    Turn the ring.

- id: where-is-the-switch
  question: 'Where: is the switch?'
  aliases:
    - switch where
    - '#switch'
  answer: |
    On the **left**.

    - always
  caveats:
    - text: It clicks.
      level: note
  reviewed: 2026-11-26
"""
TAUGHT = Proposal(
    id="a" * 32,
    team="T1",
    state=State.APPROVED,
    question="Where: is the switch?",
    answer="On the **left**.\n\n- always",
    caveats=("It clicks.",),
    aliases=("switch where", "#switch"),
    topic="lamp",
    entry="where-is-the-switch",
    decided_at=1_795_651_200.0,
)


def approved(entry: str, **changed: Any) -> Proposal:
    bare = Proposal(id=entry, team="T1", state=State.APPROVED, question="Why?", answer="So.")
    values = {"entry": entry, "topic": "lamp", "decided_at": 1.0, **changed}
    return replace(bare, **values)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lamp.yaml").write_text(LAMP, encoding="utf-8")
    return tmp_path


def test_an_answer_goes_to_the_end_of_its_topic_and_nothing_else_changes(folder: Path) -> None:
    export = plan_export(load_folder(folder), [TAUGHT])
    assert (export.added, export.present, export.left) == ([TAUGHT], [], [])
    assert (folder / "lamp.yaml").read_text() == LAMP
    write_export(export)
    before, _, after = LAMP.partition("- id: dim\n")
    _, _, below = after.partition("    Turn the ring.\n")
    assert (folder / "lamp.yaml").read_text() == f"{before}{ADDED.rstrip()}\n{below}"


def test_the_notes_then_hold_what_was_served(folder: Path) -> None:
    write_export(plan_export(load_folder(folder), [TAUGHT]))
    expected = entry_of(TAUGHT)
    assert load_base(folder).entry(expected.key) == expected


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_file_s_line_ends_and_its_mark_stay(folder: Path, newline: str, mark: str) -> None:
    text = mark + LAMP.replace("\n", newline)
    (folder / "lamp.yaml").write_bytes(text.encode())
    write_export(plan_export(load_folder(folder), [TAUGHT]))
    written = (folder / "lamp.yaml").read_bytes().decode()
    head, _, tail = text.partition("    Turn the ring." + newline)
    assert written.startswith(head)
    assert written.endswith(tail)
    assert written.count("\n") == written.count(newline)


def test_an_answer_whose_id_the_file_has_is_only_noted(folder: Path) -> None:
    known = approved("dim")
    export = plan_export(load_folder(folder), [known])
    assert (export.present, export.added, export.changes) == ([known], [], [])


def test_of_two_answers_with_one_new_id_both_are_kept(folder: Path) -> None:
    export = plan_export(
        load_folder(folder), [approved("off", answer="One."), approved("off", answer="Two.")]
    )
    assert [each.entry for each in export.added] == ["off", "off-2"]
    write_export(export)
    entries = load_base(folder).entries
    assert [(e.key.entry, e.answer) for e in entries][1:] == [("off", "One."), ("off-2", "Two.")]


def test_an_answer_whose_topic_is_gone_stays_and_the_others_go(folder: Path) -> None:
    lost = approved("noon", topic="lunch")
    export = plan_export(load_folder(folder), [lost, TAUGHT])
    assert export.added == [TAUGHT]
    ((left, why),) = export.left
    assert (left, "no topic 'lunch' any more" in why) == (lost, True)


def test_an_answer_that_no_file_can_hold_stays_and_the_others_go(folder: Path) -> None:
    wrong = approved("Not a slug")
    export = plan_export(load_folder(folder), [wrong, TAUGHT])
    assert export.added == [TAUGHT]
    ((left, why),) = export.left
    assert (left, why.startswith("id cannot stand in a file")) == (wrong, True)


@pytest.mark.parametrize(
    "text", ["", "---\n- a: [\n", "\x1b[31mred\u202e", "  indented\n\n\ttab", "#", "a\x85b\u2028c"]
)
def test_whatever_people_write_is_read_back_as_it_was(folder: Path, text: str) -> None:
    taught = approved("odd", answer=f"x{text}y", question=f"w {text} v?")
    write_export(plan_export(load_folder(folder), [taught]))
    entry = load_base(folder).entry(entry_of(taught).key)
    assert entry is not None
    assert entry.answer == taught.answer
    assert entry.question == " ".join(taught.question.split())


def test_a_file_that_cannot_be_written_is_told(folder: Path) -> None:
    export = plan_export(load_folder(folder), [TAUGHT])
    (folder / "lamp.yaml").unlink()
    folder.rmdir()
    with pytest.raises(UnreadableFileError, match="cannot be written"):
        write_export(export)
