"""A newcomer's way through a topic: an entry a day, again what they want again, and a recap at the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.core.knowledge import EntryKey, Topic
from bot.core.schedule import WEEKENDS, Weekday

WAITS = (timedelta(days=1), timedelta(days=3), timedelta(days=7))
"""How long after each "again" an entry comes back; after the last of them it comes no more."""


class Mark(StrEnum):
    """What a newcomer says of an entry."""

    AGAIN = "again"
    GOT_IT = "got_it"


@dataclass(frozen=True, slots=True)
class Sent:
    """An entry that was sent on a local date."""

    entry: EntryKey
    on: date


@dataclass(frozen=True, slots=True)
class Marked:
    """What was said of an entry on a local date; of one entry the last mark counts."""

    entry: EntryKey
    on: date
    mark: Mark


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a newcomer has come in one topic.

    Attributes:
        sent: the entries, those that came again as often as they did, in order of time.
        marks: in order of time.
        recap_on: when the recap was sent; None before.
    """

    sent: tuple[Sent, ...] = ()
    marks: tuple[Marked, ...] = ()
    recap_on: date | None = None


@dataclass(frozen=True, slots=True)
class SendNew:
    """The next entry comes; `number` counts it from 1 among the topic's `of` entries."""

    entry: EntryKey
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class SendAgain:
    """An entry comes back; `time` counts how often it came by then, from 2."""

    entry: EntryKey
    time: int


@dataclass(frozen=True, slots=True)
class SendRecap:
    """All is said.

    Attributes:
        entries: what came, in the order in which it came first; never empty.
        again: those of them that the newcomer wanted again, at some time.
    """

    entries: tuple[EntryKey, ...]
    again: tuple[EntryKey, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing comes on this day, but something will."""


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing comes any more."""


Step = SendNew | SendAgain | SendRecap | Pause | Finished


def drip_order(topic: Topic) -> tuple[EntryKey, ...]:
    """The entries that newcomers to a topic get, in order: what its maintainers set, else all of them."""
    return topic.drip or tuple(entry.key for entry in topic.entries)


def step(
    order: Sequence[EntryKey],
    progress: Progress,
    day: date,
    *,
    resting: frozenset[Weekday] = WEEKENDS,
) -> Step:
    """What comes on a local date; at most one thing a day does.

    What is wanted again goes first, since its day was promised. When all has come and nothing is wanted
    again, the recap follows on the next day that is no rest. The same day asked for again, after what
    came was noted, is a pause.

    Args:
        order: the entries, as `drip_order` has them by now; what it has no more is passed over.
        progress: what came before, and what was said of it.
        day: the newcomer's local date.
        resting: the weekdays on which nothing comes.
    """
    came = _came(order, progress)
    left = [entry for entry in order if entry not in came]
    if progress.recap_on is not None or not (left or came):
        return Finished()
    if Weekday(day.weekday()) in resting or any(each.on >= day for each in progress.sent):
        return Pause()
    wanted = sorted(_wanted_again(came, progress))
    if wanted and wanted[0][0] <= day:
        return sending(order, progress, wanted[0][1])
    if left:
        return sending(order, progress, left[0])
    return Pause() if wanted else recap(order, progress)


def sending(order: Sequence[EntryKey], progress: Progress, entry: EntryKey) -> SendNew | SendAgain:
    """What an entry of the order is to a newcomer who has come so far: a new one, or one that comes again."""
    times = sum(each.entry == entry for each in progress.sent)
    if times:
        return SendAgain(entry, times + 1)
    return SendNew(entry, len(_came(order, progress)) + 1, len(order))


def recap(order: Sequence[EntryKey], progress: Progress) -> SendRecap:
    """What there is to look back on; nothing where nothing came yet."""
    came = _came(order, progress)
    again = {each.entry for each in progress.marks if each.mark is Mark.AGAIN}
    return SendRecap(came, tuple(entry for entry in came if entry in again))


def comes_again(progress: Progress, entry: EntryKey) -> date | None:
    """From which day on an entry comes back; None where it does not."""
    return next((day for day, each in _wanted_again((entry,), progress)), None)


def _came(order: Sequence[EntryKey], progress: Progress) -> tuple[EntryKey, ...]:
    sent = dict.fromkeys(each.entry for each in progress.sent)
    return tuple(entry for entry in sent if entry in order)


def _wanted_again(came: Sequence[EntryKey], progress: Progress) -> Iterator[tuple[date, EntryKey]]:
    """When each entry whose last mark asks for it comes back."""
    for entry in came:
        sent = [each.on for each in progress.sent if each.entry == entry]
        said = [each for each in progress.marks if each.entry == entry and each.on >= sent[-1]]
        if said and said[-1].mark is Mark.AGAIN and len(sent) <= len(WAITS):
            yield said[-1].on + WAITS[len(sent) - 1], entry
