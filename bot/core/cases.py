"""The base's own tests as values: phrasings that must find an entry, and questions that must get silence."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.core.knowledge import Entry, KnowledgeBase, Topic
from bot.core.typos import Slip


class Origin(StrEnum):
    """What the text of a case is in its topic's file."""

    EXPECT = "expect"
    SILENT = "silent"
    QUESTION = "question"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Expect:
    """A phrasing that must find an entry.

    Attributes:
        origin: an expected phrasing, or one that the entry itself is indexed by (question, alias).
        position: which of the entry's texts of that origin, counted from 0.
        slips: what was mistyped in the text on purpose; empty for a text as it is written.
    """

    text: str
    entry: Entry
    origin: Origin = Origin.EXPECT
    position: int = 0
    slips: tuple[Slip, ...] = ()

    @property
    def topic(self) -> str:
        """The id of the topic whose file holds the case."""
        return self.entry.key.topic


@dataclass(frozen=True, slots=True)
class Silent:
    """A question that must get no answer from any topic of the base.

    Attributes:
        topic: the id of the topic whose file holds the case.
        position: which of the topic's silent questions, counted from 0.
        slips: what was mistyped in the text on purpose; empty for a text as it is written.
    """

    text: str
    topic: str
    position: int = 0
    slips: tuple[Slip, ...] = ()

    @property
    def origin(self) -> Origin:
        """Always a silent question."""
        return Origin.SILENT


Case = Expect | Silent


def cases(base: KnowledgeBase, *, topic: str | None = None) -> tuple[Case, ...]:
    """The `expect` and `silent` cases of a base, topic by topic, in the files' order.

    Args:
        base: what is tested.
        topic: the id of the only topic whose cases are wanted; None for all.
    """
    return tuple(case for each in _topics(base, topic) for case in _cases_of(each))


def own_phrasings(base: KnowledgeBase, *, topic: str | None = None) -> tuple[Expect, ...]:
    """The entries' questions and aliases as cases: as written they find themselves, mistyped they may not."""
    return tuple(
        case
        for each in _topics(base, topic)
        for entry in each.entries
        for case in (
            Expect(entry.question, entry, Origin.QUESTION),
            *(Expect(text, entry, Origin.ALIAS, at) for at, text in enumerate(entry.aliases)),
        )
    )


def _topics(base: KnowledgeBase, topic: str | None) -> Iterator[Topic]:
    return (each for each in base.topics if topic in (None, each.id))


def _cases_of(topic: Topic) -> Iterator[Case]:
    for entry in topic.entries:
        for at, text in enumerate(entry.expect):
            yield Expect(text, entry, Origin.EXPECT, at)
    for at, text in enumerate(topic.silent):
        yield Silent(text, topic.id, at)
