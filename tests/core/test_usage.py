"""Questions and votes in figures, and which questions were asked in vain."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.asking import Ending, Surface
from bot.core.remembered import Remembered
from bot.core.usage import Figures, count_usage
from tests.core.asked import VM, WHY, remembered

DAY = timedelta(days=1).total_seconds()
MONDAY = datetime(2026, 11, 2, tzinfo=UTC).timestamp()


def test_questions_put_to_the_bot_and_overheard_ones_are_counted_apart() -> None:
    held = [
        remembered(at=MONDAY),
        remembered(at=MONDAY, told=False),
        remembered(at=MONDAY, ending=Ending.UNSURE, chosen=WHY),
        remembered(at=MONDAY, ending=Ending.UNSURE),
        remembered(at=MONDAY, ending=Ending.UNANSWERED, entry=None, votes="-"),
        remembered(at=MONDAY, surface=Surface.OVERHEARD, votes="++-"),
        remembered(at=MONDAY, surface=Surface.OVERHEARD, ending=Ending.UNSURE, told=False),
    ]
    total = count_usage(held, since=MONDAY, until=MONDAY + DAY).total
    assert total == Figures(
        asked=5, answered=1, chosen=1, overheard=2, spoken=1, helpful=2, not_helpful=2
    )
    assert total.answer_rate == 2 / 5
    assert total.helpfulness == 1 / 2


def test_where_nothing_was_asked_there_are_no_rates() -> None:
    usage = count_usage([], since=MONDAY, until=MONDAY + DAY)
    assert (usage.total.answer_rate, usage.total.helpfulness) == (None, None)
    assert (usage.top, usage.entries) == ((), 0)


def test_every_week_is_there_and_says_whether_it_is_whole() -> None:
    held = [
        remembered(at=MONDAY - 1),
        remembered(at=MONDAY),
        remembered(at=MONDAY + 14 * DAY),
        remembered(at=MONDAY + 16 * DAY),
        remembered(at=MONDAY - 3 * DAY),
    ]
    usage = count_usage(held, since=MONDAY - 2 * DAY, until=MONDAY + 16 * DAY)
    assert [(week.begins, week.whole, week.figures.asked) for week in usage.weeks] == [
        (date(2026, 10, 26), False, 1),
        (date(2026, 11, 2), True, 1),
        (date(2026, 11, 9), True, 0),
        (date(2026, 11, 16), False, 1),
    ]


def test_a_time_that_ends_with_a_week_has_no_empty_week_after_it() -> None:
    weeks = count_usage([], since=MONDAY, until=MONDAY + 7 * DAY).weeks
    assert [(week.begins, week.whole) for week in weeks] == [(date(2026, 11, 2), True)]


def test_entries_are_told_by_week_the_ones_given_most_first() -> None:
    held = [
        remembered(at=MONDAY, votes="+"),
        remembered(at=MONDAY + 8 * DAY, entry=VM),
        remembered(at=MONDAY + 8 * DAY, ending=Ending.UNSURE, chosen=WHY, votes="--+"),
        remembered(at=MONDAY + 8 * DAY, ending=Ending.UNSURE, chosen=WHY, none=True),
    ]
    usage = count_usage(held, since=MONDAY, until=MONDAY + 14 * DAY)
    told = [(e.key, e.weeks, e.given, e.helpful, e.not_helpful) for e in usage.top]
    assert told == [(VM, (1, 1), 2, 1, 0), (WHY, (0, 1), 1, 1, 2)]
    assert usage.entries == 2
    assert [e.key for e in count_usage(held, since=0, until=2 * MONDAY, top=1).top] == [VM]


@pytest.mark.parametrize(
    ("asked", "in_vain"),
    [
        (remembered(), False),
        (remembered(ending=Ending.UNANSWERED, entry=None), True),
        (remembered(ending=Ending.UNSURE), True),
        (remembered(ending=Ending.UNSURE, chosen=WHY), False),
        (remembered(ending=Ending.UNSURE, chosen=WHY, none=True), True),
        (remembered(ending=Ending.UNSURE, chosen=WHY, votes="-"), True),
        (remembered(votes="+-"), True),
        (remembered(votes="++-"), False),
        (remembered(surface=Surface.OVERHEARD, ending=Ending.UNANSWERED, told=False), True),
        (remembered(surface=Surface.OVERHEARD, told=False), False),
    ],
)
def test_a_question_is_in_vain_when_the_notes_owe_it_an_answer(
    asked: Remembered, in_vain: bool
) -> None:
    assert asked.in_vain is in_vain
