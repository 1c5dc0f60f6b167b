"""The signals: the ways to say how well the entries of a base fit a query."""

from dataclasses import dataclass

import numpy as np

from bot.core.alignment import Alignment
from bot.core.corpus import Corpus, Texts
from bot.core.lexicon import Lexicon
from bot.core.meaning import Meaning
from bot.core.postings import Floats, Ints, Ragged
from bot.core.telling import Telling
from bot.core.vocabulary import Asked, Vocabulary

BEST_THREE = np.array((0.6, 0.2, 0.2))
"""What an entry's best, second and third phrasing count for: several that fit say more than one."""

LONGEST_PHRASING = 60
LONGEST_PASSAGE = 120
"""Distinct words of a text that are looked at: beyond lies a pasted page, which would fit every question."""


@dataclass(frozen=True, eq=False, slots=True)
class Fits:
    """How well one sort of text of some entries fits, for each of these entries.

    Attributes:
        signals: by name, each 0 to 1.
        best: the word-by-word score of the best text, 0 to 1.
        text: the number of that text.
    """

    signals: dict[str, Floats]
    best: Floats
    text: Ints

    def of(self, chosen: Ints) -> "Fits":
        """The same for some of the entries."""
        signals = {name: each[chosen] for name, each in self.signals.items()}
        return Fits(signals, self.best[chosen], self.text[chosen])


class Signals:
    """All that can be known of a corpus before a query comes; immutable."""

    def __init__(self, corpus: Corpus, lexicon: Lexicon) -> None:
        """Weigh and index every text."""
        self._corpus = corpus
        self._vocabulary = vocabulary = Vocabulary(corpus, lexicon.vectors)
        self.ask = vocabulary.ask
        self.answer = Telling(vocabulary, height=len(corpus.entries)).scores
        self._asked_words = corpus.asked.words.distinct(LONGEST_PHRASING)
        self._told_words = corpus.told.words.distinct(LONGEST_PASSAGE)
        self._alignment = Alignment(self._asked_words, vocabulary.weights)
        self._meaning = (
            None
            if lexicon.vectors is None or vocabulary.vectors is None
            else Meaning(corpus.asked.words, lexicon.vectors, vocabulary.vectors)
        )

    def coarse(self, asked: Asked) -> Floats:
        """For every entry, a first look at what its phrasings mean; zeros where no vectors are at hand."""
        if self._meaning is None:
            return np.zeros(len(self._corpus.entries))
        scores = self._meaning.coarse(asked.tokens)
        return np.maximum.reduceat(scores, self._corpus.asked.of_entry.starts[:-1])

    def phrasings(self, asked: Asked, entries: Ints) -> Fits:
        """How well the questions and aliases of the chosen entries fit: by words, and by meaning."""
        texts, runs = _texts_of(self._corpus.asked, entries)
        words = self._aligned(asked, self._asked_words, texts)
        best, first = runs.best(words, count=len(BEST_THREE))
        signals = {"words": BEST_THREE @ best}
        if self._meaning is not None:
            means, _ = runs.best(self._meaning.scores(asked.tokens, texts), count=len(BEST_THREE))
            signals["meaning"] = BEST_THREE @ means
        return Fits(signals, best[0], texts[first])

    def passages(self, asked: Asked, entries: Ints) -> Fits:
        """How well the best bullet, sentence or caveat of the chosen entries fits."""
        texts, runs = _texts_of(self._corpus.told, entries)
        best, first = runs.best(self._aligned(asked, self._told_words, texts), count=1)
        return Fits({"passage": best[0]}, best[0], texts[first])

    def _aligned(self, asked: Asked, words: Ragged, texts: Ints) -> Floats:
        whole = words is self._asked_words and len(texts) == len(words)
        alignment = (
            self._alignment if whole else Alignment(words.chosen(texts), self._vocabulary.weights)
        )
        likeness = self._vocabulary.likeness(asked, alignment.words)
        return alignment.scores(likeness, asked.weights)


def _texts_of(texts: Texts, entries: Ints) -> tuple[Ints, Ragged]:
    """The numbers of the entries' texts, and for each entry the places of its texts among them."""
    places, lengths = texts.of_entry.places(entries)
    return texts.of_entry.values[places], Ragged.counted(lengths.tolist())
