"""Ranks the entries of a base by how well they fit a query."""

import numpy as np

from bot.core.corpus import Corpus
from bot.core.knowledge import KnowledgeBase
from bot.core.match import Match
from bot.core.postings import Floats
from bot.core.query import Query
from bot.core.signals import Cosine, Features, Telling, evenly, grams, say, stems
from bot.core.spelling import Repair, Spelling

WEIGHTS = {"characters": 0.6, "words": 0.4, "answer": 0.4, "passage": 0.2}
ELSEWHERE = 0.85
DIGITS = 6


class Matcher:
    """An index over one base; immutable, so any number of threads may ask it at once."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Index every phrasing, bullet, sentence and caveat of the base."""
        self._base = base
        self._corpus = corpus = Corpus(base)
        height = len(corpus.texts)
        stemmed = Features(corpus, stems, say)
        self._characters = Cosine(Features(corpus, grams, evenly), height=height)
        self._words = Cosine(stemmed, height=height)
        self._telling = Telling(stemmed, corpus)
        numbers = np.bincount(corpus.bags.values, minlength=len(corpus.numbers)).tolist()
        self._spelling = Spelling(dict(zip(corpus.numbers, numbers, strict=True)))
        self._topics = np.array([entry.key.topic for entry in corpus.entries])
        keys = [str(entry.key) for entry in corpus.entries]
        self._order = np.argsort(np.argsort(np.array(keys, dtype=str), kind="stable"), kind="stable")

    def repairs(self, query: Query) -> tuple[Repair, ...]:
        """The words of the query that are read as others, for people to see."""
        return self._spelling.repairs(query.tokens)

    def match(self, query: Query, topic: str | None = None, limit: int = 10) -> list[Match]:
        """The entries that share something with the query, best first; ties by key."""
        if not self._corpus.entries or not query.tokens:
            return []
        meant = {repair.typed: repair.meant for repair in self.repairs(query)}
        tokens = tuple(meant.get(token, token) for token in query.tokens)
        signals, rows = self.signals(tokens)
        scores = sum((WEIGHTS[name] * signals[name] for name in WEIGHTS), np.zeros(len(self._order)))
        scores = np.round(np.clip(scores / sum(WEIGHTS.values()), 0, 1), DIGITS)
        if topic is not None and self._base.topic(topic) is not None:
            scores = np.where(self._topics == topic, scores, np.round(scores * ELSEWHERE, DIGITS))
        order = np.lexsort((self._order, -scores))[:limit]
        return [
            Match(
                self._corpus.entries[at],
                float(scores[at]),
                {name: round(float(values[at]), DIGITS) for name, values in signals.items()},
                self._corpus.texts[rows[at]],
            )
            for at in order
            if scores[at] > 0
        ]

    def signals(self, tokens: tuple[str, ...]) -> tuple[dict[str, Floats], np.ndarray]:
        corpus = self._corpus
        characters, words = self._characters.scores(tokens), self._words.scores(tokens)
        (c1, c2, c3), _ = corpus.asked.best(characters, count=3)
        (s1, s2, s3), asked = corpus.asked.best(words, count=3)
        both = 0.6 * characters + 0.4 * words
        (p1,), told = corpus.told.best(both, count=1)
        answer, explained = self._telling.scores(tokens)
        best = np.where(both[asked] >= p1, asked, told)
        return {
            "characters": 0.4 * c1 + 0.6 * (c1 + c2 + c3) / 3,
            "words": 0.4 * s1 + 0.6 * (s1 + s2 + s3) / 3,
            "answer": answer,
            "passage": p1,
            "explained": explained,
        }, best
