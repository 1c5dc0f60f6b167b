"""Texts of one sort, phrasings or passages, and how those of each entry fit a query."""

from dataclasses import dataclass

import numpy as np

from bot.core.alignment import Alignment
from bot.core.columns import sums_of
from bot.core.corpus import Texts
from bot.core.meaning import Meaning
from bot.core.postings import Floats, Ints
from bot.core.vocabulary import Asked, Vocabulary
from bot.core.word_vectors import Vectors

BEST = 3
"""Texts of an entry that are told apart."""


@dataclass(frozen=True, eq=False, slots=True)
class Fit:
    """How the texts of some entries fit.

    Attributes:
        words: word by word, 0 to 1: the scores of each entry's best three texts, best first, texts by entries.
        meaning: as a whole, the same; None where no vectors are at hand.
        text: for each entry, the number of the text that fits best word by word.
    """

    words: Floats
    meaning: Floats | None
    text: Ints


class TextIndex:
    """Everything that can be known of the texts before a query comes."""

    def __init__(
        self, texts: Texts, vocabulary: Vocabulary, common: Vectors | None, *, longest: int
    ) -> None:
        """Lay the texts out.

        Args:
            texts: what is indexed.
            vocabulary: the words they are made of.
            common: what the phrasings of the base have in common; None where no vectors are at hand.
            longest: how many distinct words of a text count at most.
        """
        self._texts = texts
        self._weights = vocabulary.weights
        self._words = texts.words.distinct(longest)
        self._alignment = Alignment(self._words, vocabulary.weights)
        self._meaning = (
            None
            if common is None or vocabulary.vectors is None
            else Meaning(sums_of(texts.words, vocabulary.vectors), common)
        )

    def coarse_meaning(self, direction: Vectors | None) -> Floats:
        """For every entry, nearly what its best text means; zeros where no vectors are at hand."""
        starts = self._texts.of_entry.starts
        if self._meaning is None or direction is None:
            return np.zeros(len(starts) - 1)
        return np.maximum.reduceat(self._meaning.coarse(direction), starts[:-1])

    def fit(self, asked: Asked, direction: Vectors | None, entries: Ints) -> Fit:
        """How the texts of the chosen entries fit."""
        whole = len(entries) == len(self._texts.of_entry)
        texts = None if whole else self._texts.of_entry.chosen(entries)
        numbers = self._texts.of_entry.values if texts is None else texts.values
        runs = self._texts.of_entry if texts is None else texts
        alignment = (
            self._alignment
            if texts is None
            else Alignment(self._words.chosen(numbers), self._weights)
        )
        words, first = runs.best(alignment.scores(asked.likeness, asked.weights), count=BEST)
        if self._meaning is None or direction is None:
            return Fit(words, None, numbers[first])
        scores = self._meaning.scores(direction, None if texts is None else numbers)
        return Fit(words, runs.best(scores, count=BEST)[0], numbers[first])
