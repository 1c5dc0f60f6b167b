"""All texts of a base by their words: the phrasings and the passages of every entry, and all that it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from bot.core.knowledge import Entry, KnowledgeBase
from bot.core.match import Passage
from bot.core.passages import adopted, passages, phrasings
from bot.core.postings import Ragged
from bot.core.typed import normal
from bot.core.words import words


@dataclass(frozen=True, eq=False, slots=True)
class Texts:
    """Texts of one sort, at least one for each entry.

    Attributes:
        passages: every text, entry by entry.
        of_entry: for each entry, the numbers of its texts.
        words: for each text, the numbers of its words, in order.
    """

    passages: tuple[Passage, ...]
    of_entry: Ragged
    words: Ragged


class Corpus:
    """The base's texts and its words.

    Attributes:
        entries: in the base's order.
        frequencies: how often the base says each word as it is written; 0 for those of the synonyms alone.
        numbers: the base's words, numbered.
        asked: the question and the aliases of each entry.
        told: the bullets, sentences and caveats of each entry.
        bags: for each entry, the words of all its texts, of its tags and of its topic's title.
    """

    def __init__(self, base: KnowledgeBase) -> None:
        """Cut every entry into its texts and number every word, terms as their synonyms spell them out."""
        self.entries: tuple[Entry, ...] = base.entries
        self.numbers: dict[str, int] = {}
        self.frequencies: dict[str, int] = dict.fromkeys(base.synonyms.words, 0)
        self._synonyms = base.synonyms
        caveats = {
            entry.key: held for topic in base.topics for entry, held in adopted(topic).items()
        }
        self.asked = self._texts([phrasings(entry) for entry in self.entries])
        self.told = self._texts([passages(e, caveats.get(e.key, ())) for e in self.entries])
        titles = {topic.id: self._numbered(topic.title) for topic in base.topics}
        about = [
            titles[entry.key.topic] + self._numbered(" ".join(entry.tags)) for entry in self.entries
        ]
        self.bags = Ragged.joined(
            [
                Ragged.of(about),
                self.asked.of_entry.through(self.asked.words),
                self.told.of_entry.through(self.told.words),
            ]
        )

    def _texts(self, listed: Sequence[Sequence[Passage]]) -> Texts:
        every = tuple(chain.from_iterable(listed))
        return Texts(
            every,
            Ragged.counted([len(each) for each in listed]),
            Ragged.of([self._numbered(text.text) for text in every]),
        )

    def _numbered(self, text: str) -> list[int]:
        said = words(text if text.isascii() else normal(text))  # as queries come
        for word in said:
            self.frequencies[word] = self.frequencies.get(word, 0) + 1
        return [
            self.numbers.setdefault(word, len(self.numbers))
            for word in self._synonyms.spelt_out(said)
        ]
