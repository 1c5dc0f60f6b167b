"""What the questions of some time say about the notes."""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.asking import Ending
from bot.core.knowledge import EntryKey
from bot.core.lexicon import NO_LEXICON
from bot.core.remembered import Remembered
from bot.core.responder import Responder
from bot.core.survey import Survey, survey
from tests.core.asked import remembered
from tests.core.bases import DOCKER

WHY = EntryKey("docker", "why")
RESPONDER = Responder(DOCKER)


def asked(text: str | None, number: int, *, votes: str = "") -> Remembered:
    ending = Ending.ANSWERED if votes else Ending.UNANSWERED
    found = remembered(at=float(number), ending=ending, entry=WHY if votes else None, votes=votes)
    return replace(found, question=replace(found.question, text=text, user=f"U{number}"))


def look(questions: Iterable[Remembered], given: Iterable[EntryKey] = ()) -> Survey:
    return survey(
        RESPONDER, questions, lexicon=NO_LEXICON, given=frozenset(given), today="2026-11-26"
    )


def test_questions_in_vain_become_gaps_the_most_asked_first() -> None:
    found = look(
        [
            asked("who books meeting rooms?", 1),
            asked("how do I rotate logs?", 2),
            asked("rotate logs how", 3),
            asked("why containers", 4, votes="+"),
        ]
    )
    assert (found.in_vain, found.wordless) == (3, 0)
    assert [(gap.question, gap.count) for gap in found.gaps] == [
        ("rotate logs how", 2),
        ("who books meeting rooms?", 1),
    ]


def test_what_the_notes_would_answer_by_now_is_no_gap() -> None:
    assert look([asked("why containers", 1)]).in_vain == 0


def test_an_answer_that_did_not_help_is_a_gap_though_it_would_be_given_again() -> None:
    found = look([asked("why containers", 1, votes="-"), asked("why containers", 2)])
    (gap,) = found.gaps
    assert (gap.count, gap.nearest, found.unhelpful(gap)) == (1, WHY, 1)


def test_questions_whose_words_are_not_kept_are_counted() -> None:
    found = look([asked(None, 1), asked("how do I rotate logs?", 2)])
    assert (found.in_vain, found.wordless, len(found.gaps)) == (2, 1, 1)


def test_entries_that_were_never_given_are_told() -> None:
    assert WHY in look([]).never_asked
    assert WHY not in look([], given=[WHY]).never_asked
