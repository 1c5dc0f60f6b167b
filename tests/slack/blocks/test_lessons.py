"""What newcomers are sent: within Slack's limits whatever the notes hold, and unable to ping."""

from datetime import UTC, datetime

import pytest

from bot.core.drip import SendAgain, SendNew
from bot.core.knowledge import Caveat, Entry, EntryKey, Topic
from bot.slack.blocks.actions import LESSON_AGAIN, LESSON_GOT_IT, LESSONS_STOP, QuestionRef
from bot.slack.blocks.answer import Showing
from bot.slack.blocks.lesson import lesson_message, recap_message
from bot.slack.blocks.lessons_set import accepted, start_again, stopped
from bot.slack.blocks.welcome import welcome_message
from tests.slack.blocks.test_messages import HOSTILE, answer_of, assert_slack_takes, buttons

FOE = " ".join(HOSTILE) * 3


def topic_of(number: int, *, entries: int = 2) -> Topic:
    keys = (EntryKey(f"t{number}", f"e{at}") for at in range(entries))
    held = tuple(Entry(key, f"Why {key.entry}? {FOE}", "That.") for key in keys)
    return Topic(f"t{number}", f"Topic {number} {FOE}", held, command=f"/t{number}{'x' * 30}")


@pytest.mark.parametrize("count", [0, 1, 8, 9, 300])
def test_any_number_of_topics_is_offered_within_slack_s_limits(count: int) -> None:
    welcome = welcome_message("C1", [topic_of(number) for number in range(count)])
    assert_slack_takes(welcome)
    assert ("more topics" in welcome.text) == (count > 8)
    assert ("No, thanks" in welcome.text) == (count > 0)


def test_topics_without_entries_are_not_offered() -> None:
    assert "Topic 1" not in welcome_message("C1", [topic_of(1, entries=0)]).text


@pytest.mark.parametrize("length", [1, 40, 400])
@pytest.mark.parametrize("again", [False, True])
def test_an_answer_of_any_length_comes_with_what_can_be_said_of_it(
    length: int, again: bool
) -> None:
    text = "\n\n".join(f"A paragraph, number {number}, {FOE}" for number in range(length))
    caveats = tuple(Caveat(f"Caveat {number} {FOE}") for number in range(5))
    answer = answer_of(text, caveats, question=f"Why? {FOE}", more=4)
    key = answer.entry.key
    sending = SendAgain(key, 2) if again else SendNew(key, 3, 12)
    told = lesson_message(answer, topic_of(1), sending, Showing(False, QuestionRef("q" * 32)))
    assert_slack_takes(told)
    assert ("3 of 12" in told.text) is not again
    actions = [each["action_id"] for each in buttons(told)]
    assert actions[-3:] == [LESSON_GOT_IT, LESSON_AGAIN, LESSONS_STOP]


@pytest.mark.parametrize("count", [1, 15, 200])
def test_any_number_of_entries_is_looked_back_on(count: int) -> None:
    topic = topic_of(1, entries=count)
    told = recap_message(topic, topic.entries, topic.entries)
    assert_slack_takes(told)
    assert ("one entry" in told.text) == (count == 1)
    assert ("more" in told.text) == (count > 15)


def test_what_is_said_of_hostile_topics_is_safe() -> None:
    topics = [topic_of(number) for number in range(9)]
    when = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
    assert_slack_takes(stopped(start_again(topics)))
    assert_slack_takes(accepted(topics[0], when))
    assert_slack_takes(accepted(topics[0], when, goes_on=True, first=topics[1]))
