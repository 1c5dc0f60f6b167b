"""A match: an entry that a query may mean, with its score and what made it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from bot.core.knowledge import Entry, EntryKey


class PassageKind(StrEnum):
    """Which part of an entry a passage is."""

    QUESTION = "question"
    ALIAS = "alias"
    ANSWER = "answer"
    CAVEAT = "caveat"


@dataclass(frozen=True, slots=True)
class Passage:
    """One phrasing, bullet, sentence or caveat of an entry: the grain at which text is indexed.

    Attributes:
        lines: where the entry's answer says it, in lines of its Markdown counted from 0; None where it does not.
    """

    text: str
    kind: PassageKind
    lines: range | None = None

    @property
    def digest(self) -> str:
        """What tells it from the entry's other passages, also after a restart: 8 hex digits of the text's hash."""
        return blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True)
class Match:
    """An entry with how well it fits a query.

    Attributes:
        score: 0 (nothing in common) to 1 (word for word); comparable between the entries of one base.
        signals: what the score was made of, by name, each 0 to 1; for people to read.
        passage: what fits the query best of all that the entry says and may be asked.
        part: what fits best of the answer and the caveats, where it clearly fits: a reply points at it.
    """

    entry: Entry
    score: float
    signals: Mapping[str, float]
    passage: Passage
    part: Passage | None = None

    @property
    def key(self) -> EntryKey:
        """The entry's key."""
        return self.entry.key
