"""Reads the questions, and imports the note that they are asked of."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from bot.content.faults import Fault, KnowledgeError
from bot.content.importing.run import import_note, write
from bot.content.load import load_base
from bot.core.knowledge import KnowledgeBase
from tests.quality.question_sets import Question, QuestionSet

NOTE = Path("knowledge/notes/what-is-docker.md")
QUESTIONS = Path(__file__).with_name("questions.yaml")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, how it is asked or how far off it is, and the ids of the entries that answer it."""

    text: str
    kind: str
    relevant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What `questions.yaml` holds.

    Attributes:
        entries: the ids that an import gives the entries of our edition, in the note's order.
        questions: in the file's order.
    """

    entries: tuple[str, ...]
    questions: tuple[Asked, ...]


def read_questions(path: Path = QUESTIONS) -> Written:
    """The questions as they are written down."""
    held: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    ids: dict[str, str] = held["entries"]
    questions = (
        Asked(row["text"], row["kind"], tuple(ids[name] for name in row["relevant"]))
        for row in held["questions"]
    )
    return Written(tuple(ids.values()), tuple(questions))


def imported(note: Path) -> KnowledgeBase:
    """The base that a fresh import of a note gives: no alias, no caveat written by hand.

    Raises:
        KnowledgeError: if the note cannot be read or asks nothing.
    """
    with TemporaryDirectory() as folder:
        into = Path(folder) / "knowledge"
        write(import_note(note, into))
        return load_base(into)


def by_kind(note: Path = NOTE) -> list[QuestionSet]:
    """The questions of each kind, asked of the same base; kinds in the file's order.

    Args:
        note: our edition, or another wording of it with the same entries in the same order.

    Raises:
        KnowledgeError: if the note cannot be read, or has more entries or fewer.
    """
    base, written = imported(note), read_questions()
    if len(base.entries) != len(written.entries):
        message = (
            f"gives {len(base.entries)} entries, and the questions are for {len(written.entries)};"
            " name a wording of the same note"
        )
        raise KnowledgeError([Fault(str(note), 1, message)])
    keys = {name: entry.key for name, entry in zip(written.entries, base.entries, strict=True)}
    kinds: dict[str, list[Question]] = {}
    for asked in written.questions:
        relevant = frozenset(keys[name] for name in asked.relevant)
        kinds.setdefault(asked.kind, []).append(Question(asked.text, relevant))
    return [QuestionSet(kind, base, tuple(questions)) for kind, questions in kinds.items()]


def in_scope(each: QuestionSet) -> bool:
    """Whether the questions of a kind are such that the note answers."""
    return any(question.relevant for question in each.questions)


def together(name: str, sets: Sequence[QuestionSet]) -> QuestionSet:
    """Sets that ask the same base, as one."""
    return QuestionSet(name, sets[0].base, tuple(q for each in sets for q in each.questions))
