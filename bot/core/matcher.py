"""Ranks the entries of a base by how well they fit a query."""

from dataclasses import dataclass

import numpy as np

from bot.core.corpus import Corpus
from bot.core.knowledge import KnowledgeBase
from bot.core.lexicon import NO_LEXICON, Lexicon
from bot.core.match import Match
from bot.core.postings import Floats, Ints
from bot.core.query import Query
from bot.core.reading import Reader, Reading
from bot.core.signals import Fits, Signals
from bot.core.spelling import Spelling
from bot.core.standing import standing
from bot.core.vocabulary import Asked

WEIGHTS = {"words": 1.0, "meaning": 0.8, "answer": 0.5, "passage": 0.2}
"""What each signal counts for in a score; `meaning` drops out where no vectors are at hand.

Chosen by hand on public question sets (`make quality`), where the figures hardly move between half and
twice of each.
"""

WORD_FOR_WORD = 12
"""The power that lifts a phrasing typed as it stands to a score of 1, and leaves all others where they are."""

ELSEWHERE = 0.85
"""What is left of a score in another topic than the preferred one: a prior, not a wall."""

EXACT = 10_000
"""Entries up to which each is scored by all signals."""

NEAR = 1_000
"""Entries of a larger base that pass its first stage: a coarse look at their meaning, and their answer."""

COMPARED = 3
"""Matches that the decision compares with each other: they are found whatever the limit."""

_DIGITS = 6


@dataclass(frozen=True, eq=False, slots=True)
class Found:
    """The best entries with what speaks for them; all arrays in the same order.

    Attributes:
        entries: by number.
        scores: 0 to 1.
        signals: by name, each 0 to 1.
        phrasings: what fits best of what may be asked.
        passages: what fits best of what is told.
    """

    entries: Ints
    scores: Floats
    signals: dict[str, Floats]
    phrasings: Fits
    passages: Fits


class Matcher:
    """An index over one base; immutable, so any number of threads may ask it at once."""

    def __init__(self, base: KnowledgeBase, lexicon: Lexicon = NO_LEXICON) -> None:
        """Index every phrasing, bullet, sentence and caveat of the base.

        Args:
            base: what is searched.
            lexicon: what is known of the language; without vectors entries are ranked by words alone.
        """
        self._base = base
        self._corpus = corpus = Corpus(base)
        self._signals = Signals(corpus, lexicon)
        self._reader = Reader(Spelling(corpus.frequencies, lexicon.words), base.synonyms)
        self._topics = np.array([entry.key.topic for entry in corpus.entries], dtype=str)
        keys = np.array([str(entry.key) for entry in corpus.entries], dtype=str)
        self._by_key = np.argsort(np.argsort(keys, kind="stable"), kind="stable")

    def read(self, query: Query) -> Reading:
        """What is looked for when this is asked."""
        return self._reader.read(query)

    def match(self, query: Query, topic: str | None = None, limit: int = 10) -> list[Match]:
        """The entries that share anything with the query, best first; of equal ones, by key.

        Args:
            query: what was asked; without tokens nothing matches.
            topic: the id of a topic to prefer; an unknown one prefers nothing.
            limit: how many matches at most; does not change a match's score or signals.
        """
        tokens = self.read(query).tokens
        if not self._corpus.entries or not tokens:
            return []
        found = self._found(self._signals.ask(tokens), topic, least=max(limit, COMPARED))
        order = np.lexsort((self._by_key[found.entries], -found.scores))[:limit]
        return [self._match(found, at) for at in order.tolist() if found.scores[at] > 0]

    def _found(self, asked: Asked, topic: str | None, *, least: int) -> Found:
        """The best entries: at least so many, where the base has so many."""
        entries = self._near(asked)
        phrasings = self._signals.phrasings(asked, entries)
        signals = phrasings.signals | {"answer": self._signals.answer(asked)[entries]}
        signals["agreement"] = np.mean([each >= each.max() for each in signals.values()], axis=0)
        priors = self._priors(entries, topic)
        near = _within_reach(priors * _scores(signals, phrasings), least)
        entries, phrasings = entries[near], phrasings.of(near)
        passages = self._signals.passages(asked, entries)
        signals = {name: each[near] for name, each in signals.items()} | passages.signals
        scores = np.round(priors[near] * _scores(signals, phrasings), _DIGITS)
        return Found(entries, scores, signals | standing(scores), phrasings, passages)

    def _near(self, asked: Asked) -> Ints:
        """Every entry; of a large base those that pass the first stage."""
        count = len(self._corpus.entries)
        if count <= EXACT:
            return np.arange(count)
        first = WEIGHTS["meaning"] * self._signals.coarse(asked)
        first += WEIGHTS["answer"] * self._signals.answer(asked)
        return np.sort(np.argpartition(-first, NEAR)[:NEAR])

    def _priors(self, entries: Ints, topic: str | None) -> Floats:
        if topic is None or self._base.topic(topic) is None:
            return np.ones(len(entries))
        return np.where(self._topics[entries] == topic, 1.0, ELSEWHERE)

    def _match(self, found: Found, at: int) -> Match:
        asked = self._corpus.asked.passages[found.phrasings.text[at]]
        told = self._corpus.told.passages[found.passages.text[at]]
        asked_fits, told_fits = found.phrasings.best[at], found.passages.best[at]
        return Match(
            self._corpus.entries[found.entries[at]],
            float(found.scores[at]),
            {name: round(float(each[at]), _DIGITS) for name, each in found.signals.items()},
            asked if asked_fits >= told_fits else told,
        )


def _scores(signals: dict[str, Floats], phrasings: Fits) -> Floats:
    """The weighted mean of the signals, lifted where a phrasing stands as it was typed; 0 to 1."""
    told = "meaning" in signals
    weights = {name: each for name, each in WEIGHTS.items() if told or name != "meaning"}
    counted = (weight * signals[name] for name, weight in weights.items() if name in signals)
    mean = sum(counted, np.zeros(1)) / sum(weights.values())
    return mean + (1 - mean) * phrasings.best**WORD_FOR_WORD


def _within_reach(scores: Floats, least: int) -> Ints:
    """The entries that may still be among the best when the passage, at most 1, is added."""
    if len(scores) <= least:
        return np.arange(len(scores))
    lowest = np.partition(scores, len(scores) - least)[len(scores) - least]
    reach = WEIGHTS["passage"] / (sum(WEIGHTS.values()) - WEIGHTS["meaning"])
    return np.flatnonzero(scores >= lowest - reach)
