from collections import Counter
from pathlib import Path

import pytest

from bot.content.faults import KnowledgeError
from bot.content.load import load_base
from bot.core.words import stem, words
from tests.quality.first_note.questions import NOTE, by_kind, imported, in_scope, read_questions
from tests.quality.question_sets import cases_of

IN_SCOPE = {"short", "mistyped", "chatty", "paraphrased", "abbreviated", "bullet", "statement"}
OUT_OF_SCOPE = {"near": 50, "far": 25, "between": 15}
AN_ENTRY_AND_KIND = 6
FUNCTION_WORDS = frozenset(
    words("a an and are can do does for how i in is my of on or our the to we what why with")
)

WRITTEN = read_questions()


def _plain(text: str) -> tuple[str, ...]:
    return tuple(words(text)) or (text,)


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION_WORDS)


def test_a_fresh_import_gives_the_entries_that_the_questions_name() -> None:
    assert tuple(entry.key.entry for entry in imported(NOTE).entries) == WRITTEN.entries


def test_nothing_of_a_fresh_import_is_written_by_hand() -> None:
    assert not any(entry.aliases or entry.expect for entry in imported(NOTE).entries)


def test_no_question_is_there_twice() -> None:
    counts = Counter(_plain(asked.text) for asked in WRITTEN.questions)
    assert [text for text, count in counts.items() if count > 1] == []


def test_no_question_has_just_the_words_of_a_phrasing_or_a_case_of_our_own_base() -> None:
    base = load_base(Path("knowledge"))
    ours = {question.text for question in cases_of(base, "").questions}
    ours |= {text for entry in base.entries for text in (entry.question, *entry.aliases)}
    taken = {_content(text) for text in ours}
    assert [asked.text for asked in WRITTEN.questions if _content(asked.text) in taken] == []


def test_a_question_is_in_scope_if_its_kind_is() -> None:
    assert {asked.kind for asked in WRITTEN.questions} == IN_SCOPE | OUT_OF_SCOPE.keys()
    for asked in WRITTEN.questions:
        assert bool(asked.relevant) == (asked.kind in IN_SCOPE), asked.text


def test_every_entry_is_asked_for_in_every_kind() -> None:
    counts = Counter((asked.kind, name) for asked in WRITTEN.questions for name in asked.relevant)
    for kind in IN_SCOPE:
        for name in WRITTEN.entries:
            assert counts[kind, name] >= AN_ENTRY_AND_KIND, (kind, name)


def test_near_and_far_misses_are_many() -> None:
    counts = Counter(asked.kind for asked in WRITTEN.questions)
    for kind, wanted in OUT_OF_SCOPE.items():
        assert counts[kind] >= wanted, kind


def test_every_question_is_asked_of_the_imported_note() -> None:
    kinds = by_kind()
    assert sum(len(each.questions) for each in kinds) == len(WRITTEN.questions)
    assert {each.name for each in kinds if in_scope(each)} == IN_SCOPE
    keys = {entry.key for entry in kinds[0].base.entries}
    for each in kinds:
        assert all(question.relevant <= keys for question in each.questions)


def test_another_wording_is_matched_by_the_order_of_its_entries(tmp_path: Path) -> None:
    note = tmp_path / "other.md"
    note.write_text("# Docker\n" + "".join(f"\n## Why {n}?\n\nBecause {n}.\n" for n in "abcd"))
    short = next(each for each in by_kind(note) if each.name == "short")
    question = next(q for q in short.questions if q.text == "container security risks")
    assert [key.entry for key in question.relevant] == ["why-d"]


def test_a_note_with_other_entries_is_refused(tmp_path: Path) -> None:
    note = tmp_path / "other.md"
    note.write_text("# Docker\n\n## Why?\n\nBecause.\n")
    with pytest.raises(KnowledgeError, match=r"other\.md:1: gives 1 entries, .* are for 4"):
        by_kind(note)
