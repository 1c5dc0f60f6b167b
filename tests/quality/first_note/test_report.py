from bot.core.decide import ANSWER_FROM
from bot.core.knowledge import EntryKey
from tests.core.bases import DOCKER
from tests.quality.first_note.report import covered
from tests.quality.question_sets import Question, QuestionSet


def test_what_the_shipped_rule_answers_stands_below_what_the_best_cutoff_could() -> None:
    asked = (
        Question("docker vs vm", frozenset([EntryKey("docker", "vs-vm")])),
        Question("docker vs vm", frozenset([EntryKey("docker", "why")])),
        Question("zebra", frozenset()),
    )
    assert covered(QuestionSet("asked", DOCKER, asked)).splitlines() == [
        "No cutoff makes 95% of the answers given right.",
        f"By the shipped rule (from {ANSWER_FROM}), 100.0% of the questions in scope are answered outright, and"
        " 50.0% of the answers given are right.",
    ]


def test_an_ever_silent_bot_has_no_share_of_right_answers() -> None:
    asked = (Question("zebra", frozenset([EntryKey("docker", "why")])),)
    shipped = covered(QuestionSet("asked", DOCKER, asked)).splitlines()[1]
    assert shipped == f"By the shipped rule (from {ANSWER_FROM}), nothing is answered."
