"""The signals: three ways to say how well the entries of a base fit a query."""

from dataclasses import dataclass

import numpy as np

from bot.core.columns import sums_of
from bot.core.corpus import Corpus
from bot.core.lexicon import Lexicon
from bot.core.meaning import common_to, direction_of
from bot.core.postings import Floats, Ints
from bot.core.telling import Telling
from bot.core.text_index import Fit, TextIndex
from bot.core.vocabulary import Asked, Vocabulary
from bot.core.word_vectors import Vectors

BEST_THREE = np.array((0.6, 0.2, 0.2))
"""What an entry's best, second and third phrasing count for: several that fit say more than one."""

TOGETHER = 0.4
"""The part of a signal that comes from an entry's phrasings together; the rest comes from its best text."""

LONGEST_PHRASING = 60
LONGEST_PASSAGE = 120
"""Distinct words of a text that are looked at: beyond lies a pasted page, which would fit every question."""


@dataclass(frozen=True, eq=False, slots=True)
class Speaking:
    """What speaks for some entries.

    Attributes:
        signals: by name, each 0 to 1 for each entry.
        phrasings: how their questions and aliases fit.
        passages: how their bullets, sentences and caveats fit.
    """

    signals: dict[str, Floats]
    phrasings: Fit
    passages: Fit


class Signals:
    """All that can be known of a corpus before a query comes; immutable."""

    def __init__(self, corpus: Corpus, lexicon: Lexicon) -> None:
        """Weigh and index every text."""
        self._table = lexicon.vectors
        self.vocabulary = vocabulary = Vocabulary(corpus, lexicon.vectors)
        words = vocabulary.vectors
        self._common = None if words is None else common_to(sums_of(corpus.asked.words, words))
        self._asked = TextIndex(corpus.asked, vocabulary, self._common, longest=LONGEST_PHRASING)
        self._told = TextIndex(corpus.told, vocabulary, self._common, longest=LONGEST_PASSAGE)
        self._telling = Telling(vocabulary, height=len(corpus.entries))

    def answer(self, asked: Asked) -> Floats:
        """For every entry of the base, what its whole text tells."""
        return self._telling.scores(asked)

    def coarse_meaning(self, asked: Asked) -> Floats:
        """For every entry of the base, nearly what its phrasings mean."""
        return asked.known * self._asked.coarse_meaning(self._direction(asked))

    def of(self, asked: Asked, entries: Ints, answer: Floats) -> Speaking:
        """What speaks for the chosen entries.

        A part of `words` and of `meaning` comes from the phrasings together, the rest from the best text
        of all: where nobody has written aliases, a bullet often says what was asked for. The words stand in
        for the meaning of those that vectors do not know, such as all words of most scripts. `answer` is
        that signal for every entry of the base: the first stage has asked for it already.
        """
        direction = self._direction(asked)
        phrasings = self._asked.fit(asked, direction, entries)
        passages = self._told.fit(asked, direction, entries)
        signals = {"words": _both(phrasings.words, passages.words)}
        if phrasings.meaning is not None and passages.meaning is not None:
            meaning = _both(phrasings.meaning, passages.meaning)
            signals["meaning"] = asked.known * meaning + (1 - asked.known) * signals["words"]
        signals["answer"] = answer[entries]
        return Speaking(signals, phrasings, passages)

    def _direction(self, asked: Asked) -> Vectors | None:
        if self._table is None or self._common is None:
            return None
        return direction_of(self._table.of(asked.tokens).sum(axis=0), self._common)


def _both(phrasings: Floats, passages: Floats) -> Floats:
    best = np.maximum(phrasings[0], passages[0])
    both: Floats = TOGETHER * (BEST_THREE @ phrasings) + (1 - TOGETHER) * best
    return both
