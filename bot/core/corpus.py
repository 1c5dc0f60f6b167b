"""All texts of a base laid out in rows: the phrasings of every entry, then the passages of every entry."""

from dataclasses import dataclass
from itertools import chain

import numpy as np

from bot.core.knowledge import Entry, KnowledgeBase
from bot.core.match import Passage
from bot.core.passages import adopted, passages, phrasings
from bot.core.postings import Floats, Ints, Ragged
from bot.core.words import words

_STEPS = 1_000_000
"""Scores are compared in millionths, so that a rounding error decides nothing."""


@dataclass(frozen=True, eq=False, slots=True)
class Block:
    """Rows that belong to entries, one run of at least one row for each entry.

    Attributes:
        first: the first row of the block in the corpus.
        starts: for each entry, its first row, counted within the block.
        lengths: for each entry, how many rows it has.
    """

    first: int
    starts: Ints
    lengths: Ints

    @property
    def size(self) -> int:
        """How many rows the block has."""
        return int(self.lengths.sum())

    def best(self, scores: Floats, *, count: int) -> tuple[list[Floats], Ints]:
        """The `count` best scores of each entry, best first, and the row of its best.

        An entry with fewer rows is padded with its worst score. Of equal rows the first counts.
        """
        size = self.size
        millionths = np.rint(scores[self.first : self.first + size] * _STEPS).astype(np.int64)
        ranked = millionths * size + np.arange(size - 1, -1, -1)
        found: list[Floats] = []
        best_row = np.zeros(0, np.int64)
        for nth in range(count):
            top = np.maximum.reduceat(ranked, self.starts)
            rows = size - 1 - top % size
            best_row = best_row if nth else rows
            value = (top // size).astype(np.float64) / _STEPS
            found.append(np.where(self.lengths > nth, value, found[-1]) if found else value)
            ranked[rows[self.lengths > nth + 1]] = -1
        return found, best_row + self.first


class Corpus:
    """The base's texts, its words, and which rows and entries hold them."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Cut every entry into its texts and number every word."""
        self.entries: tuple[Entry, ...] = base.entries
        topics_caveats = {
            entry.key: held for topic in base.topics for entry, held in adopted(topic).items()
        }
        asked = [phrasings(entry) for entry in self.entries]
        told = [passages(entry, topics_caveats.get(entry.key, ())) for entry in self.entries]
        self.texts: tuple[Passage, ...] = tuple(
            chain(chain.from_iterable(asked), chain.from_iterable(told))
        )
        self.asked = _block(0, asked)
        self.told = _block(self.asked.size, told)
        self.numbers: dict[str, int] = {}
        self.rows = Ragged.of([self._numbered(text.text) for text in self.texts])
        self.bags = self._bags({topic.id: self._numbered(topic.title) for topic in base.topics})

    def _bags(self, titles: dict[str, list[int]]) -> Ragged:
        """Every word that an entry says: its rows', its tags', and its topic's title."""
        bags = [
            titles[e.key.topic] + [n for tag in e.tags for n in self._numbered(tag)]
            for e in self.entries
        ]
        owners = chain.from_iterable(
            np.repeat(np.arange(len(bags)), b.lengths) for b in (self.asked, self.told)
        )
        for row, owner in enumerate(owners):
            bags[owner].extend(
                self.rows.values[self.rows.starts[row] : self.rows.starts[row + 1]].tolist()
            )
        return Ragged.of(bags)

    @property
    def frequencies(self) -> dict[str, int]:
        """How many times the base says each word."""
        counts = np.bincount(self.bags.values, minlength=len(self.numbers))
        return dict(zip(self.numbers, counts.tolist(), strict=True))

    def _numbered(self, text: str) -> list[int]:
        return [self.numbers.setdefault(word, len(self.numbers)) for word in words(text)]


def _block(first: int, texts: list[list[Passage]]) -> Block:
    lengths = np.array([len(listed) for listed in texts], np.int64)
    return Block(first, np.cumsum(lengths) - lengths, lengths)
