from dataclasses import replace
from datetime import time

import pytest

from bot.core.channel import ChannelSettings, Threads
from bot.core.knowledge import Topic
from bot.core.schedule import Schedule
from bot.slack.blocks.channels import NOT_THERE, settings_saved, settings_told, tips_told
from tests.slack.blocks.test_messages import HOSTILE, assert_slack_takes

WATCHED = ChannelSettings(
    watch=True, threshold=0.9, topics=("docker",), threads=Threads.ALWAYS, hint=True, most_an_hour=3
)
DAILY = Schedule(time(9, 30), "Europe/London")
DOCKER = Topic("docker", "What is Docker?", ())


def test_the_settings_are_told_in_sentences() -> None:
    assert settings_told(replace(WATCHED, welcome=True), [DOCKER]) == (
        "I also answer questions that nobody put to me, from a confidence of 0.9 on, at most 3 an hour.",
        "Where I am less sure, I show the asker alone what may help.",
        "In threads that I take part in I answer every question.",
        "I welcome people who join, and offer them an entry a day.",
        "Topics: What is Docker?",
    )


def test_what_matters_in_watched_channels_only_is_left_out_of_others() -> None:
    assert settings_told(replace(WATCHED, watch=False, topics=()), [DOCKER]) == (
        "I answer when I am asked, and never otherwise.",
        "In threads that I take part in I answer every question.",
        "All topics.",
    )


@pytest.mark.parametrize(("hears", "said"), [(True, False), (False, True), (None, False)])
def test_only_a_channel_that_surely_cannot_be_heard_is_said_to_be_deaf(
    hears: bool | None, said: bool
) -> None:
    assert (NOT_THERE in settings_saved("C1", WATCHED, DAILY, [DOCKER], hears=hears).text) is said


def test_tips_are_told_in_words_that_can_be_typed() -> None:
    assert tips_told(DAILY) == (
        "A tip a day: on 09:30 Europe/London weekdays, holidays too, every topic."
    )
    assert tips_told(None) == tips_told(replace(DAILY, on=False)) == "No tips."


def test_hostile_titles_of_any_length_stay_text() -> None:
    ids = tuple(f"t{number}" for number in range(60))
    topics = [Topic(each, " ".join(HOSTILE) + "t" * 3_000, ()) for each in ids]
    held = replace(WATCHED, topics=(*ids, "<!channel>"))
    assert_slack_takes(settings_saved("C1", held, replace(DAILY, topics=ids), topics, hears=False))
