"""What was asked and what came of it, in figures: in all, week by week, and by entry."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from bot.core.asking import Ending
from bot.core.feedback import Verdict
from bot.core.knowledge import EntryKey
from bot.core.remembered import Remembered

TOP: Final = 10
"""Entries that are told unless said otherwise."""

WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of some questions.

    Attributes:
        asked: put to the bot, by whatever way.
        answered: of these, answered outright.
        chosen: of these, answered by a suggestion that the asker chose.
        overheard: questions in watched channels that nobody put to the bot.
        spoken: of these, given a reply, or a hint to the asker alone.
        helpful: votes for answers.
        not_helpful: votes against.
    """

    asked: int = 0
    answered: int = 0
    chosen: int = 0
    overheard: int = 0
    spoken: int = 0
    helpful: int = 0
    not_helpful: int = 0

    @property
    def unanswered(self) -> int:
        """Of those asked, the ones that got no answer."""
        return self.asked - self.answered - self.chosen

    @property
    def answer_rate(self) -> float | None:
        """The share, 0 to 1, of the questions asked that got an answer; None where none was asked."""
        return (self.answered + self.chosen) / self.asked if self.asked else None

    @property
    def helpfulness(self) -> float | None:
        """The share, 0 to 1, of the votes that are for the answer; None where nobody voted."""
        votes = self.helpful + self.not_helpful
        return self.helpful / votes if votes else None


@dataclass(frozen=True, slots=True)
class Week:
    """The figures of a week, in UTC.

    Attributes:
        begins: its Monday.
        whole: whether all of it was counted.
    """

    begins: date
    whole: bool
    figures: Figures


@dataclass(frozen=True, slots=True)
class EntryUsage:
    """How often an entry was given as an answer, and what people thought of it.

    Attributes:
        weeks: how often in each week, in the order of `Usage.weeks`.
        given: how often in all.
    """

    key: EntryKey
    weeks: tuple[int, ...]
    given: int
    helpful: int
    not_helpful: int


@dataclass(frozen=True, slots=True)
class Usage:
    """Figures over a time.

    Attributes:
        total: of all of it.
        weeks: every week of it, those without a question too, the oldest first.
        top: the entries given most, most first; of equal ones, by key.
        entries: how many were given at all.
    """

    total: Figures
    weeks: tuple[Week, ...]
    top: tuple[EntryUsage, ...]
    entries: int


def count_usage(
    remembered: Iterable[Remembered], *, since: float, until: float, top: int = TOP
) -> Usage:
    """Count the questions of a time; a vote counts where its question does.

    Args:
        remembered: in any order; what was asked outside the time is passed over.
        since: Unix seconds, included.
        until: Unix seconds, not included; later than `since`.
        top: how many entries to tell.
    """
    held = [each for each in remembered if since <= each.question.at < until]
    by_week: dict[date, list[Remembered]] = defaultdict(list)
    for each in held:
        by_week[_monday(each.question.at)].append(each)
    mondays = _mondays(since, until)
    given = Counter(each.given for each in held if each.given is not None)
    first = sorted(given, key=lambda key: (-given[key], key))[:top]
    return Usage(
        total=_figures(held),
        weeks=tuple(
            Week(monday, _is_whole(monday, since, until), _figures(by_week[monday]))
            for monday in mondays
        ),
        top=tuple(_entry(key, [by_week[monday] for monday in mondays]) for key in first),
        entries=len(given),
    )


def _figures(held: Sequence[Remembered]) -> Figures:
    addressed = [each for each in held if each.addressed]
    overheard = [each for each in held if not each.addressed]
    given = [each for each in addressed if each.given is not None]
    outright = sum(each.question.ending is Ending.ANSWERED for each in given)
    verdicts = Counter(vote.verdict for each in held for vote in each.votes)
    return Figures(
        asked=len(addressed),
        answered=outright,
        chosen=len(given) - outright,
        overheard=len(overheard),
        spoken=sum(each.question.told for each in overheard),
        helpful=verdicts[Verdict.HELPFUL],
        not_helpful=verdicts[Verdict.NOT_HELPFUL],
    )


def _entry(key: EntryKey, weeks: Sequence[Sequence[Remembered]]) -> EntryUsage:
    counts = tuple(sum(each.given == key for each in week) for week in weeks)
    votes = [vote for week in weeks for each in week for vote in each.votes if vote.entry == key]
    helpful = sum(vote.verdict is Verdict.HELPFUL for vote in votes)
    return EntryUsage(key, counts, sum(counts), helpful, len(votes) - helpful)


def _mondays(since: float, until: float) -> list[date]:
    first, last = _monday(since), _monday(until)
    mondays = [first + WEEK * number for number in range((last - first) // WEEK + 1)]
    return mondays if _midnight(last) < until else mondays[:-1]


def _is_whole(monday: date, since: float, until: float) -> bool:
    return since <= _midnight(monday) and _midnight(monday + WEEK) <= until


def _monday(at: float) -> date:
    day = datetime.fromtimestamp(at, UTC).date()
    return day - timedelta(days=day.weekday())


def _midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
