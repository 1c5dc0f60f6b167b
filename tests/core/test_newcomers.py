"""Which entry comes to a newcomer on which day, by what was posted before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.drip import Mark, Marked, drip_order
from bot.core.knowledge import EntryKey, Topic
from bot.core.newcomers import (
    Newcomer,
    Stage,
    course_of,
    lesson_on,
    local_date,
    next_lesson,
    window_on,
    zone_of,
)
from bot.core.slot import Claim, Kind, Phase, Slot
from tests.core.bases import base, entry

BASE = base(
    *(entry(name, f"What is {name}?", topic="docker") for name in ("a", "b")),
    *(entry(name, f"What is {name}?", topic="git") for name in ("x", "y")),
)
THURSDAY = date(2026, 11, 26)
BEFORE_NOON = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)  # 9:00 in Paris
ADA = Newcomer("U1", "docker", Stage.ACCEPTED, "Europe/Paris", BEFORE_NOON.timestamp())


def posted(what: str, day: date, phase: Phase = Phase.POSTED) -> Claim:
    slot = Slot("T1", "U1", Kind.LESSON, day.isoformat())
    return Claim(slot, "one", what, 0.0, 0.0, phase)


def walk(
    newcomers: Sequence[Newcomer],
    days: int,
    marks: Sequence[Marked] = (),
    skipped: frozenset[int] = frozenset(),
) -> list[tuple[date, str]]:
    """What comes on so many days, of which some are skipped."""
    posts: list[Claim] = []
    for number in range(days):
        day = THURSDAY + timedelta(days=number)
        said = [each for each in marks if each.on < day]
        courses = [course_of(each, posts, said) for each in newcomers]
        open_ = number not in skipped and window_on(newcomers[0], day)
        if open_ and (what := lesson_on(BASE, courses, day)):
            posts.append(posted(what, day))
    return [(date.fromisoformat(each.slot.day), each.what) for each in posts]


def test_entries_come_in_order_on_weekdays_and_a_recap_ends_them() -> None:
    assert walk([ADA], 9) == [
        (THURSDAY, "docker/a"),
        (date(2026, 11, 27), "docker/b"),
        (date(2026, 11, 30), "docker"),
    ]


def test_of_two_topics_the_second_follows_the_first() -> None:
    git = replace(ADA, topic="git", since=ADA.since + 1)
    assert [what for _, what in walk([ADA, git], 12)] == [
        "docker/a", "docker/b", "docker", "git/x", "git/y", "git"
    ]  # fmt: skip


def test_a_topic_that_waits_lets_the_next_one_go_on() -> None:
    git = replace(ADA, topic="git", since=ADA.since + 1)
    wanted = [Marked(EntryKey("docker", "b"), date(2026, 11, 27), Mark.AGAIN)]
    wanted.append(Marked(EntryKey("docker", "b"), date(2026, 11, 30), Mark.AGAIN))
    assert [what for _, what in walk([ADA, git], 20, wanted)] == [
        "docker/a", "docker/b", "docker/b", "git/x", "git/y", "docker/b", "docker", "git"
    ]  # fmt: skip


def test_the_first_one_comes_on_the_next_morning_that_is_no_weekend() -> None:
    friday_noon = datetime(2026, 11, 27, 11, 0, tzinfo=UTC)
    late = replace(ADA, since=friday_noon.timestamp())
    assert window_on(late, date(2026, 11, 27)) is None
    assert window_on(late, date(2026, 11, 28)) is None
    assert window_on(late, date(2026, 11, 30)) is not None
    assert next_lesson(late, friday_noon).isoformat() == "2026-11-30T09:30:00+01:00"


def test_what_came_before_one_began_anew_does_not_count() -> None:
    posts = [posted("docker/a", THURSDAY), posted("docker", date(2026, 11, 27))]
    anew = replace(ADA, since=datetime(2026, 11, 27, 12, 0, tzinfo=UTC).timestamp())
    assert course_of(ADA, posts, []).finished
    assert course_of(anew, posts, []) == course_of(anew, [], [])
    assert course_of(anew, posts, []).running


def test_what_may_not_have_been_posted_comes_again() -> None:
    course = course_of(ADA, [posted("docker/a", THURSDAY, Phase.CLAIMED)], [])
    assert lesson_on(BASE, [course], date(2026, 11, 27)) == "docker/a"


def test_a_topic_that_is_gone_and_one_that_was_stopped_send_nothing() -> None:
    gone, stopped = replace(ADA, topic="gone"), replace(ADA, stage=Stage.STOPPED)
    assert walk([gone], 5) == walk([stopped], 5) == []


def test_a_zone_that_does_not_exist_is_utc() -> None:
    assert [zone_of(each) for each in ("", "Europe/Paris", "Mars/Base", "../etc")] == [
        "UTC", "Europe/Paris", "UTC", "UTC"
    ]  # fmt: skip
    assert local_date(replace(ADA, zone="Pacific/Apia"), BEFORE_NOON) == THURSDAY
    assert local_date(replace(ADA, zone="Pacific/Kiritimati"), BEFORE_NOON) == THURSDAY


@given(skipped=st.frozensets(st.integers(0, 30)), again=st.lists(st.integers(0, 30), max_size=6))
def test_whatever_days_are_missed_each_entry_comes_in_order_and_one_a_day(
    skipped: frozenset[int], again: list[int]
) -> None:
    marks = [
        Marked(EntryKey("docker", "a"), THURSDAY + timedelta(days=day), Mark.AGAIN)
        for day in sorted(again)
    ]
    came = walk([ADA, replace(ADA, topic="git", since=ADA.since + 1)], 90, marks, skipped)
    assert len({day for day, _ in came}) == len(came)
    assert all(day.weekday() < 5 for day, _ in came)
    firsts = list(dict.fromkeys(what for _, what in came))
    for topic in ("docker", "git"):
        of_topic = [what for what in firsts if what.split("/")[0] == topic]
        assert of_topic == [*(str(key) for key in drip_order(_topic(topic))), topic]


def _topic(topic_id: str) -> Topic:
    return next(each for each in BASE.topics if each.id == topic_id)
