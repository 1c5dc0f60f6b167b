"""What somebody asks of the tips of a channel or their own: on at some time, off, or what is set."""

import re
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.core.schedule import Schedule, told_shortly
from bot.core.schedule_parts import one_line, parts, unknown
from bot.core.schedule_reading import ON_WORDS, Misread, Reason, Said, Vocabulary
from bot.core.stopping import wants_to_stop


@dataclass(frozen=True, slots=True)
class TurnOn:
    """Tips are to come by this schedule."""

    schedule: Schedule


@dataclass(frozen=True, slots=True)
class TurnOff:
    """No tips are to come; the schedule keeps what was set, for another time."""

    schedule: Schedule


@dataclass(frozen=True, slots=True)
class Show:
    """What is set is to be told."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Something was typed that nothing may be made of; nothing is to change.

    Attributes:
        word: what was not understood, as it was typed; it may hold anything.
        choices: what may have been meant, best first; may be empty.
        example: what may be typed instead, without the command before it.
    """

    word: str
    reason: Reason
    example: str
    choices: tuple[str, ...] = ()


ScheduleRequest = TurnOn | TurnOff | Show | NotUnderstood

MOST_CHOICES = 5
"""Choices that are told; more would hide the first."""

_SHOW = re.compile(
    r"(?:(?:show|list|see|status|settings?|info|help|when|next|what)\b\s*)?"
    r"(?:tips|settings?|status|schedule|me|is set|is on|comes next|next)?",
    re.IGNORECASE,
)


def read_request(text: str, vocabulary: Vocabulary, current: Schedule) -> ScheduleRequest:
    """What is asked for.

    The parts may come in any order and case; those that are not named stay as they are. Nothing is
    guessed: one word that is not understood, or may mean several things, and nothing is changed.

    Args:
        text: what was typed after the command; anything.
        vocabulary: what may be named.
        current: what is set, or what a new schedule begins with.
    """
    line = one_line(text)
    if _SHOW.fullmatch(line):
        return Show()
    if wants_to_stop(text):
        return TurnOff(replace(current, on=False))
    return _read_parts(line, vocabulary, current)


def _read_parts(whole: str, vocabulary: Vocabulary, current: Schedule) -> ScheduleRequest:
    said, switched = Said(), False
    for part in parts(whole, vocabulary):
        if isinstance(part, str):
            switched = switched or part.casefold() in ON_WORDS
            continue
        if isinstance(part, Misread):
            return _refused(part, said, current)
        merged = _merged(said, part.said)
        if merged is None:
            return _refused(Misread(part.text, part.text, Reason.TWICE), said, current)
        said = merged
    if said == Said() and not switched:
        return _refused(unknown(whole, vocabulary), said, current)
    return TurnOn(_changed(current, said))


def _refused(found: Misread, said: Said, current: Schedule) -> NotUnderstood:
    """With an example that keeps what was understood, and takes the first of the choices."""
    meant = found.said if found.reason is not Reason.TWICE else Said()
    best = _merged(said, meant) or said
    example = told_shortly(_changed(current, best))
    example += f" without holidays in {best.days_off}" if best.days_off else ""
    example += f" about {', '.join(best.topics)}" if best.topics else ""
    return NotUnderstood(found.word, found.reason, example, found.choices[:MOST_CHOICES])


Value = TypeVar("Value")


def _merged(said: Said, more: Said) -> Said | None:
    """Both together: days and topics add up, everything else can be said but once; None where it was not."""
    for before, now in (
        (said.at, more.at),
        (said.zone, more.zone),
        (said.days_off, more.days_off),
        (_names_topics(said), _names_topics(more)),
    ):
        if before is not None and now is not None and before != now:
            return None
    topics = (*(said.topics or ()), *(more.topics or ()))
    return Said(
        at=_either(said.at, more.at),
        zone=_either(said.zone, more.zone),
        days=(said.days or frozenset()) | (more.days or frozenset()) or None,
        topics=None if said.topics is more.topics is None else tuple(dict.fromkeys(topics)),
        days_off=_either(said.days_off, more.days_off),
    )


def _names_topics(said: Said) -> bool | None:
    """False for every topic."""
    return None if said.topics is None else bool(said.topics)


def _either(first: Value | None, second: Value | None) -> Value | None:
    return second if first is None else first


def _changed(schedule: Schedule, said: Said) -> Schedule:
    return Schedule(
        at=said.at or schedule.at,
        zone=said.zone or schedule.zone,
        days=said.days or schedule.days,
        topics=schedule.topics if said.topics is None else said.topics,
        days_off=schedule.days_off if said.days_off is None else said.days_off or None,
        on=True,
    )
