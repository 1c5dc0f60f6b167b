"""Every view that is built: within Slack's limits, whole, and unable to ping or to break out of its blocks."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.channel import MOST_AN_HOUR, ChannelSettings, Threads
from bot.core.drip import Progress, Sent
from bot.core.gaps import Gap
from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Level, Topic
from bot.core.newcomers import Course, Newcomer, Stage
from bot.core.proposal import Proposal, State
from bot.core.schedule import Schedule
from bot.core.subscription import Subscription
from bot.core.usage import EntryUsage, Figures, Usage, Week
from bot.playground.block_kit.view import view_faults
from bot.slack.blocks.actions import (
    APPROVE_PROPOSAL,
    EDIT_CHANNEL,
    FEEDBACK,
    HOME_TOPICS,
    MORE_QUESTIONS,
    OPEN_ENTRY,
    PageRef,
)
from bot.slack.blocks.answer import answer_message
from bot.slack.blocks.message import Block, Message
from bot.slack.blocks.notices import THANKS
from bot.slack.blocks.unanswered import unanswered_message
from bot.slack.blocks.unsure import unsure_message
from bot.slack.incoming import Submission
from bot.slack.records import Lately
from bot.slack.views.home import front_view, message_view, noticed_view, page_view
from bot.slack.views.home_channels import channels_blocks
from bot.slack.views.home_figures import figures_blocks, invitation_blocks
from bot.slack.views.home_lessons import Shown, lessons_blocks
from bot.slack.views.home_proposals import proposals_blocks
from bot.slack.views.home_tips import tips_blocks
from bot.slack.views.home_topics import topic_blocks, topics_blocks
from bot.slack.views.kit import View
from bot.slack.views.settings import TOPICS, Opened, settings_of, settings_view
from tests.slack.blocks.test_messages import (
    HOSTILE,
    PING,
    PUBLIC,
    QUESTION,
    answer_of,
    body_of,
    markdown,
    nodes,
    words_of,
)

FOE = " ".join((*HOSTILE, "*bold* `code` _it_"))
"""What a note, a person or a topic may be called at worst."""


ODD = Schedule(time(9, 30), "Australia/Lord_Howe", topics=tuple(f"t{n}" for n in range(90)))
"""Tips about more topics than anybody would choose, some of them gone."""


def assert_slack_takes(view: View) -> None:
    payload = json.loads(json.dumps(view.payload))
    assert view_faults(payload) == []
    held = list(nodes(payload))
    assert all(node.get("type") not in {"user", "usergroup", "broadcast"} for node in held)
    for node in held:
        text = node.get("text")
        if isinstance(text, str):
            bare = r"@(?:here|channel|everyone)\b"
            assert not re.search(PING if node["type"] == "mrkdwn" else bare, text)


def buttons(blocks: list[Block], action: str) -> list[Block]:
    return [
        node
        for node in nodes(blocks)
        if node.get("type") == "button" and node["action_id"].startswith(action)
    ]


def topic_of(number: int, *, entries: int = 1) -> Topic:
    held = tuple(
        Entry(EntryKey(f"t{number}", f"e{at}"), f"Question {at}? {FOE}", "Yes.")
        for at in range(entries)
    )
    return Topic(f"t{number}", f"Topic {number} {FOE}", held, command=f"/t{number}")


def shown_of(topic: Topic, **course: Any) -> Shown:
    newcomer = Newcomer("U1", topic.id, Stage.ACCEPTED, "Europe/Paris", 0.0)
    came = Progress(**{"sent": (Sent(topic.entries[0].key, date(2026, 11, 26)),), **course})
    at = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
    return Shown(Course(newcomer, came), topic, at, topic.entries[0])


def proposal_of(number: int, state: State = State.PROPOSED) -> Proposal:
    return Proposal(
        id=f"p{number}",
        team="T1",
        state=state,
        question=f"{FOE} {'q ' * 400}",
        answer=f"{FOE} {'a ' * 4_000}",
        topic=FOE,
        caveats=(FOE,) * 9,
    )


@settings(deadline=None, max_examples=60)
@given(markdown, st.integers(1, 3))
def test_an_answer_on_home_loses_no_word_and_pings_nobody(text: str, times: int) -> None:
    whole = "\n\n".join([text] * times).replace("|label>", "label>")
    shown = answer_message(answer_of(whole, (Caveat(FOE, Level.WARNING),)), PUBLIC)
    view = message_view(shown)
    assert_slack_takes(view)
    as_view = Message(tuple(view.payload["blocks"][2:]), shown.text)
    assert words_of(body_of(as_view)) == words_of(body_of(shown))


def test_a_table_on_home_is_text_in_columns() -> None:
    table = (
        "| Tool | Since |\n|---|--:|\n| [docker](https://docker.example) | 2013 |\n| x@here | 1 |"
    )
    view = message_view(answer_message(answer_of(table), PUBLIC))
    assert_slack_takes(view)
    (text,) = [n for n in nodes(view.payload) if n.get("type") == "rich_text_preformatted"]
    lines = text["elements"][0]["text"].splitlines()
    assert lines[1] == "docker (https://docker.example)   2013"
    assert lines[2].startswith("x@\u2060here")


def test_feedback_on_home_is_two_buttons_that_carry_the_vote() -> None:
    view = message_view(answer_message(answer_of("Yes."), PUBLIC))
    votes = buttons(view.payload["blocks"], FEEDBACK)
    assert [(vote["text"]["text"], vote["value"]) for vote in votes] == [
        ("Helpful", "+docker/e0@0b1e"),
        ("Not helpful", "-docker/e0@0b1e"),
    ]
    assert len({vote["action_id"] for vote in votes}) == 2


@pytest.mark.parametrize("asked", ["", FOE, "w" * 40_000])
def test_suggestions_and_silence_stand_on_home(asked: str) -> None:
    answer = answer_of("Yes.", question=f"{FOE} {'q' * 3_000}")
    question = replace(QUESTION, text=asked)
    assert_slack_takes(message_view(unsure_message((answer.entry, *answer.related), question)))
    silence = unanswered_message(question, (answer.topic,) * 30, people=True)
    assert_slack_takes(message_view(silence))


def test_a_notice_stands_above_what_is_shown_and_gives_way_to_the_next() -> None:
    shown = message_view(answer_message(answer_of("Yes."), PUBLIC)).payload["blocks"]
    once = noticed_view(shown, THANKS)
    twice = noticed_view(once.payload["blocks"], THANKS)
    assert_slack_takes(twice)
    assert twice == once
    assert [block["type"] for block in once.payload["blocks"][:2]] == ["input", "rich_text"]
    assert len(once.payload["blocks"]) == len(shown) + 1


def test_the_fullest_front_page_is_within_slacks_limits() -> None:
    topics = [topic_of(number) for number in range(300)]
    channels = {
        f"C{number}": ChannelSettings(watch=True, hint=True, topics=("t1", "t2", "gone"))
        for number in range(50)
    }
    parts = [
        *topics_blocks(topics),
        *proposals_blocks([proposal_of(number) for number in range(60)], topics),
        *lessons_blocks([shown_of(topic) for topic in topics[:20]], topics),
        *tips_blocks(Subscription("U1", ODD, 0.0), datetime.now(UTC)),
        *channels_blocks(channels, dict.fromkeys(channels, ODD), topics),
        *invitation_blocks(30),
    ]
    assert len(parts) <= 94  # with room for the search field and a notice
    assert_slack_takes(front_view(parts, THANKS))


def test_lessons_are_told_with_what_comes_when_and_only_the_first_under_way_has_a_stop() -> None:
    first, second, third = (
        Topic(each, each.title(), (Entry(EntryKey(each, "e"), "What is it?", "That."),))
        for each in ("docker", "git", "tests")
    )
    shown = [shown_of(first, recap_on=date(2026, 11, 26)), shown_of(second), shown_of(third)]
    blocks = list(lessons_blocks(shown, (first, second, third)))
    texts = [node["text"] for node in nodes(blocks) if isinstance(node.get("text"), str)]
    assert texts == [
        "An entry a day",
        "Docker: all 1 have come.",
        "From the start",
        "Git: 1 of 1 have come. The next one comes on Friday 27 November at 09:30: “What is it?”.",
        "Stop",
        "Tests: 1 of 1 have come. It goes on when the one above is through.",
    ]
    assert lessons_blocks([], ()) == ()


def test_every_topic_and_every_question_is_reached_by_turning_pages() -> None:
    topics = [topic_of(number) for number in range(45)]
    pages = [list(topics_blocks(topics, page)) for page in (1, 2, 3)]
    opened = [PageRef.parse(b["value"]).subject for p in pages for b in buttons(p, MORE_QUESTIONS)]
    assert opened == [topic.id for topic in topics]
    assert [[b["value"] for b in buttons(page, HOME_TOPICS)] for page in pages] == [
        ["2"],
        ["1", "3"],
        ["2"],
    ]
    large = topic_of(1, entries=40)
    opened = []
    for page in (1, 2, 3):
        held = list(topic_blocks(large, page))
        assert_slack_takes(page_view(held))
        opened += [button["value"] for button in buttons(held, OPEN_ENTRY)]
    assert opened == [str(entry.key) for entry in large.entries]


def test_a_page_beyond_the_last_is_the_last() -> None:
    topic = topic_of(1, entries=16)
    assert topic_blocks(topic, 9) == topic_blocks(topic, 2)
    assert topics_blocks([topic], 9) == topics_blocks([topic], 1)


def test_proposals_have_the_buttons_of_their_cards_and_the_rest_is_counted() -> None:
    proposals = [proposal_of(0, State.ASKED), *(proposal_of(n) for n in range(1, 12))]
    held = list(proposals_blocks(proposals, []))
    assert_slack_takes(page_view(held))
    assert len(buttons(held, APPROVE_PROPOSAL)) == 7
    assert "… and 4 more" in json.dumps(held, ensure_ascii=False)
    assert "Nobody has answered this yet" in json.dumps(held)


def test_watched_channels_come_first_and_any_other_can_be_chosen() -> None:
    channels = {"C1": ChannelSettings(), "C2": ChannelSettings(watch=True)}
    held = list(channels_blocks(channels, {}, []))
    assert_slack_takes(page_view(held))
    assert [button["value"] for button in buttons(held, EDIT_CHANNEL)] == ["C2", "C1"]
    assert [n["type"] for n in nodes(held) if n.get("action_id") == "add_channel"] == [
        "conversations_select"
    ]


def test_figures_are_told_with_the_weeks_the_top_and_the_gaps() -> None:
    figures = Figures(
        asked=4, answered=2, chosen=1, overheard=7, spoken=1, helpful=3, not_helpful=1
    )
    weeks = tuple(Week(date(2026, 11, 2 + 7 * at), True, figures) for at in range(4))
    known, gone = EntryKey("t1", "e0"), EntryKey("t1", "gone")
    top = (EntryUsage(known, (2,), 2, 1, 0), EntryUsage(gone, (1,), 1, 0, 0))
    gap = Gap(f"where is it? {FOE}", 3, 2, (), 0.0, known, ("a", "b", "c"))
    lately = Lately(30, Usage(figures, weeks, top, 2), (gap,) * 40)
    held = list(figures_blocks(lately, KnowledgeBase((topic_of(1),))))
    assert_slack_takes(page_view(held))
    told = json.dumps(held, ensure_ascii=False)
    assert "Asked: 4, of which 75% got an answer." in told
    assert "3 found an answer helpful, 1 did not" in told
    assert "2026-11-23" in told
    assert "t1/gone · once" in told
    assert "· 3 times, by 2 people" in told
    assert "… and 25 more" in told


def test_nothing_asked_is_said_so() -> None:
    lately = Lately(30, Usage(Figures(), (), (), 0), ())
    held = list(figures_blocks(lately, KnowledgeBase(())))
    assert_slack_takes(page_view(held))
    assert "Nothing was asked" in json.dumps(held)


@pytest.mark.parametrize("count", [0, 1, 100, 101, 450])
def test_a_channel_s_settings_offer_any_number_of_topics(count: int) -> None:
    topics = [topic_of(number) for number in range(count)]
    chosen = ("t0", f"t{count - 1}", "gone") if count > 1 else ()
    view = settings_view(Opened("C1"), ChannelSettings(topics=chosen), ODD, topics)
    assert_slack_takes(view)
    (menu,) = [n for n in nodes(view.payload) if n.get("action_id") == TOPICS] or [{}]
    assert {o["value"] for o in menu.get("initial_options", ())} == set(chosen)


@given(
    watch=st.booleans(),
    threshold=st.none() | st.floats(0.01, 1),
    hint=st.booleans(),
    most=st.integers(1, MOST_AN_HOUR),
    threads=st.sampled_from(Threads),
)
@example(watch=True, threshold=0.85, hint=True, most=60, threads=Threads.ALWAYS)
@settings(deadline=None)
def test_settings_that_are_saved_unchanged_stay_as_they_were(
    watch: bool, threshold: float | None, hint: bool, most: int, threads: Threads
) -> None:
    held = ChannelSettings(watch, threshold, ("t1",), threads, hint, most)
    view = settings_view(Opened("C1"), held, ODD, [topic_of(1)])
    assert_slack_takes(view)
    assert settings_of(untouched(view)) == held


def untouched(view: View) -> Submission:
    """The modal, submitted as it opened."""
    entered: dict[str, str | tuple[str, ...]] = {}
    for block in view.payload["blocks"]:
        element = block.get("element", {})
        if "initial_option" in element:
            entered[element["action_id"]] = element["initial_option"]["value"]
        if "initial_options" in element:
            several = tuple(option["value"] for option in element["initial_options"])
            entered[element["action_id"]] = several
        if "initial_value" in element:
            entered[element["action_id"]] = element["initial_value"]
    return Submission("U1", "", entered)
