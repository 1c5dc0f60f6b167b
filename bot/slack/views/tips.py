"""The fields in which tips are set, for a channel or for oneself, and what came back of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from bot.core.almanac import Almanac
from bot.core.knowledge import Topic
from bot.core.schedule import Schedule, Weekday
from bot.core.schedule_parts import read_whole
from bot.core.schedule_reading import Misread, Reason, Said, Vocabulary
from bot.slack.blocks.message import Block
from bot.slack.blocks.safe_text import neutral
from bot.slack.blocks.tips_set import meant_told, refused_told
from bot.slack.incoming import Submission
from bot.slack.views.kit import Option, View, checkboxes, labelled, modal, radio, text_input
from bot.slack.views.topics_menu import topics_input

CALLBACK = "own_tips"
TIPS, AT, ZONE, DAYS = "tips", "tips_at", "tips_zone", "tips_days"
ABOUT, DAYS_OFF = "tips_topics", "tips_days_off"

TITLE = "Your tips"
SAVE = "Save"

ON, OFF = "on", "off"
TIPS_LABEL = "A tip a day"
SWITCH = MappingProxyType({OFF: "No tips", ON: "One on each of these days"})
AT_LABEL = "At"
AT_HINT = "A time of day, such as 09:30 or 5pm"
ZONE_LABEL = "In the time zone of"
ZONE_HINT = "A city or a zone, such as Melbourne or Australia/Melbourne"
DAYS_LABEL = "On"
ABOUT_LABEL = "Tips are about"
ABOUT_HINT = "Choose none for all topics."
DAYS_OFF_LABEL = "Not on the holidays in"
DAYS_OFF_HINT = "A country's two letters, such as AU. Leave it empty for tips on holidays too."

NO_TIME = "Write a time of day, such as 09:30."
NO_ZONE = "Write a city or a time zone, such as Australia/Melbourne."
NO_DAY = "Choose a day at least."
NO_COUNTRY = "Write the two letters of a country whose holidays I know, such as AU."

MOST_TYPED = 100
"""Characters of a field; the longest zone has 32."""

Faults = Mapping[str, str]
"""What is wrong with a form: a sentence a field."""


def tips_inputs(schedule: Schedule, topics: Sequence[Topic]) -> list[Block]:
    """The fields, with what is set filled in."""
    switch = [Option(value, text) for value, text in SWITCH.items()]
    week = [Option(str(int(day)), day.name.capitalize()) for day in Weekday]
    chosen = [str(int(day)) for day in schedule.days]
    return [
        labelled(TIPS, TIPS_LABEL, radio(switch, ON if schedule.on else OFF)),
        labelled(AT, AT_LABEL, text_input(f"{schedule.at:%H:%M}", most=MOST_TYPED), hint=AT_HINT),
        labelled(ZONE, ZONE_LABEL, text_input(schedule.zone, most=MOST_TYPED), hint=ZONE_HINT),
        labelled(DAYS, DAYS_LABEL, checkboxes(week, chosen)),
        *topics_input(ABOUT, ABOUT_LABEL, ABOUT_HINT, chosen=schedule.topics, topics=topics),
        labelled(
            DAYS_OFF,
            DAYS_OFF_LABEL,
            text_input(schedule.days_off or "", most=MOST_TYPED),
            hint=DAYS_OFF_HINT,
            optional=True,
        ),
    ]


def own_tips_view(schedule: Schedule, topics: Sequence[Topic]) -> View:
    """The form for one's own tips."""
    return modal(TITLE, tips_inputs(schedule, topics), callback=CALLBACK, submit=SAVE)


def schedule_of(submission: Submission, almanac: Almanac) -> Schedule | Faults:
    """What was filled in, read as it is after a command; or what is wrong."""
    form = _Form(almanac.vocabulary(()))
    at = form.read(AT, submission.text(AT), NO_TIME, lambda said: said.at)
    zone = form.read(ZONE, submission.text(ZONE), NO_ZONE, lambda said: said.zone)
    country = submission.text(DAYS_OFF)
    off = f"holidays in {country}" if country else "with holidays"
    days_off = form.read(DAYS_OFF, off, NO_COUNTRY, lambda said: said.days_off)
    days = frozenset(day for day in Weekday if str(int(day)) in submission.several(DAYS))
    if not days:
        form.faults[DAYS] = NO_DAY
    if at is None or zone is None or form.faults:
        return form.faults
    topics, on = submission.several(ABOUT), submission.text(TIPS) == ON
    return Schedule(at, zone, days, topics, days_off or None, on)


Value = TypeVar("Value")


@dataclass(slots=True)
class _Form:
    """A form being read, and what was wrong with it so far."""

    vocabulary: Vocabulary
    faults: dict[str, str] = field(default_factory=dict)

    def read(
        self, name: str, text: str, wanted: str, value_of: Callable[[Said], Value | None]
    ) -> Value | None:
        """The value of a field; None, and a fault noted, where it has none that can be relied on."""
        found = read_whole(text, self.vocabulary)
        value = value_of(found.said)
        if isinstance(found, Misread):
            self.faults[name] = _fault(found, wanted, choices=value is not None)
            return None
        if value is None:
            self.faults[name] = wanted
        return value


def _fault(found: Misread, wanted: str, *, choices: bool) -> str:
    """What is wrong with a field; what may have been meant only where that is of the field's own kind."""
    if not choices or found.reason is Reason.COUNTRY:
        return wanted
    several = found.reason is Reason.SEVERAL
    fault = refused_told(found.word, found.reason) if several else f"{wanted} "
    return neutral(fault + meant_told(found.choices))
