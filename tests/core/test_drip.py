"""A newcomer gets each entry once, again only what they want again, never on a weekend, and a recap at the end."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.drip import (
    Finished,
    Mark,
    Marked,
    Pause,
    Progress,
    SendAgain,
    SendNew,
    SendRecap,
    Sent,
    Step,
    drip_order,
    step,
)
from bot.core.knowledge import EntryKey
from bot.core.schedule import Weekday
from tests.core.bases import DOCKER

MONDAY = date(2026, 11, 30)
A, B, C = ORDER = tuple(EntryKey("docker", name) for name in "abc")


def after(progress: Progress, taken: Step, day: date) -> Progress:
    """The progress with what came noted, as whoever sends it does."""
    match taken:
        case SendNew(entry=entry) | SendAgain(entry=entry):
            return replace(progress, sent=(*progress.sent, Sent(entry, day)))
        case SendRecap():
            return replace(progress, recap_on=day)
        case _:
            return progress


def marked(progress: Progress, entry: EntryKey, day: date, mark: Mark) -> Progress:
    return replace(progress, marks=(*progress.marks, Marked(entry, day, mark)))


def told(days: int, marks: dict[int, tuple[EntryKey, Mark]] | None = None) -> list[str]:
    """What comes day by day from a Monday on; `marks` are made in the evening of a day, by its number."""
    progress, came = Progress(), []
    for number in range(days):
        day = MONDAY + timedelta(days=number)
        taken = step(ORDER, progress, day)
        progress = after(progress, taken, day)
        if marks and number in marks:
            progress = marked(progress, marks[number][0], day, marks[number][1])
        came.append(_word(taken))
    return came


def _word(taken: Step) -> str:
    match taken:
        case SendNew(entry=entry, number=number, of=of):
            return f"{entry.entry} {number}/{of}"
        case SendAgain(entry=entry, time=time):
            return f"{entry.entry} again, {time}"
        case SendRecap(entries=entries, again=again):
            return f"recap {len(entries)}, {len(again)}"
        case _:
            return type(taken).__name__.lower()


def test_the_maintainers_order_holds_else_the_file_s() -> None:
    (topic,) = DOCKER.topics
    assert drip_order(topic) == tuple(entry.key for entry in topic.entries)
    assert drip_order(replace(topic, drip=(A,))) == (A,)


def test_an_entry_a_day_then_a_recap_then_nothing() -> None:
    assert told(6) == ["a 1/3", "b 2/3", "c 3/3", "recap 3, 0", "finished", "finished"]


def test_what_is_wanted_again_comes_after_one_three_and_seven_days_and_then_no_more() -> None:
    again = {0: (A, Mark.AGAIN), 1: (A, Mark.AGAIN), 4: (A, Mark.AGAIN), 11: (A, Mark.AGAIN)}
    assert told(14, again) == [
        "a 1/3",
        "a again, 2",
        "b 2/3",
        "c 3/3",
        "a again, 3",
        "pause",  # the weekend
        "pause",
        "pause",  # nothing new is left, and the first comes back on Friday
        "pause",
        "pause",
        "pause",
        "a again, 4",
        "pause",
        "pause",
    ]


def test_a_weekend_puts_off_what_falls_on_it() -> None:
    assert told(9, {2: (C, Mark.AGAIN), 3: (C, Mark.AGAIN)})[3:] == [
        "c again, 2",
        "pause",  # Friday: three days from Thursday
        "pause",
        "pause",
        "c again, 3",
        "recap 3, 1",
    ]


def test_an_entry_that_was_understood_after_all_does_not_come_back() -> None:
    progress = Progress((Sent(A, MONDAY),))
    progress = marked(progress, A, MONDAY, Mark.AGAIN)
    tuesday = MONDAY + timedelta(days=1)
    assert step(ORDER, progress, tuesday) == SendAgain(A, 2)
    progress = marked(progress, A, MONDAY, Mark.GOT_IT)
    assert step(ORDER, progress, tuesday) == SendNew(B, 2, 3)


def test_the_recap_names_what_was_wanted_again_though_understood_by_now() -> None:
    progress = Progress(tuple(Sent(entry, MONDAY) for entry in ORDER))
    progress = marked(progress, B, MONDAY, Mark.AGAIN)
    progress = marked(progress, B, MONDAY, Mark.GOT_IT)
    assert step(ORDER, progress, MONDAY + timedelta(days=1)) == SendRecap(ORDER, (B,))


def test_a_mark_from_before_an_entry_came_back_counts_no_more() -> None:
    tuesday = MONDAY + timedelta(days=1)
    progress = Progress((Sent(A, MONDAY), Sent(A, tuesday)), (Marked(A, MONDAY, Mark.AGAIN),))
    assert step(ORDER, progress, MONDAY + timedelta(days=4)) == SendNew(B, 2, 3)


def test_the_same_day_brings_nothing_twice() -> None:
    progress = Progress((Sent(A, MONDAY),))
    assert step(ORDER, progress, MONDAY) == Pause()
    assert step(ORDER, progress, MONDAY - timedelta(days=3)) == Pause()


def test_entries_that_vanished_are_passed_over_and_new_ones_come_in_their_place() -> None:
    progress = marked(Progress((Sent(A, MONDAY),)), A, MONDAY, Mark.AGAIN)
    tuesday = MONDAY + timedelta(days=1)
    assert step((B, C), progress, tuesday) == SendNew(B, 1, 2)
    new = EntryKey("docker", "new")
    assert step((new, A), Progress((Sent(A, MONDAY),)), tuesday) == SendNew(new, 2, 2)
    assert step((), progress, tuesday) == Finished()


def test_other_days_of_rest_may_be_set() -> None:
    friday = MONDAY + timedelta(days=4)
    resting = frozenset({Weekday.FRIDAY, Weekday.SATURDAY})
    assert step(ORDER, Progress(), friday, resting=resting) == Pause()
    assert step(ORDER, Progress(), friday + timedelta(days=2), resting=resting) == SendNew(A, 1, 3)


marks = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 7), st.sampled_from(Mark)), max_size=30
)


@given(st.integers(1, 8), st.integers(0, 6), marks)
def test_each_comes_once_unless_wanted_again_and_it_ends(
    count: int, first: int, presses: list[tuple[int, int, Mark]]
) -> None:
    order = [EntryKey("docker", f"e{at}") for at in range(count)]
    progress, recaps, day = Progress(), 0, MONDAY + timedelta(days=first)
    for number in range(250):
        taken = step(order, progress, day)
        if day.weekday() >= 5:
            assert isinstance(taken, Pause | Finished)
        recaps += isinstance(taken, SendRecap)
        progress = after(progress, taken, day)
        came = {each.entry for each in progress.sent}
        for when, at, mark in presses:
            if when == number and at < count and order[at] in came:
                progress = marked(progress, order[at], day, mark)
        day += timedelta(days=1)
    assert step(order, progress, day) == Finished()
    assert recaps == 1
    assert list(dict.fromkeys(each.entry for each in progress.sent)) == order
    for entry in order:
        times = sum(each.entry == entry for each in progress.sent)
        wanted = sum(each.entry == entry and each.mark is Mark.AGAIN for each in progress.marks)
        assert 1 <= times <= min(4, 1 + wanted)
    assert len({each.on for each in progress.sent}) == len(progress.sent)


def test_the_order_of_repetitions_is_that_of_their_days() -> None:
    start = MONDAY + timedelta(days=7)
    progress = Progress(
        (Sent(A, MONDAY), Sent(B, MONDAY)),
        (Marked(B, MONDAY, Mark.AGAIN), Marked(A, MONDAY + timedelta(days=1), Mark.AGAIN)),
    )
    assert step(ORDER, progress, start) == SendAgain(B, 2)
