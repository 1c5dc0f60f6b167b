"""A tip is an entry in short with its catch, or a caveat by itself."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.core.knowledge import Caveat, EntryKey, KnowledgeBase, Level
from bot.core.passages import opening
from bot.core.tips import CaveatTip, EntryTip, candidates, tip_of
from tests.core.bases import DOCKER, base, entry

(TOPIC,) = DOCKER.topics
KEYS = [entry.key for entry in DOCKER.entries]


def test_a_base_gives_its_entries_and_their_caveats_none_twice() -> None:
    found = [tip_of(DOCKER, each.id) for each in candidates(DOCKER)]
    told = [tip.entry.key if isinstance(tip, EntryTip) else tip.caveat.text for tip in found if tip]
    assert told == [
        "Docker is complex.",
        "Files vanish with the container.",
        KEYS[0],
        KEYS[1],
        "Data is not rolled back.",
        KEYS[2],
        KEYS[3],
    ]


def test_an_entry_tip_tells_how_the_answer_begins_and_the_first_of_its_catch() -> None:
    tip = tip_of(DOCKER, "docker/why")
    assert tip == EntryTip(
        DOCKER.entries[1],
        TOPIC,
        "- New developers start quickly.\n- A release can be rolled back.",
        Caveat("Data is not rolled back.", Level.NOTE),
    )
    assert tip.id == "docker/why"


def test_the_catch_is_a_warning_before_a_note_and_none_where_the_answer_tells_it_itself() -> None:
    first, downsides = tip_of(DOCKER, "docker/vs-vm"), tip_of(DOCKER, "docker/downsides")
    assert isinstance(first, EntryTip)
    assert isinstance(downsides, EntryTip)
    assert first.catch == TOPIC.caveats[1]
    assert downsides.catch is None


def test_a_caveat_tip_names_the_entry_or_topic_that_it_belongs_to() -> None:
    found = [tip_of(DOCKER, each.id) for each in candidates(DOCKER)]
    caveats = [tip for tip in found if isinstance(tip, CaveatTip)]
    assert [(tip.entry, tip.topic) for tip in caveats] == [
        (None, TOPIC),
        (None, TOPIC),
        (DOCKER.entries[1], TOPIC),
    ]


def test_a_caveat_of_the_topic_is_no_second_tip_of_an_entry() -> None:
    repeated = replace(TOPIC.entries[0], caveats=(replace(TOPIC.caveats[0], source=None),))
    again = KnowledgeBase((replace(TOPIC, entries=(repeated, *TOPIC.entries[1:])),))
    assert candidates(again) == candidates(DOCKER)


def test_only_the_topics_that_were_asked_for_give_tips() -> None:
    two = base(entry("a", "A?", topic="docker"), entry("b", "B?", topic="git"))
    assert [each.id for each in candidates(two, topics=("git",))] == ["git/b"]
    assert candidates(two, topics=("gone",)) == ()


def test_a_review_is_known_to_the_choice() -> None:
    reviewed = replace(entry("a", "A?"), reviewed="2026-11-20", caveats=(Caveat("Hot."),))
    assert [each.reviewed for each in candidates(base(reviewed))] == [date(2026, 11, 20)] * 2


def test_an_id_outlives_the_wording_of_an_entry_but_not_that_of_a_caveat() -> None:
    before = base(replace(entry("a", "A?"), caveats=(Caveat("It is  hot."),)))
    after = base(replace(entry("a", "B?", "Else."), caveats=(Caveat("It is\nhot."),)))
    assert [each.id for each in candidates(before)] == [each.id for each in candidates(after)]
    reworded = base(replace(entry("a", "A?"), caveats=(Caveat("It is cold."),)))
    assert tip_of(reworded, candidates(before)[1].id) is None


@given(st.text(max_size=40) | st.sampled_from(["docker", "docker/", "docker/gone", "docker#", "#"]))
def test_an_id_that_the_base_has_not_is_no_tip(tip_id: str) -> None:
    assert tip_of(DOCKER, tip_id) is None


def test_a_caveat_that_moved_to_another_entry_is_another_tip() -> None:
    here = replace(entry("a", "A?"), caveats=(Caveat("Hot."),))
    there = replace(entry("b", "B?"), caveats=(Caveat("Hot."),))
    found = {each.id: each.entry for each in candidates(base(here, there)) if each.is_caveat}
    assert list(found.values()) == [EntryKey("docker", "a"), EntryKey("docker", "b")]


def test_the_opening_takes_whole_blocks_as_they_are_written() -> None:
    answer = "- **One.** First\n  goes on.\n- Two.\n\nThree."
    assert opening(answer, room=100) == answer
    assert opening(answer, room=35) == "- **One.** First\n  goes on.\n- Two."
    assert opening(answer, room=30) == "- **One.** First\n  goes on."


def test_the_opening_of_a_long_block_ends_with_a_sentence() -> None:
    answer = "- First it starts. Then it runs on. Then it ends.\n- Two."
    assert opening(answer, room=40) == "First it starts. Then it runs on."
    assert opening("A sentence that is longer than the room.", room=10).endswith("the room.")


def test_what_announces_something_brings_it_along() -> None:
    assert opening("# Steps\n\nDo this well.\n\nNext.", room=9) == "# Steps\n\nDo this well."
    assert opening("Run **this:**\n\n```sh\nls\n```\nThen rest.", room=300) == (
        "Run **this:**\n\n```sh\nls\n```"
    )


def test_code_is_left_out_where_anything_else_is_said() -> None:
    assert opening("```\nls\n```\nIt lists files.", room=300) == "It lists files."
    assert opening("It lists.\n\n```\nls\n```\nMore.", room=300) == "It lists."
    assert opening("```\nls\n```", room=300) == "```\nls\n```"


@given(
    st.lists(st.sampled_from(["- a. b", "c:", "```", "# d", "", "e\\", "  f", "~~~", "1. g"])),
    st.integers(0, 40),
)
def test_the_opening_of_anything_is_a_part_of_it_with_its_code_closed(
    lines: list[str], room: int
) -> None:
    answer = "\n".join(lines)
    told = opening(answer, room=room)
    assert " ".join(told.split()) in " ".join(answer.split())
    assert not any(line.strip() for line in lines) or told
    if answer.count("```") % 2 == 0 and "~~~" not in answer:
        assert told.count("```") % 2 == 0
