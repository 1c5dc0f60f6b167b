"""Question sets: a base, questions that one of its entries answers, and questions that none does."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.core.knowledge import Entry, EntryKey, KnowledgeBase, Topic

DATA = Path("../shared/matching-data")
"""Where the measures look for question sets unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asked, and the entries that answer it: none when the base should stay silent."""

    text: str
    relevant: frozenset[EntryKey]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A base with questions to measure it by."""

    name: str
    base: KnowledgeBase
    questions: tuple[Question, ...]


def read_sets(folder: Path) -> list[QuestionSet]:
    """Every sub-folder that holds `kb.jsonl` and `queries.jsonl`, by name.

    `kb.jsonl` has an entry a line (`id`, `question`, `aliases`, `answer`), `queries.jsonl` a question a
    line (`q`, and `relevant`: ids, empty where silence is right).
    """
    return [_read(path.parent) for path in sorted(folder.glob("*/kb.jsonl"))]


def _read(folder: Path) -> QuestionSet:
    topic = folder.name
    entries = tuple(
        Entry(
            EntryKey(topic, str(row["id"])),
            row["question"],
            row.get("answer") or "",
            tuple(row.get("aliases") or ()),
        )
        for row in _lines(folder / "kb.jsonl")
    )
    questions = tuple(
        Question(row["q"], frozenset(EntryKey(topic, str(name)) for name in row["relevant"]))
        for row in _lines(folder / "queries.jsonl")
    )
    return QuestionSet(folder.name, KnowledgeBase((Topic(topic, "", entries),)), questions)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def cases_of(base: KnowledgeBase, name: str) -> QuestionSet:
    """A base's own cases: what each entry expects to be asked, and what each topic stays silent on."""
    expected = [
        Question(text, frozenset([entry.key])) for entry in base.entries for text in entry.expect
    ]
    silent = [Question(text, frozenset()) for topic in base.topics for text in topic.silent]
    return QuestionSet(name, base, tuple(expected + silent))
