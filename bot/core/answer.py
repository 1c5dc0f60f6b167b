"""An answer, whole: the entry, the catch in the order it is told, and what to read next."""

from dataclasses import dataclass
from itertools import chain

from bot.core.knowledge import Caveat, Entry, KnowledgeBase, Level, Topic
from bot.core.match import Passage, PassageKind


@dataclass(frozen=True, slots=True)
class Answer:
    """What is told when an entry is the answer.

    Attributes:
        caveats: the entry's own, then the topic's; in each, warnings before notes; none twice.
        related: entries to read next, in the order the entry names them.
        part: what of the answer or the catch to point at; None where nothing was asked or nothing clearly fits.
    """

    entry: Entry
    topic: Topic
    caveats: tuple[Caveat, ...]
    related: tuple[Entry, ...] = ()
    part: Passage | None = None

    @property
    def catch(self) -> tuple[Caveat, ...]:
        """The caveats that the answer's own text does not already say.

        An entry made of a note's downsides section *is* the topic's caveats; told once, they weigh more.
        """
        own = self.entry.source
        if own is None:
            return self.caveats
        return tuple(c for c in self.caveats if c.source is None or not own.covers(c.source))

    @property
    def pointed_caveat(self) -> Caveat | None:
        """The caveat of the catch to point at, if it is one."""
        part = self.part
        if part is None or part.kind is not PassageKind.CAVEAT:
            return None
        return next((c for c in self.catch if " ".join(c.text.split()) == part.text), None)


def compose(base: KnowledgeBase, entry: Entry, part: Passage | None = None) -> Answer:
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
        part=part,
    )


def _in_order(own: tuple[Caveat, ...], topics: tuple[Caveat, ...]) -> tuple[Caveat, ...]:
    by_text: dict[str, Caveat] = {}
    for caveat in chain(_warnings_first(own), _warnings_first(topics)):
        by_text.setdefault(caveat.text, caveat)
    return tuple(by_text.values())


def _warnings_first(caveats: tuple[Caveat, ...]) -> list[Caveat]:
    return sorted(caveats, key=lambda caveat: caveat.level is not Level.WARNING)
