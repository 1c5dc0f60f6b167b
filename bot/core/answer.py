"""An answer, whole: the entry, the catch in the order it is told, and what to read next."""

from dataclasses import dataclass
from itertools import chain

from bot.core.knowledge import Caveat, Entry, KnowledgeBase, Level, Topic
from bot.core.match import Passage


@dataclass(frozen=True, slots=True)
class Answer:
    """What is told when an entry is the answer.

    Attributes:
        caveats: the entry's own, then the topic's; in each, warnings before notes; none twice.
        related: entries to read next, in the order the entry names them.
        passage: the part of the entry that fits the question best; None when no question was asked.
    """

    entry: Entry
    topic: Topic
    caveats: tuple[Caveat, ...]
    related: tuple[Entry, ...] = ()
    passage: Passage | None = None

    @property
    def catch(self) -> tuple[Caveat, ...]:
        """The caveats that the answer's own text does not already say.

        An entry made of a note's downsides section *is* the topic's caveats; told once, they weigh more.
        """
        own = self.entry.source
        if own is None:
            return self.caveats
        return tuple(c for c in self.caveats if c.source is None or not own.covers(c.source))


def compose(base: KnowledgeBase, entry: Entry, passage: Passage | None = None) -> Answer:
    """Gather everything that is told with an entry of the base."""
    topic = base.topic(entry.key.topic)
    if topic is None:
        raise KeyError(f"{entry.key} belongs to no topic of this base")
    related = (base.entry(key) for key in entry.related)
    return Answer(
        entry=entry,
        topic=topic,
        caveats=_in_order(entry.caveats, topic.caveats),
        related=tuple(found for found in related if found is not None),
        passage=passage,
    )


def _in_order(own: tuple[Caveat, ...], topics: tuple[Caveat, ...]) -> tuple[Caveat, ...]:
    by_text: dict[str, Caveat] = {}
    for caveat in chain(_warnings_first(own), _warnings_first(topics)):
        by_text.setdefault(caveat.text, caveat)
    return tuple(by_text.values())


def _warnings_first(caveats: tuple[Caveat, ...]) -> list[Caveat]:
    return sorted(caveats, key=lambda caveat: caveat.level is not Level.WARNING)
