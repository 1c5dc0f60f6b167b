"""What was asked is remembered with what became of it, and its words only for a while."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.asking import Ending
from bot.core.feedback import Verdict
from bot.core.remembered import Remembered
from bot.store.database import Database
from bot.store.questions import Questions
from bot.store.votes import Votes
from tests.store.values import BARE_QUESTION, QUESTION, TEAM, VM, VOTE, WHY


@pytest.fixture
def questions(database: Database) -> Questions:
    return Questions(database)


def test_a_question_comes_back_as_it_was(questions: Questions) -> None:
    questions.add(BARE_QUESTION)
    questions.add(QUESTION)
    assert questions.asked_since(TEAM, 0) == (
        Remembered(QUESTION, chosen=None, none=False, votes=()),
        Remembered(BARE_QUESTION, chosen=None, none=False, votes=()),
    )


def test_a_question_is_added_once(questions: Questions) -> None:
    questions.add(QUESTION)
    questions.chose(QUESTION.id, WHY)
    questions.add(replace(QUESTION, text="another"))
    (remembered,) = questions.asked_since(TEAM, 0)
    assert remembered == Remembered(QUESTION, chosen=WHY, none=False, votes=())


def test_what_became_of_the_suggestions_is_the_last_that_was_said(questions: Questions) -> None:
    questions.add(QUESTION)
    questions.chose(QUESTION.id, WHY)
    questions.none(QUESTION.id)
    (remembered,) = questions.asked_since(TEAM, 0)
    assert (remembered.chosen, remembered.none) == (WHY, True)

    questions.chose(QUESTION.id, VM)
    (remembered,) = questions.asked_since(TEAM, 0)
    assert (remembered.chosen, remembered.none) == (VM, False)


def test_a_choice_for_a_question_that_is_unknown_changes_nothing(questions: Questions) -> None:
    questions.add(QUESTION)
    questions.chose(BARE_QUESTION.id, WHY)
    questions.none(BARE_QUESTION.id)
    assert questions.asked_since(TEAM, 0) == (Remembered(QUESTION, None, False, ()),)


def test_questions_come_with_their_own_team_s_votes_the_oldest_first(
    questions: Questions, database: Database
) -> None:
    questions.add(QUESTION)
    later = replace(VOTE, user="U1", verdict=Verdict.HELPFUL, reason=None, at=VOTE.at + 1)
    for vote in (
        later,
        VOTE,
        replace(VOTE, question="unknown"),
        replace(VOTE, team="T2", user="U9"),
    ):
        Votes(database).cast(vote)
    (remembered,) = questions.asked_since(TEAM, 0)
    assert remembered.votes == (VOTE, later)


def test_only_what_the_team_asked_from_then_on_is_given(questions: Questions) -> None:
    questions.add(QUESTION)
    questions.add(BARE_QUESTION)
    questions.add(replace(QUESTION, id="other", team="T2"))
    (remembered,) = questions.asked_since(TEAM, BARE_QUESTION.at)
    assert remembered.question == BARE_QUESTION


def test_entries_are_given_outright_or_by_choice(questions: Questions) -> None:
    assert questions.given(TEAM) == frozenset()
    questions.add(replace(QUESTION, id="lost", told=False))
    questions.add(replace(QUESTION, id="unsure", ending=Ending.UNSURE))
    questions.add(replace(QUESTION, id="theirs", team="T2"))
    assert questions.given(TEAM) == frozenset()
    questions.chose("unsure", WHY)
    assert questions.given(TEAM) == {WHY}
    questions.none("unsure")
    assert questions.given(TEAM) == frozenset()
    questions.add(QUESTION)
    assert questions.given(TEAM) == {VM}


def test_a_thread_is_answered_in_once_something_was_told_there(questions: Questions) -> None:
    there = (TEAM, QUESTION.channel, QUESTION.thread)
    assert not questions.answered_in(*there)
    questions.add(replace(QUESTION, told=False))
    assert not questions.answered_in(*there)
    questions.add(replace(QUESTION, id="another"))
    assert questions.answered_in(*there)
    assert not questions.answered_in("T2", QUESTION.channel, QUESTION.thread)
    assert not questions.answered_in(TEAM, "C2", QUESTION.thread)
    assert not questions.answered_in(TEAM, QUESTION.channel, "1.2")


def test_old_words_are_forgotten_and_all_else_stays(questions: Questions) -> None:
    new = replace(QUESTION, id="new", at=QUESTION.at + 1)
    questions.add(QUESTION)
    questions.add(new)
    questions.forget_texts(before=new.at)
    assert [each.question for each in questions.asked_since(TEAM, 0)] == [
        replace(QUESTION, text=None),
        new,
    ]


@given(text=st.text() | st.sampled_from(["\0", "\ud800", "a\0b\udfffc", "é" * 40_000]))
def test_any_text_in_memory(text: str) -> None:
    database = Database("sqlite://")
    _keeps(Questions(database), text)
    database.close()


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "a\0b\udfffc", "'; DROP TABLE questions; --"])
def test_any_text_is_kept_but_for_what_no_database_holds(questions: Questions, text: str) -> None:
    _keeps(questions, text)


def _keeps(questions: Questions, text: str) -> None:
    questions.add(replace(QUESTION, text=text, channel=text))
    (remembered,) = questions.asked_since(TEAM, 0)
    kept = "".join(
        "\N{REPLACEMENT CHARACTER}" if each == "\0" or "\ud800" <= each <= "\udfff" else each
        for each in text
    )
    assert (remembered.question.text, remembered.question.channel) == (kept, kept)
    assert questions.answered_in(TEAM, text, QUESTION.thread)
