"""The figures with what names them: the workspace, the days, the notes."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.core.knowledge import EntryKey, KnowledgeBase
from bot.core.usage import Usage


@dataclass(frozen=True, slots=True)
class Counted:
    """What is told.

    Attributes:
        until: Unix seconds; the figures are of the days before.
        base: the notes as they are now.
    """

    team: str
    days: int
    until: float
    base: KnowledgeBase
    usage: Usage

    @property
    def last_day(self) -> date:
        """The day on which the figures were taken, in UTC."""
        return datetime.fromtimestamp(self.until, UTC).date()

    def question(self, key: EntryKey) -> str:
        """An entry's question; what it was called where the notes have it no more."""
        entry = self.base.entry(key)
        return entry.question if entry is not None else GONE


GONE = "(no longer in the notes)"


def percent(share: float | None) -> str:
    """A share as people read it; a dash where there is none."""
    return "–" if share is None else f"{share:.0%}"


def summary(counted: Counted) -> str:
    """The figures of all the time in a few words."""
    total = counted.usage.total
    told = [ASKED.format(count=_questions(total.asked), days=counted.days)]
    if total.asked:
        told.append(ANSWERED.format(rate=percent(total.answer_rate)))
    if votes := total.helpful + total.not_helpful:
        told.append(HELPED.format(rate=percent(total.helpfulness), votes=_votes(votes)))
    if total.overheard:
        told.append(OVERHEARD.format(count=_questions(total.overheard), spoken=total.spoken))
    return " ".join(told)


ASKED = "{count} put to the bot in the last {days} days."
ANSWERED = "{rate} got an answer."
HELPED = "Of {votes}, {rate} found it helpful."
OVERHEARD = "{count} overheard, {spoken} spoken to."


def _questions(count: int) -> str:
    return f"{count} question" if count == 1 else f"{count} questions"


def _votes(count: int) -> str:
    return f"{count} vote" if count == 1 else f"{count} votes"
