"""What people think of an answer they were given: one vote a person an answer, changeable."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.knowledge import EntryKey


class Verdict(StrEnum):
    """Whether an answer helped."""

    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"


class Reason(StrEnum):
    """Why an answer did not help."""

    WRONG_ENTRY = "wrong_entry"
    OUT_OF_DATE = "out_of_date"
    INCOMPLETE = "incomplete"
    OTHER = "other"
    REMOVED = "removed"
    """An unasked reply that the asker or a maintainer took away."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One person's view of one answer: the entry that a question was answered with.

    Attributes:
        question: the id of the `AskedQuestion`.
        comment: in the person's own words; None where they said nothing.
        at: Unix seconds.
    """

    team: str
    question: str
    entry: EntryKey
    user: str
    verdict: Verdict
    reason: Reason | None
    comment: str | None
    at: float
