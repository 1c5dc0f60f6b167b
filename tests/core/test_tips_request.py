"""What begins with "tips": about the bot's tips, or a question like any other."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.schedule import Schedule, told
from bot.core.schedule_reading import Vocabulary
from bot.core.schedule_request import NotUnderstood, Show, TurnOff, TurnOn
from bot.core.tips_request import read_tips
from bot.core.typed import LONGEST_KEPT
from tests.core.schedules import COUNTRIES, CURRENT, ODD, VOCABULARY, ZONES, schedules


@pytest.mark.parametrize(
    "text",
    ["tips", "Tips", " tips ", "*tips*", "tips?", "tips show", "tips status", "tip", "tips help"],
)
def test_the_word_alone_asks_what_is_set(text: str) -> None:
    assert read_tips(text, VOCABULARY, CURRENT) == Show()


@pytest.mark.parametrize(
    "text", ["tips off", "tips: off!", "TIPS OFF please", "tips stop", "tips no more", "`tips off`"]
)
def test_off_switches_off_however_it_is_said(text: str) -> None:
    assert isinstance(read_tips(text, VOCABULARY, CURRENT), TurnOff)


@pytest.mark.parametrize(
    "text",
    [
        "tips on",
        "tips on please",
        "tips start",
        "tips on 09:30",
        "tips 9.30",
        "tips at 9:30am",
        "tips on 09:30 Australia/Melbourne weekdays",
        "tips Melbourne",
        "tips for mondays",
        "tips on mon-fri",
        "tips on about docker",
        "tips on docker 9:30",
        "tips 9:30?",
        "tips without holidays in DE",
    ],
)
def test_what_says_when_switches_on(text: str) -> None:
    assert isinstance(read_tips(text, VOCABULARY, CURRENT), TurnOn)


@pytest.mark.parametrize(
    "text",
    [
        "tips on 9",
        "tips on 25:99",
        "tips on 09:30 blah",
        "tips on 09:30 Melburne",
        "tips on Melburne",
        "tips on tuesdys",
        "tips on monday morning",
        "tips every hour",
        "tips 9:30 10:30",
        "tips skip holidays",
        "tips on 09:30 EST",
        "tips of",
        "tips onn",
    ],
)
def test_what_is_nearly_a_schedule_is_asked_back(text: str) -> None:
    assert isinstance(read_tips(text, VOCABULARY, CURRENT), NotUnderstood)


@pytest.mark.parametrize(
    "text",
    [
        "tips for smaller images?",
        "tips for smaller images",
        "tips on writing a Dockerfile",
        "tips on caching",
        "tips about volumes",
        "tips about docker",
        "tips on docker",
        "tips for docker?",
        "tips docker",
        "tips for daily use",
        "tips for weekend deploys",
        "tips for python 3.11 images",
        "tips for central logging",
        "tips for 5 minute deploys",
        "tips for Rome",
        "tips for Lima",
        "tips on monday?",
        "tips to stop a container",
        "tips on how to stop a container",
        "tips and tricks",
        "tips to start with docker",
        "tipsy",
        "why tips on 09:30",
        "",
        "what are tips",
    ],
)
def test_a_question_stays_a_question(text: str) -> None:
    assert read_tips(text, VOCABULARY, CURRENT) is None


def test_a_long_story_is_no_schedule_and_is_not_read_to_its_end() -> None:
    began = process_time()
    for _ in range(10):
        assert read_tips("tips on 09:30 " + "mondai " * 5_000, VOCABULARY, CURRENT) is None
    assert process_time() - began < 1.0


def test_a_schedule_of_any_number_of_topics_is_one() -> None:
    topics = tuple(f"topic-{number}" for number in range(150))
    known = Vocabulary(ZONES, topics, COUNTRIES)
    schedule = replace(CURRENT, topics=topics)
    typed = f"tips {told(schedule)}"
    assert len(typed) < LONGEST_KEPT
    assert read_tips(typed, known, CURRENT) == TurnOn(schedule)


@settings(deadline=None)
@given(schedules)
def test_what_is_told_of_a_schedule_can_be_typed_after_the_word(schedule: Schedule) -> None:
    assert read_tips(f"tips {told(schedule)}", VOCABULARY, CURRENT) == TurnOn(schedule)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60) | st.text(alphabet="tips on9:.?<@!>&;*`", max_size=40))
def test_nothing_that_is_typed_fails(text: str) -> None:
    read_tips(f"tips {text}", ODD, CURRENT)
    read_tips(text, ODD, CURRENT)
