"""A match: an entry that a query may mean, with its score and what made it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.core.knowledge import Entry, EntryKey


class PassageKind(StrEnum):
    """Which part of an entry a passage is."""

    QUESTION = "question"
    ALIAS = "alias"
    ANSWER = "answer"
    CAVEAT = "caveat"


@dataclass(frozen=True, slots=True)
class Passage:
    """One phrasing, bullet, sentence or caveat of an entry: the grain at which text is indexed."""

    text: str
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Match:
    """An entry with how well it fits a query.

    Attributes:
        score: 0 (nothing in common) to 1 (word for word); comparable between the entries of one base.
        signals: what the score was made of, by name, each 0 to 1; for people to read.
        passage: the part of the entry that fits the query best.
    """

    entry: Entry
    score: float
    signals: Mapping[str, float]
    passage: Passage

    @property
    def key(self) -> EntryKey:
        """The entry's key."""
        return self.entry.key
