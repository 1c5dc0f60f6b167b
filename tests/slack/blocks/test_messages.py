"""Every message that is built: within Slack's limits, whole, and unable to ping."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.answer import Answer, compose
from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Level, Source, Topic
from bot.playground.block_kit.message import message_faults, too_long_to_post
from bot.slack.blocks import actions
from bot.slack.blocks.actions import QuestionRef
from bot.slack.blocks.answer import Showing, answer_message
from bot.slack.blocks.caveats import caveats_message
from bot.slack.blocks.help import help_message
from bot.slack.blocks.message import Message
from bot.slack.blocks.questions import questions_message, topics_message
from bot.slack.blocks.unanswered import unanswered_message
from bot.slack.blocks.unsure import unsure_message

NOTE = Source("notes/docker.md", 3, 11)
HOSTILE = (
    "<!channel>",
    "<!here|x>",
    "<@U123>",
    "@everyone",
    "@here",
    "<https://evil|label>",
    "&lt;",
    "\u202egnip",
)
QUESTION = QuestionRef("0b1e", "docker", "why containers")
PRIVATE = Showing(private=True, question=QUESTION)
PUBLIC = Showing(private=False, question=QUESTION)

PING = re.compile(r"<!|<@|<#|@(?:here|channel|everyone)\b")


def answer_of(
    text: str, caveats: tuple[Caveat, ...] = (), *, question: str = "Why?", more: int = 2
) -> Answer:
    related = tuple(EntryKey("docker", f"e{at}") for at in range(1, more + 1))
    entries = (
        Entry(
            EntryKey("docker", "e0"), question, text, caveats=caveats, related=related, source=NOTE
        ),
        *(Entry(key, f"What about {key.entry}?", "That.") for key in related),
    )
    base = KnowledgeBase((Topic("docker", "Docker", entries, command="/docker"),))
    return compose(base, entries[0])


def pages(answer: Answer) -> Iterator[Message]:
    """Every page, by the buttons that lead on."""
    shown = answer_message(answer, PRIVATE)
    yield shown
    while leads := [b for b in buttons(shown) if b["action_id"].startswith(actions.READ_ON)]:
        page = actions.PageRef.parse(leads[0]["value"]).page
        shown = answer_message(answer, PRIVATE, page=page)
        yield shown


def buttons(shown: Message) -> list[dict[str, Any]]:
    return [node for node in nodes(list(shown.blocks)) if node.get("type") == "button"]


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


def assert_slack_takes(shown: Message) -> None:
    blocks = json.loads(json.dumps(shown.blocks))
    assert message_faults(blocks) == []
    assert not too_long_to_post(blocks)
    assert 0 < len(shown.text) < 4_000
    assert 1 <= len(blocks) <= 50
    assert not PING.search(shown.text)
    assert all(node.get("type") not in {"user", "usergroup", "broadcast"} for node in nodes(blocks))
    for node in nodes(blocks):
        text = node.get("text")
        if isinstance(text, str):
            bare = r"@(?:here|channel|everyone)\b"
            assert not re.search(PING if node["type"] == "mrkdwn" else bare, text)


def words_of(text: str) -> list[str]:
    return re.findall(r"w\d+", text)


inline = st.one_of(
    st.integers(0, 99_999).map(lambda n: f"w{n}"),
    st.integers(0, 99_999).map(lambda n: f"**w{n}**"),
    st.integers(0, 99_999).map(lambda n: f"`w{n}`"),
    st.integers(0, 99_999).map(lambda n: f"[w{n}](https://example.org/)"),
    st.sampled_from(HOSTILE),
)
line = st.lists(inline, min_size=1, max_size=8).map(" ".join)
piece = st.one_of(
    line,
    st.lists(line, min_size=1, max_size=4).map(lambda each: "\n".join(f"- {x}" for x in each)),
    st.lists(line, min_size=1, max_size=3).map(lambda each: "\n  ".join(f"- {x}" for x in each)),
    line.map(lambda x: f"```\n{x}\n```"),
    line.map(lambda x: f"> {x}"),
    line.map(lambda x: f"### {x}"),
    st.tuples(line, line).map(
        lambda x: f"| a | b |\n|---|---|\n| {x[0]} | {x[1]} |".replace("\n|label", "")
    ),
)
markdown = st.lists(piece, min_size=1, max_size=12).map("\n\n".join)


@settings(deadline=None, max_examples=60)
@given(markdown, st.integers(1, 12))
def test_every_page_is_within_slacks_limits_loses_no_word_and_pings_nobody(
    text: str, times: int
) -> None:
    whole = "\n\n".join([text] * times).replace("|label>", "label>")
    answer = answer_of(whole, (Caveat(" ".join(HOSTILE), Level.WARNING),))
    shown = list(pages(answer))
    for each in shown:
        assert_slack_takes(each)
    told = [word for each in shown for word in words_of(body_of(each))]
    assert told == words_of(whole)


def body_of(shown: Message) -> str:
    return " ".join(
        str(node["text"]) for node in nodes(list(shown.blocks)) if isinstance(node.get("text"), str)
    )


@pytest.mark.parametrize(
    "text",
    [
        "word " * 6_000,
        "x" * 30_000,
        "\n".join(f"- item {n} " + "text " * 30 for n in range(200)),
        "```\n" + "line of code\n" * 2_000 + "```",
        "| a | b |\n|---|---|\n" + "| c | d |\n" * 3_000,
        "&<>" * 5_000,
        "@channel " * 3_000,
    ],
)
def test_an_answer_of_any_length_comes_in_pages_and_the_catch_stands_on_the_first(
    text: str,
) -> None:
    answer = answer_of(text, (Caveat("Mind the gap.", Level.WARNING),))
    shown = list(pages(answer))
    assert len(shown) > 1
    for each in shown:
        assert_slack_takes(each)
    assert "Mind the gap." in shown[0].text
    assert "notes/docker.md" in shown[0].text


def test_five_caveats_are_shown_and_a_button_leads_to_all() -> None:
    caveats = tuple(Caveat(f"Caveat w{n}.", Level.NOTE) for n in range(40))
    shown = answer_message(answer_of("Yes.", caveats), PUBLIC)
    assert words_of(shown.text) == ["w0", "w1", "w2", "w3", "w4"]
    (leads,) = [b for b in buttons(shown) if b["action_id"].startswith(actions.ALL_CAVEATS)]
    assert "40" in leads["text"]["text"]
    page, told = 1, []
    while True:
        every = caveats_message(answer_of("Yes.", caveats), page=page)
        assert_slack_takes(every)
        told += words_of(every.text)
        page += 1
        if not any(b["action_id"].startswith(actions.ALL_CAVEATS) for b in buttons(every)):
            break
    assert told == [f"w{n}" for n in range(40)]


def test_a_caveat_of_5_000_characters_is_cut_in_the_answer_and_whole_behind_the_button() -> None:
    long = Caveat(" ".join(f"w{n}" for n in range(800)), Level.WARNING)
    shown = answer_message(answer_of("Yes.", (long,)), PUBLIC)
    assert_slack_takes(shown)
    (leads,) = [b for b in buttons(shown) if b["action_id"].startswith(actions.ALL_CAVEATS)]
    told: set[str] = set()
    for page in range(1, 6):
        each = caveats_message(answer_of("Yes.", (long,)), page=page)
        assert_slack_takes(each)
        told |= set(words_of(body_of(each)))
    assert leads["value"] == "docker/e0#1"
    assert told == {f"w{n}" for n in range(800)}


def test_only_a_private_answer_can_be_shared() -> None:
    def shares(showing: Showing) -> bool:
        shown = answer_message(answer_of("Yes."), showing)
        return any(b["action_id"].startswith(actions.SHARE) for b in buttons(shown))

    assert shares(PRIVATE)
    assert not shares(PUBLIC)


def test_the_source_links_to_the_notes_where_they_can_be_read() -> None:
    shown = answer_message(
        answer_of("Yes."), replace(PUBLIC, notes_url="https://git.example/notes")
    )
    assert "https://git.example/notes/notes/docker.md#L3-L11" in json.dumps(shown.blocks)


def test_related_questions_are_buttons() -> None:
    shown = answer_message(answer_of("Yes."), PUBLIC)
    opened = [b["value"] for b in buttons(shown) if b["action_id"].startswith(actions.OPEN_ENTRY)]
    assert opened == ["docker/e1", "docker/e2"]


@pytest.mark.parametrize("asked", ["", "why?", "w" * 40_000, *HOSTILE])
def test_suggestions_and_silence_take_any_question(asked: str) -> None:
    answer = answer_of("Yes.", question="q" * 3_000)
    unsure = unsure_message((answer.entry, *answer.related), replace(QUESTION, text=asked))
    assert_slack_takes(unsure)
    ids = [b["action_id"] for b in buttons(unsure)]
    assert len([each for each in ids if each.startswith(actions.CHOOSE_SUGGESTION)]) == 3
    assert len([each for each in ids if each.startswith(actions.NONE_OF_THESE)]) == 1
    assert_slack_takes(
        unanswered_message(replace(QUESTION, text=asked), (answer.topic,) * 30, people=True)
    )


def test_what_comes_from_another_topic_says_so_within_slacks_limits() -> None:
    answer = answer_of("word " * 3_000, question="q" * 3_000)
    other = replace(answer.topic, title=" ".join(HOSTILE) + " t" * 3_000)
    shown = answer_message(replace(answer, topic=other), PRIVATE, from_another_topic=True)
    unsure = unsure_message(
        (answer.entry,) * 3, replace(QUESTION, text="?" * 3_000), other_topics={"docker": other}
    )
    assert_slack_takes(shown)
    assert_slack_takes(unsure)
    assert "From another topic: " in shown.text
    assert unsure.text.count("(another topic: ") == 3


def test_reading_on_from_an_answer_of_another_topic_loses_no_word() -> None:
    text = "\n\n".join(f"w{n} " + "text " * 30 for n in range(60))
    answer = answer_of(text, (Caveat("long " * 300),), question="q " * 70)
    answer = replace(answer, topic=replace(answer.topic, title="t " * 90))
    first = answer_message(answer, PRIVATE, from_another_topic=True)
    told = [word for each in (first, *list(pages(answer))[1:]) for word in words_of(body_of(each))]
    assert told == words_of(text)


def test_only_suggestions_of_another_topic_name_it() -> None:
    answer = answer_of("Yes.")
    tea = Topic("tea", "All about tea", (Entry(EntryKey("tea", "when"), "When is tea?", "At 4."),))
    shown = unsure_message(
        (answer.entry, *tea.entries), replace(QUESTION, text="when"), other_topics={"tea": tea}
    )
    assert "• When is tea? (another topic: All about tea) [" in shown.text
    assert "• Why? [" in shown.text


def test_a_topic_of_a_hundred_questions_is_listed_in_pages() -> None:
    topic = answer_of("Yes.", more=99).topic
    opened: list[str] = []
    page = 1
    while True:
        shown = questions_message(topic, page=page)
        assert_slack_takes(shown)
        opened += [
            b["value"] for b in buttons(shown) if b["action_id"].startswith(actions.OPEN_ENTRY)
        ]
        page += 1
        if not any(b["action_id"].startswith(actions.MORE_QUESTIONS) for b in buttons(shown)):
            break
    assert opened == [str(entry.key) for entry in topic.entries]


def test_help_and_topics_are_taken_by_slack() -> None:
    topic = answer_of("Yes.").topic
    for shown in (
        help_message(topic, (topic,)),
        help_message(None, (topic,)),
        topics_message((topic,) * 60),
    ):
        assert_slack_takes(shown)
