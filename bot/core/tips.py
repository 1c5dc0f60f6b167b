"""Tips: an entry's essence with its catch, or a caveat by itself; all that a base has to give."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from bot.core.answer import compose
from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Level, Topic
from bot.core.passages import opening

TIP_LENGTH = 320
"""Characters of an answer that a tip tells: some four lines in Slack, read in passing."""

_CAVEAT_MARK = "#"
"""Parts a caveat's digest from what it belongs to; no id of a topic or entry may hold it."""


@dataclass(frozen=True, slots=True)
class EntryTip:
    """An entry in short.

    Attributes:
        passage: what its answer begins with, in the answer's own Markdown. A note says first what matters most,
            and whatever was picked by its words instead would have to be read without what leads to it.
        catch: the first caveat of the whole answer; None where it has none that it does not say itself.
    """

    entry: Entry
    topic: Topic
    passage: str
    catch: Caveat | None

    @property
    def id(self) -> str:
        """What names it in a history, whatever its wording."""
        return str(self.entry.key)


@dataclass(frozen=True, slots=True)
class CaveatTip:
    """Something to watch out for.

    Attributes:
        entry: the entry that it belongs to; None where it holds for the whole topic.
    """

    caveat: Caveat
    topic: Topic
    entry: Entry | None

    @property
    def id(self) -> str:
        """What names it in a history, until a person rewords it."""
        return _caveat_id(self.caveat, self.entry.key if self.entry else self.topic.id)


Tip = EntryTip | CaveatTip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A tip that may be chosen, by all that the choice looks at.

    Attributes:
        id: the tip's.
        entry: the entry that it tells of, or whose caveat it is; None for a topic's caveat.
        reviewed: when a person last reviewed that entry; None where nobody did.
        is_warning: whether it is a caveat that can hurt.
    """

    id: str
    entry: EntryKey | None = None
    reviewed: date | None = None
    is_warning: bool = False

    @property
    def is_caveat(self) -> bool:
        """Whether it is a caveat by itself."""
        return is_caveat(self.id)


def is_caveat(tip_id: str) -> bool:
    """Whether a tip is, or was, a caveat by itself."""
    return _CAVEAT_MARK in tip_id


def candidates(base: KnowledgeBase, *, topics: Collection[str] = ()) -> tuple[Candidate, ...]:
    """Every tip of a base, in the base's order, none twice.

    Made once a base, this serves for every channel with the same topics.

    Args:
        base: what may be told.
        topics: ids of those that tips are taken from; empty for all.
    """
    found = (
        candidate
        for topic in base.topics
        if not topics or topic.id in topics
        for candidate in _of_topic(topic)
    )
    return tuple({each.id: each for each in found}.values())


def tip_of(base: KnowledgeBase, tip_id: str) -> Tip | None:
    """The tip of that id as the base tells it now; None where the base has it no more."""
    owner, _, digest = tip_id.partition(_CAVEAT_MARK)
    topic_id, _, entry_id = owner.partition("/")
    topic, entry = base.topic(topic_id), base.entry(EntryKey(topic_id, entry_id))
    if topic is None or (entry_id and entry is None):
        return None
    if digest:
        caveats = entry.caveats if entry else topic.caveats
        tips = (CaveatTip(caveat, topic, entry) for caveat in caveats)
        return next((tip for tip in tips if tip.id == tip_id), None)
    return _entry_tip(base, entry) if entry else None


def _entry_tip(base: KnowledgeBase, entry: Entry) -> EntryTip:
    answer = compose(base, entry)
    passage = opening(entry.answer, room=TIP_LENGTH)
    return EntryTip(entry, answer.topic, passage, next(iter(answer.catch), None))


def _of_topic(topic: Topic) -> Iterator[Candidate]:
    for caveat in topic.caveats:
        yield Candidate(_caveat_id(caveat, topic.id), is_warning=caveat.level is Level.WARNING)
    told = {caveat.text for caveat in topic.caveats}
    for entry in topic.entries:
        reviewed = date.fromisoformat(entry.reviewed) if entry.reviewed else None
        yield Candidate(str(entry.key), entry.key, reviewed)
        for caveat in entry.caveats:
            if caveat.text not in told:
                name, hurts = _caveat_id(caveat, entry.key), caveat.level is Level.WARNING
                yield Candidate(name, entry.key, reviewed, hurts)


def _caveat_id(caveat: Caveat, owner: EntryKey | str) -> str:
    text = " ".join(caveat.text.split()).encode("utf-8", "surrogatepass")
    return f"{owner}{_CAVEAT_MARK}{blake2b(text, digest_size=6).hexdigest()}"
