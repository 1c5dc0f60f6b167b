"""Ranks the entries of a base by how well they fit a query."""

import numpy as np

from bot.core.corpus import Corpus
from bot.core.knowledge import KnowledgeBase
from bot.core.lexicon import NO_LEXICON, Lexicon
from bot.core.match import Match
from bot.core.postings import Floats, Ints
from bot.core.query import Query
from bot.core.reading import Reader, Reading
from bot.core.signals import Signals, Speaking
from bot.core.spelling import Spelling
from bot.core.standing import standing
from bot.core.vocabulary import Asked

WEIGHTS = {"words": 1.5, "meaning": 0.8, "answer": 0.6}
"""What each signal counts for in a score; `meaning` drops out where no vectors are at hand.

Chosen by hand on public question sets and on the first note as it is imported (`make quality`), where the
figures hardly move between half and twice of each.
"""

WORD_FOR_WORD = 12
"""The power that lifts a phrasing typed as it stands to a score of 1, and leaves all others where they are."""

ELSEWHERE = 0.85
"""What is left of a score in another topic than the preferred one: a prior, not a wall."""

FITS, MAY_FIT, STANDS_OUT, BEHIND = 0.6, 0.4, 0.1, 0.3
"""Word-by-word scores from which a passage is pointed at: by itself, or if it leads the entry's second by so much;
and how far it may be behind the best phrasing, which asks for all of the answer.

Set by eye on the questions that our own notes expect: a hand that points wrong is worse than none.
"""

EXACT = 10_000
"""Entries up to which each is scored by all signals."""

NEAR = 1_000
"""Entries of a larger base that pass its first stage: a coarse look at their meaning, and their answer."""

_DIGITS = 6


class Matcher:
    """An index over one base; immutable, so any number of threads may ask it at once."""

    def __init__(
        self,
        base: KnowledgeBase,
        lexicon: Lexicon = NO_LEXICON,
        *,
        exact: int = EXACT,
        near: int = NEAR,
    ) -> None:
        """Index every phrasing, bullet, sentence and caveat of the base.

        Args:
            base: what is searched.
            lexicon: what is known of the language; without vectors entries are ranked by words alone.
            exact: entries up to which each is scored by all signals.
            near: entries of a larger base that pass its first stage.
        """
        self._base = base
        self._near_most = near
        self._exact_to = max(exact, near)
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
        asked = self._signals.vocabulary.ask(tokens)
        answer = self._signals.answer(asked)
        entries = self._near(asked, answer)
        speaking = self._signals.of(asked, entries, answer)
        scores = np.round(self._priors(entries, topic) * _scores(speaking), _DIGITS)
        order = self._best(scores, entries, limit).tolist()
        signals = speaking.signals | standing(scores, speaking.signals)
        signals["focus"] = np.full(len(entries), asked.weights.max())
        return [
            self._match(int(entries[at]), float(scores[at]), at, signals, speaking)
            for at in order
            if scores[at] > 0
        ]

    def _best(self, scores: Floats, entries: Ints, limit: int) -> Ints:
        """Where the best scores are, best first; of equal ones, by key."""
        if len(scores) > limit:
            among = np.flatnonzero(scores >= np.partition(scores, -limit)[-limit])
        else:
            among = np.arange(len(scores))
        return among[np.lexsort((self._by_key[entries[among]], -scores[among]))[:limit]]

    def _near(self, asked: Asked, answer: Floats) -> Ints:
        """Every entry; of a large base those that pass the first stage."""
        count = len(self._corpus.entries)
        if count <= self._exact_to:
            return np.arange(count)
        meaning = self._signals.coarse_meaning(asked)
        first = WEIGHTS["meaning"] * meaning + WEIGHTS["answer"] * answer
        return np.sort(np.argpartition(-first, self._near_most)[: self._near_most])

    def _priors(self, entries: Ints, topic: str | None) -> Floats:
        if topic is None or self._base.topic(topic) is None:
            return np.ones(len(entries))
        return np.where(self._topics[entries] == topic, 1.0, ELSEWHERE)

    def _match(
        self, entry: int, score: float, at: int, signals: dict[str, Floats], speaking: Speaking
    ) -> Match:
        phrasings, passages = speaking.phrasings, speaking.passages
        asked = self._corpus.asked.passages[phrasings.text[at]]
        told = self._corpus.told.passages[passages.text[at]]
        return Match(
            self._corpus.entries[entry],
            score,
            {name: round(float(each[at]), _DIGITS) for name, each in signals.items()},
            asked if phrasings.words[0, at] >= passages.words[0, at] else told,
            told if _stands_out(passages.words[:, at], phrasings.words[0, at]) else None,
        )


def _stands_out(passages: Floats, phrasing: float) -> bool:
    """Whether an entry's best passage clearly fits, given its passages' best scores and its best phrasing's."""
    best, second = float(passages[0]), float(passages[1])
    stands_out = best >= MAY_FIT and best - second >= STANDS_OUT
    return (best >= FITS or stands_out) and best >= phrasing - BEHIND


def _scores(speaking: Speaking) -> Floats:
    """The weighted mean of the signals, lifted where a phrasing stands as it was typed; 0 to 1."""
    counted = [(WEIGHTS[name], each) for name, each in speaking.signals.items()]
    total = sum(weight for weight, _ in counted)
    mean = sum((weight / total * each for weight, each in counted), np.zeros(1))
    lifted: Floats = mean + (1 - mean) * speaking.phrasings.words[0] ** WORD_FOR_WORD
    return lifted
