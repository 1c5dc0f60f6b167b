import math

import numpy as np

from bot.core.decide import SUGGEST_FROM
from bot.core.knowledge import EntryKey
from tests.core.bases import DOCKER
from tests.quality.first_note.replies import Coverage, Reply, coverage, precision, recall_1, replies
from tests.quality.question_sets import Question, QuestionSet

VM, WHY = EntryKey("docker", "vs-vm"), EntryKey("docker", "why")


def _reply(confidence: float, *, right: bool = False, in_scope: bool = True) -> Reply:
    return Reply(in_scope, right, confidence, answered=True, suggested=False)


def _recall(scores: list[float], *relevant: EntryKey) -> float:
    asked = QuestionSet("asked", DOCKER, (Question("why?", frozenset(relevant)),))
    return recall_1(asked, lambda _: np.array(scores))


def test_precision_counts_answers_to_what_nothing_answers() -> None:
    given = [_reply(0.9, right=True), _reply(0.9, in_scope=False)]
    assert precision(given) == 0.5
    assert math.isnan(precision([]))


def test_coverage_takes_the_lowest_cutoff_that_is_right_often_enough() -> None:
    asked = [
        _reply(0.9, right=True),
        _reply(0.7, right=True),
        _reply(0.6, in_scope=False),
        _reply(0.5),
    ]
    assert coverage(asked, wanted=0.95) == Coverage(0.7, 2 / 3)
    assert coverage(asked, wanted=0.6) == Coverage(0.6, 2 / 3)


def test_coverage_cannot_part_questions_of_the_same_confidence() -> None:
    assert coverage([_reply(0.9, right=True), _reply(0.9)], wanted=0.95) is None


def test_a_right_entry_below_a_wrong_one_is_not_first_however_many_are_right() -> None:
    assert _recall([0.5, 0.1, 0.9, 0.0], VM, WHY) == 0
    assert _recall([0.5, 0.9, 0.1, 0.0], VM, WHY) == 1


def test_a_tie_with_a_wrong_entry_is_a_miss() -> None:
    assert _recall([0.5, 0.0, 0.5, 0.0], VM) == 0
    assert _recall([0.5, 0.5, 0.0, 0.0], VM, WHY) == 1


def test_a_question_that_no_entry_scores_on_is_a_miss() -> None:
    assert _recall([0.0, 0.0, 0.0, 0.0], VM, WHY) == 0


def test_the_bot_itself_is_asked() -> None:
    asked = (
        Question("docker vs vm", frozenset([VM])),
        Question("docker vs vm", frozenset()),
        Question("zebra", frozenset()),
    )
    right, wrong, silent = replies(QuestionSet("asked", DOCKER, asked))
    assert (right.answered, right.right, right.in_scope) == (True, True, True)
    assert (wrong.answered, wrong.right, wrong.in_scope) == (True, False, False)
    assert (silent.answered, silent.suggested) == (False, False)
    assert 0 <= silent.confidence < SUGGEST_FROM
