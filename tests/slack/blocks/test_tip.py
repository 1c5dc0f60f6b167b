"""Tips, and what is told of their schedule: within Slack's limits, and unable to ping."""

import json
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.coming import Coming
from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Level, Source, Topic
from bot.core.schedule import Schedule
from bot.core.schedule_reading import Reason
from bot.core.schedule_request import NotUnderstood
from bot.core.tips import candidates, tip_of
from bot.slack.blocks import actions, tips_set
from bot.slack.blocks.message import Message
from bot.slack.blocks.tip import tip_message
from bot.slack.blocks.tips_set import Told
from tests.slack.blocks.test_messages import (
    HOSTILE,
    assert_slack_takes,
    buttons,
    markdown,
    nodes,
)

NOTES = "https://git.example/notes"
SLOT = "tip-C0123-2026-11-26"
READER = Told(own=False, command="/docker tips")
DAILY = Schedule(time(9, 30), "Australia/Melbourne")


def base_of(text: str, question: str, caveat: str) -> KnowledgeBase:
    note = Source("notes/docker.md", 3, 11)
    entry = Entry(
        EntryKey("docker", "e0"),
        question,
        text,
        caveats=(Caveat(caveat, Level.WARNING),),
        source=note,
    )
    caveats = (Caveat(f"{caveat} too", Level.NOTE, source=note),)
    topic = Topic("docker", question, (entry,), command="/docker", caveats=caveats)
    return KnowledgeBase((topic,))


def tips_in(base: KnowledgeBase) -> list[Message]:
    tips = [tip_of(base, each.id) for each in candidates(base)]
    return [tip_message(tip, question=SLOT, notes_url=NOTES) for tip in tips if tip is not None]


words = st.one_of(markdown, st.sampled_from(HOSTILE), st.text(min_size=1, max_size=300))
texts = words.filter(lambda text: bool(text.strip()))


@settings(deadline=None, max_examples=80)
@given(texts, texts, texts, st.integers(1, 12))
def test_every_tip_of_any_text_is_within_slack_s_limits_and_pings_nobody(
    text: str, question: str, caveat: str, times: int
) -> None:
    told = tips_in(base_of("\n\n".join([text] * times), question, caveat))
    assert len(told) == 3
    for each in told:
        assert_slack_takes(each)


@pytest.mark.parametrize(
    "text", ["word " * 6_000, "x" * 30_000, "@channel " * 3_000, "&<>" * 5_000]
)
def test_a_tip_of_any_length_is_short(text: str) -> None:
    for each in tips_in(base_of(text, text, text)):
        assert_slack_takes(each)
        assert len(each.text) < 2_600


def test_an_entry_s_tip_has_its_source_as_a_link_votes_and_the_way_to_all_of_it() -> None:
    base = base_of("Yes.", "Why?", "Mind the gap.")
    tip = tip_of(base, "docker/e0")
    assert tip is not None
    shown = tip_message(tip, question=SLOT, notes_url=NOTES)
    assert "https://git.example/notes/notes/docker.md#L3-L11" in json.dumps(shown.blocks)
    (more,) = buttons(shown)
    assert (more["action_id"], more["value"]) == (actions.TELL_MORE, f"docker/e0#1@{SLOT}")
    votes = [node["value"] for node in nodes(list(shown.blocks)) if "value" in node][1:]
    assert votes == [f"+docker/e0@{SLOT}", f"-docker/e0@{SLOT}"]


def test_a_caveat_of_a_whole_topic_says_so_and_has_no_buttons() -> None:
    base = base_of("Yes.", "Docker", "Mind the gap.")
    told = [each for each in tips_in(base) if each.text.startswith("Watch out: Docker")]
    assert [bool(buttons(each)) for each in told] == [False, True]
    assert "ℹ️ Note: Mind the gap. too" in told[0].text


@settings(deadline=None, max_examples=60)
@given(texts, texts, st.sampled_from(Reason))
def test_what_is_told_of_a_schedule_is_within_slack_s_limits_and_pings_nobody(
    typed: str, question: str, reason: Reason
) -> None:
    base = base_of("Yes.", question, "Mind the gap.")
    told = [Coming(date(2026, 11, 26), datetime.now(UTC), each.id) for each in candidates(base)]
    long = Schedule(time(9, 30), "UTC", topics=tuple(f"topic-{n}" for n in range(500)))
    refused = NotUnderstood(typed, reason, typed, (typed,) * 5)
    for reader in (READER, Told(own=True, command="tips"), Told(own=False, command=typed)):
        for each in (
            tips_set.not_understood(reader, refused),
            tips_set.on_message(base, reader, long, told * 3),
            tips_set.on_message(base, reader, DAILY, ()),
            tips_set.off_message(reader, long),
            tips_set.paused_here(reader, typed),
            tips_set.switched_off(reader),
            tips_set.was_off(reader),
        ):
            assert_slack_takes(each)


def test_a_word_that_was_not_understood_breaks_out_of_nothing() -> None:
    refused = NotUnderstood("@channel <!here> `x`", Reason.UNKNOWN, "on 09:30", ())
    told = tips_set.not_understood(READER, refused)
    assert "“@\u2060channel &lt;\u2060!here&gt; `x`”" in told.text
    assert "For example: /docker tips on 09:30" in told.text


def test_a_base_that_has_nothing_to_tell_says_so() -> None:
    coming = [Coming(date(2026, 11, 26), datetime.now(UTC), None)]
    told = tips_set.on_message(KnowledgeBase(()), READER, DAILY, coming)
    assert tips_set.NO_TIPS in told.text
    assert tips_set.NEVER in tips_set.on_message(KnowledgeBase(()), READER, DAILY, ()).text
