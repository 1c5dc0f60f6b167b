"""The fields in which tips are set: what is filled in is what was set, and slips are told at their field."""

from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings

from bot.core.almanac import Almanac
from bot.core.knowledge import Topic
from bot.core.schedule import Schedule
from bot.core.zone_names import ZoneNames
from bot.slack.incoming import Submission
from bot.slack.views import tips
from bot.slack.views.tips import own_tips_view, schedule_of
from tests.core.schedules import COUNTRIES, CURRENT, TOPICS, schedules
from tests.slack.views.test_views import assert_slack_takes, untouched

ALMANAC = Almanac(ZoneNames(available_timezones()), COUNTRIES)
KNOWN = [Topic(each, each.title(), ()) for each in TOPICS]


def filled(**entered: str | tuple[str, ...]) -> Submission:
    """The form with something changed."""
    held = untouched(own_tips_view(CURRENT, KNOWN))
    return Submission("U1", "", {**held.entered, **entered})


@settings(deadline=None, max_examples=60)
@given(schedules)
def test_a_form_that_is_saved_unchanged_keeps_what_was_set(schedule: Schedule) -> None:
    view = own_tips_view(schedule, KNOWN)
    assert_slack_takes(view)
    kept = schedule_of(untouched(view), ALMANAC)
    assert isinstance(kept, Schedule)
    assert set(kept.topics) == set(schedule.topics)
    assert told_but_topics(kept) == told_but_topics(schedule)


def told_but_topics(schedule: Schedule) -> tuple[object, ...]:
    return schedule.at, schedule.zone, schedule.days, schedule.days_off, schedule.on


@pytest.mark.parametrize(
    ("name", "typed", "zone", "at"),
    [
        (tips.ZONE, "melbourne", "Australia/Melbourne", "09:00"),
        (tips.ZONE, "Australia / Melbourne", None, None),
        (tips.AT, "5pm", "Europe/Berlin", "17:00"),
        (tips.AT, "9.30", "Europe/Berlin", "09:30"),
    ],
)
def test_fields_are_read_as_after_a_command(
    name: str, typed: str, zone: str | None, at: str | None
) -> None:
    read = schedule_of(filled(**{name: typed}), ALMANAC)
    if zone is None:
        assert not isinstance(read, Schedule)
        return
    assert isinstance(read, Schedule)
    assert (read.zone, f"{read.at:%H:%M}") == (zone, at)


@pytest.mark.parametrize(
    ("name", "typed", "fault"),
    [
        (
            tips.AT,
            "9",
            "“9” may mean several things, so nothing has changed. Did you mean 09:00 or 21:00?",
        ),
        (tips.AT, "noonish", tips.NO_TIME),
        (tips.AT, "Melbourne", tips.NO_TIME),
        (tips.AT, "9:30 10:30", tips.NO_TIME),
        (tips.AT, "@channel", tips.NO_TIME),
        (tips.ZONE, "Melburne", f"{tips.NO_ZONE} Did you mean Australia/Melbourne?"),
        (tips.ZONE, "9:30", tips.NO_ZONE),
        (tips.ZONE, "", tips.NO_ZONE),
        (tips.ZONE, "docker", tips.NO_ZONE),
        (
            tips.ZONE,
            "EST",
            "“EST” may mean several things, so nothing has changed. Did you mean "
            "America/New_York or Australia/Melbourne?",
        ),
        (tips.DAYS_OFF, "Atlantis", tips.NO_COUNTRY),
        (tips.DAYS_OFF, "XX", tips.NO_COUNTRY),
        (tips.DAYS, (), tips.NO_DAY),
        (tips.DAYS, ("9",), tips.NO_DAY),
    ],
)
def test_what_cannot_be_read_is_told_at_its_field(
    name: str, typed: str | tuple[str, ...], fault: str
) -> None:
    assert schedule_of(filled(**{name: typed}), ALMANAC) == {name: fault}


def test_a_country_is_read_in_any_case_and_may_be_left_out() -> None:
    read = schedule_of(filled(**{tips.DAYS_OFF: "au"}), ALMANAC)
    assert isinstance(read, Schedule)
    assert read.days_off == "AU"
    read = schedule_of(filled(**{tips.DAYS_OFF: ""}), ALMANAC)
    assert isinstance(read, Schedule)
    assert read.days_off is None
