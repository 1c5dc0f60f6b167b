"""What people type after the command becomes a schedule, or an example of what to type instead."""

from dataclasses import replace
from datetime import time
from itertools import permutations
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.phrases import listed
from bot.core.schedule import DAILY, WEEKDAYS, WEEKENDS, Schedule, Weekday, told
from bot.core.schedule_reading import Reason, Vocabulary
from bot.core.schedule_request import (
    NotUnderstood,
    ScheduleRequest,
    Show,
    TurnOff,
    TurnOn,
    read_request,
)
from bot.core.zone_names import ZoneNames
from tests.core.schedules import (
    CURRENT,
    ODD,
    ODD_TOPICS,
    VOCABULARY,
    ZONES,
    schedules,
    schedules_about,
)

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday


def read(text: str, current: Schedule = CURRENT) -> ScheduleRequest:
    return read_request(text, VOCABULARY, current)


def turned_on(text: str, current: Schedule = CURRENT) -> Schedule:
    request = read(text, current)
    assert isinstance(request, TurnOn), request
    return request.schedule


def refused(text: str) -> NotUnderstood:
    request = read(text)
    assert isinstance(request, NotUnderstood), request
    return request


@given(schedules_about(ODD_TOPICS), schedules)
def test_a_schedule_that_is_told_reads_as_itself_whatever_was_set(
    schedule: Schedule, current: Schedule
) -> None:
    assert read_request(told(schedule), ODD, current) == TurnOn(schedule)


@given(schedules)
def test_a_schedule_that_is_off_is_told_so_and_keeps_what_was_set(schedule: Schedule) -> None:
    off = replace(schedule, on=False)
    assert read(told(off), schedule) == TurnOff(off)
    assert turned_on("on", off) == schedule


@given(schedules, st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_makes_no_difference(schedule: Schedule, cased: type[str]) -> None:
    assert turned_on(cased(told(schedule))) == schedule


@pytest.mark.parametrize(
    "parts", list(permutations(["09:30", "Australia/Melbourne", "mon-wed", "on", "holidays AU"]))
)
def test_the_order_of_the_parts_makes_no_difference(parts: tuple[str, ...]) -> None:
    days = frozenset({MON, TUE, WED})
    schedule = Schedule(time(9, 30), "Australia/Melbourne", days, days_off="AU")
    assert turned_on(" ".join(parts)) == schedule


@pytest.mark.parametrize("text", ["", "  ", "?", "show", "show me", "status", "settings", "tips"])
def test_nothing_in_particular_shows_what_is_set(text: str) -> None:
    assert read(text) == Show()


@pytest.mark.parametrize(
    "text", ["off", "OFF!", "off please", "stop", "turn it off", "no more tips", "disable"]
)
def test_off_is_understood_in_any_words(text: str) -> None:
    assert read(text) == TurnOff(replace(CURRENT, on=False))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        *((text, time(9, 30)) for text in ("9:30", "09:30", "9.30", "9h30", "0930", "９：３０")),
        *((text, time(9, 30)) for text in ("9:30am", "9.30 AM", "9:30 a.m.", "at 09:30.")),
        *((text, time(9)) for text in ("9am", "9 a.m.", "9:00")),
        *((text, time(21, 30)) for text in ("9:30pm", "21:30", "9.30 p.m.", "2130")),
        *((text, time(12)) for text in ("noon", "midday", "12pm", "12:00")),
        *((text, time(0)) for text in ("midnight", "12am", "0:00", "00:00")),
        ("12:15am", time(0, 15)),
        ("12:15pm", time(12, 15)),
    ],
)
def test_a_time_is_understood_as_people_write_it(text: str, at: time) -> None:
    assert turned_on(text) == replace(CURRENT, at=at)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        *((text, WEEKDAYS) for text in ("weekdays", "every weekday", "Mon-Fri", "mon – fri")),
        *((text, WEEKDAYS) for text in ("from monday to friday", "workdays", "mon through fri")),
        *((text, WEEKENDS) for text in ("weekends", "at the weekend", "sat, sun", "Sat & Sun")),
        *((text, DAILY) for text in ("daily", "every day", "each day", "mon-sun")),
        *((text, {MON, WED, FRI}) for text in ("Mon, Wed and Fri", "mondays wed fridays")),
        *((text, {FRI, SAT, SUN, MON}) for text in ("fri-mon", "weekends, fri, mon")),
        *((text, {TUE}) for text in ("tue", "Tues", "every Tuesday", "on tuesdays")),
        ("thurs", {THU}),
    ],
)
def test_days_are_understood_one_by_one_as_runs_and_as_groups(
    text: str, days: frozenset[Weekday]
) -> None:
    assert turned_on(text) == replace(CURRENT, days=frozenset(days))


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        *((text, "Australia/Melbourne") for text in ("Melbourne", "australia/melbourne")),
        *((text, "America/New_York") for text in ("new york", "New_York", "NYC", "New York time")),
        ("London time", "Europe/London"),
        ("port au prince", "America/Port-au-Prince"),
        ("St. Johns", "America/St_Johns"),
        ("Lord Howe", "Australia/Lord_Howe"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("knox", "America/Indiana/Knox"),
        ("istanbul", "Europe/Istanbul"),
        ("singapore", "Asia/Singapore"),
        ("san francisco", "America/Los_Angeles"),
        ("UK", "Europe/London"),
        ("utc", "UTC"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("timezone Tokyo", "Asia/Tokyo"),
    ],
)
def test_a_time_zone_is_found_by_its_name_or_a_place_in_it(text: str, zone: str) -> None:
    assert turned_on(text) == replace(CURRENT, zone=zone)


@pytest.mark.parametrize(
    "text", ["EST", "est", "GMT", "CET", "IST", "Eastern", "PT", "Samoa", "US"]
)
def test_a_zone_that_may_be_several_is_asked_back(text: str) -> None:
    answer = refused(f"on 9.30 {text}")
    assert (answer.word, answer.reason) == (text, Reason.SEVERAL)
    assert answer.choices
    assert answer.example == f"on 09:30 {answer.choices[0]} weekdays"


def test_every_zone_can_be_named_unless_it_is_an_abbreviation_or_has_another_name() -> None:
    unnamed = {zone for zone in available_timezones() if ZONES.meant(zone) != (zone,)}
    assert {zone for zone in unnamed if "/" in zone} == set()
    assert unnamed >= {"EST", "GMT", "Singapore"}
    assert "UTC" not in unnamed


def test_zones_that_this_machine_does_not_know_are_never_offered() -> None:
    zones = ZoneNames({"Europe/Paris", "UTC"})
    assert zones.meant("munich") == zones.meant("melbourne") == ()
    vocabulary = Vocabulary(zones, (), ())
    answer = read_request("est", vocabulary, Schedule(time(9), "UTC"))
    assert isinstance(answer, NotUnderstood)
    assert (answer.choices, answer.example) == ((), "on 09:00 UTC weekdays")


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        *(
            (text, ("docker",))
            for text in ("docker", "about docker", "topic docker", "only docker")
        ),
        ("about docker and git basics", ("docker", "git-basics")),
        ("about docker, git-basics", ("docker", "git-basics")),
        ("docker and git-basics", ("docker", "git-basics")),
        ("about docker about rome", ("docker", "rome")),
        *((text, ()) for text in ("every topic", "all topics", "about everything", "any topic")),
    ],
)
def test_topics_are_named_by_their_ids(text: str, topics: tuple[str, ...]) -> None:
    before = replace(CURRENT, topics=("rome",))
    assert turned_on(text, before) == replace(CURRENT, topics=topics)


def test_topics_one_by_one_are_told_from_one_of_two_words() -> None:
    for text, topics in (("about a, b", ("a", "b")), ("about a b", ("a-b",))):
        request = read_request(text, ODD, CURRENT)
        assert request == TurnOn(replace(CURRENT, topics=topics))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        *((text, "AU") for text in ("holidays AU", "without holidays in AU", "no au holidays")),
        *((text, "AU") for text in ("not on public holidays in AU", "skip holidays of AU")),
        *((text, "GB") for text in ("UK holidays", "without bank holidays in the UK")),
        ("without holidays in at", "AT"),
        *((text, None) for text in ("holidays too", "with holidays", "including holidays")),
    ],
)
def test_a_country_s_holidays_are_left_out_or_not(text: str, country: str | None) -> None:
    before = replace(CURRENT, days_off="DE")
    assert turned_on(text, before) == replace(CURRENT, days_off=country)


@pytest.mark.parametrize("text", ["without holidays", "holidays", "without holidays at 9:30"])
def test_holidays_of_no_country_are_asked_back(text: str) -> None:
    answer = refused(text)
    assert answer.reason is Reason.COUNTRY
    assert answer.example == "on 09:00 Europe/Berlin weekdays without holidays in AU"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("at half past nine", "half"),
        ("on 25:00", "25:00"),
        ("9:75", "9:75"),
        ("13pm", "13pm"),
        ("GMT+10", "GMT+10"),
        ("on 9:30 not on fridays", "not"),
        ("off on weekends", "off"),
        ("on 9:30 in my time zone", "my"),
        ("from monday", "from"),
        ("9:30 Melbourne except rome", "except"),
        ("holidays in ZZ", "holidays"),
        ("with holidays in AU", "AU"),
        ("please", "please"),
    ],
)
def test_a_word_that_means_nothing_is_named_and_changes_nothing(text: str, word: str) -> None:
    assert refused(text).word == word


@pytest.mark.parametrize(
    ("text", "word", "choices"),
    [
        ("on 9:30 melborne", "melborne", ("Australia/Melbourne",)),
        ("weekdys", "weekdys", ("weekdays",)),
        ("tuesdy", "tuesdy", ("Tue",)),
        ("on about dokcer", "dokcer", ("docker", "rome", "git-basics")),
        ("9", "9", ("09:00", "21:00")),
        ("at 12 o'clock", "12 o'clock", ("00:00", "12:00")),
        ("rome", "rome", ("Europe/Rome", "about rome")),
    ],
)
def test_what_may_have_been_meant_is_offered_never_taken(
    text: str, word: str, choices: tuple[str, ...]
) -> None:
    answer = refused(text)
    assert (answer.word, answer.choices) == (word, choices)


def test_a_topic_by_the_name_of_a_day_is_one_after_about_only() -> None:
    assert read_request("Daily", ODD, CURRENT) == TurnOn(replace(CURRENT, days=DAILY))
    about = read_request("about daily", ODD, CURRENT)
    assert about == TurnOn(replace(CURRENT, topics=("daily",)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("9:30 10:30", "10:30"),
        ("Melbourne 9:30 Paris", "Paris"),
        ("all topics about docker", "about docker"),
        ("holidays AU holidays DE", "holidays DE"),
    ],
)
def test_a_part_said_twice_and_differently_is_refused(text: str, word: str) -> None:
    answer = refused(text)
    assert (answer.word, answer.reason) == (word, Reason.TWICE)


def test_the_same_part_said_twice_is_fine() -> None:
    assert turned_on("9:30, 9.30am Melbourne Australia/Melbourne").at == time(9, 30)


WORDS = st.sampled_from(
    sorted(
        listed("""
        on off 9:30 9 10.30 pm melbourne EST new york mon fri - , and about docker holidays in AU
        without not rome daily every weekdays banana of <@U1> `x` please
        """)
    )
)


@given(st.lists(WORDS, max_size=8).map(" ".join) | st.text(max_size=60), schedules)
def test_anything_gets_an_outcome_and_every_example_works(text: str, current: Schedule) -> None:
    request = read(text, current)
    if isinstance(request, NotUnderstood):
        assert request.word
        assert isinstance(read(request.example, current), TurnOn)


@pytest.mark.parametrize("part", ["on ", "mon-", "about docker and ", "9:30 ", "new york ", "x"])
def test_long_texts_get_an_outcome_as_well(part: str) -> None:
    assert read(part * 2_000) is not None


@pytest.mark.parametrize("at", [time(9, 30, 1), time(9, 30, tzinfo=None, microsecond=1)])
def test_a_schedule_holds_whole_minutes_and_a_day_at_least(at: time) -> None:
    with pytest.raises(ValueError, match="whole minutes"):
        Schedule(at, "UTC")
    with pytest.raises(ValueError, match="weekday"):
        Schedule(time(9), "UTC", frozenset())
