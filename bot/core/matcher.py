"""Ranks the entries of a base by how well they fit a query."""

import numpy as np

from bot.core.corpus import Block, Corpus
from bot.core.knowledge import KnowledgeBase
from bot.core.match import Match
from bot.core.postings import Floats, Ints
from bot.core.query import Query
from bot.core.signals import Cosine, Features, Telling, evenly, grams, say, stems
from bot.core.spelling import Repair, Spelling

WEIGHTS = {"characters": 0.6, "words": 0.4, "answer": 0.6, "passage": 0.2, "explained": 0.2}
"""What each signal counts for in a score.

Chosen by hand on public question sets (`make quality`), where the figures hardly move between half and
twice of each: characters and words compare phrasings, the others say what the whole entry tells.
"""

BEST_THREE = (0.7, 0.2, 0.1)
"""What an entry's best, second and third phrasing count for: several that fit say more than one."""

WORD_FOR_WORD = 6
"""The power that lifts a phrasing typed as it stands to a score of 1, and leaves all others where they are."""

ELSEWHERE = 0.85
"""What is left of a score in another topic than the preferred one: a prior, not a wall."""

_DIGITS = 6


class Matcher:
    """An index over one base; immutable, so any number of threads may ask it at once."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Index every phrasing, bullet, sentence and caveat of the base."""
        self._base = base
        self._corpus = corpus = Corpus(base)
        stemmed = Features(corpus, stems, say)
        self._characters = Cosine(Features(corpus, grams, evenly), height=len(corpus.texts))
        self._words = Cosine(stemmed, height=len(corpus.texts))
        self._telling = Telling(stemmed, corpus)
        self._spelling = Spelling(corpus.frequencies)
        self._topics = np.array([entry.key.topic for entry in corpus.entries], dtype=str)
        keys = np.array([str(entry.key) for entry in corpus.entries], dtype=str)
        self._by_key = np.argsort(np.argsort(keys, kind="stable"), kind="stable")

    def repairs(self, query: Query) -> tuple[Repair, ...]:
        """The words of the query that are read as others of the base's."""
        return self._spelling.repairs(query.tokens)

    def match(self, query: Query, topic: str | None = None, limit: int = 10) -> list[Match]:
        """The entries that share anything with the query, best first; of equal ones, by key.

        Args:
            query: what was asked; without tokens nothing matches.
            topic: the id of a topic to prefer; an unknown one prefers nothing.
            limit: how many matches at most; does not change a match's score or signals.
        """
        if not self._corpus.entries or not query.tokens:
            return []
        meant = {repair.typed: repair.meant for repair in self.repairs(query)}
        signals, rows = self._signals(tuple(meant.get(token, token) for token in query.tokens))
        scores = self._preferring(topic, _scores(signals))
        signals |= _standing(signals, scores)
        order = np.lexsort((self._by_key, -scores))[:limit]
        return [
            Match(
                self._corpus.entries[at],
                float(scores[at]),
                {name: round(float(values[at]), _DIGITS) for name, values in signals.items()},
                self._corpus.texts[rows[at]],
            )
            for at in order.tolist()
            if scores[at] > 0
        ]

    def _signals(self, tokens: tuple[str, ...]) -> tuple[dict[str, Floats], Ints]:
        """For every entry, each signal by name, and the row of the text that fits best."""
        asked, told = self._corpus.asked, self._corpus.told
        characters, words = self._characters.scores(tokens), self._words.scores(tokens)
        rows = _characters_and_words(characters, words)
        (phrase,), asked_row = asked.best(rows, count=1)
        (passage,), told_row = told.best(rows, count=1)
        answer, explained = self._telling.scores(tokens)
        signals = {
            "characters": _best_three(asked, characters),
            "words": _best_three(asked, words),
            "answer": answer,
            "passage": passage,
            "explained": explained,
            "phrase": phrase,
        }
        return signals, np.where(phrase >= passage, asked_row, told_row)

    def _preferring(self, topic: str | None, scores: Floats) -> Floats:
        if topic is not None and self._base.topic(topic) is not None:
            scores = np.where(self._topics == topic, scores, scores * ELSEWHERE)
        return np.round(scores, _DIGITS)


def _characters_and_words(characters: Floats, words: Floats) -> Floats:
    whole = WEIGHTS["characters"] + WEIGHTS["words"]
    return (WEIGHTS["characters"] * characters + WEIGHTS["words"] * words) / whole


def _best_three(block: Block, scores: Floats) -> Floats:
    best, _ = block.best(scores, count=len(BEST_THREE))
    return sum(
        (share * values for share, values in zip(BEST_THREE, best, strict=True)), np.zeros(1)
    )


def _scores(signals: dict[str, Floats]) -> Floats:
    weighted = sum((weight * signals[name] for name, weight in WEIGHTS.items()), np.zeros(1))
    mean = weighted / sum(WEIGHTS.values())
    lifted = mean + (1 - mean) * signals["phrase"] ** WORD_FOR_WORD
    return np.clip(lifted, 0, 1)


def _standing(signals: dict[str, Floats], scores: Floats) -> dict[str, Floats]:
    """How each entry stands among the others: what decides whether the first is answered.

    `lead` and `lead_over_third` are 0 for all but the first. A missing second entry scores 0, a missing
    third as the second: two entries that fit alike are no reason to be sure of either. `agreement` is the
    share of the signals that put the entry first.
    """
    best = np.sort(scores)[::-1][:3].tolist()
    first, second = (*best, 0.0)[:2]
    third = best[2] if len(best) > 2 else second
    firsts = [signals[name] >= signals[name].max() for name in ("characters", "words", "answer")]
    return {
        "lead": np.where(scores == first, first - second, 0.0),
        "lead_over_third": np.where(scores == first, first - third, 0.0),
        "agreement": np.mean(np.array(firsts, np.float64), axis=0),
    }
