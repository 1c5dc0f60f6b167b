"""The ways a query is compared with the base: by characters, by words, by what an entry says in all."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.corpus import Corpus
from bot.core.english import FUNCTION_WORDS, QUESTION_WORDS
from bot.core.postings import Cells, Floats, Ints, Postings, Ragged
from bot.core.words import stem

FUNCTION_WEIGHT = 0.4
QUESTION_WEIGHT = 0.6
GRAM_LENGTHS = (3, 4)
SATURATION = 1.2
LENGTH_SHARE = 0.75

_FUNCTION_STEMS = {stem(word) for word in FUNCTION_WORDS}
_QUESTION_STEMS = {stem(word) for word in QUESTION_WORDS}


def grams(word: str) -> list[str]:
    """The character 3-grams and 4-grams of a word with a space on either side; a short word is one."""
    padded = f" {word} "
    return [padded[at : at + n] for n in GRAM_LENGTHS for at in range(len(padded) - n + 1)] or [
        padded
    ]


def stems(word: str) -> list[str]:
    """The stem of a word, as a list of one."""
    return [stem(word)]


def say(feature: str) -> float:
    """How much a stem says of what a question is about, whatever the base: function words say little."""
    if feature in _QUESTION_STEMS:
        return QUESTION_WEIGHT
    return FUNCTION_WEIGHT if feature in _FUNCTION_STEMS else 1.0


def evenly(_: str) -> float:
    """Every feature says as much as its rarity does."""
    return 1.0


@dataclass(frozen=True, eq=False, slots=True)
class Weighed:
    """The features of a query: the numbers of those that the base holds, their weights, and all weights.

    Attributes:
        numbers: features of the base.
        weights: one for each number.
        unseen: the weights of the features that the base does not hold.
    """

    numbers: Ints
    weights: Floats
    unseen: Floats


class Features:
    """What the base's words are made of, numbered and weighed by rarity: n-grams, or stems.

    A feature's rarity is counted over entries, not phrasings: twenty aliases about containers make the word
    no commoner.
    """

    def __init__(
        self, corpus: Corpus, split: Callable[[str], Sequence[str]], factor: Callable[[str], float]
    ) -> None:
        """Number the features of every word of the corpus, and count them."""
        self._split = split
        self._factor = factor
        self._numbers: dict[str, int] = {}
        of_words = Ragged.of([self._numbered(word) for word in corpus.numbers])
        self.width = len(self._numbers)
        self.rows = Cells.counting(corpus.rows.through(of_words))
        self.bags = Cells.counting(corpus.bags.through(of_words))
        self._entries = len(corpus.entries)
        frequency = np.bincount(self.bags.terms, minlength=self.width)
        factors = np.array([factor(feature) for feature in self._numbers], np.float64)
        self.weights = factors * self._rarity(frequency)

    def _numbered(self, word: str) -> list[int]:
        return [
            self._numbers.setdefault(feature, len(self._numbers)) for feature in self._split(word)
        ]

    def _rarity(self, frequency: Ints) -> Floats:
        return np.log((1 + self._entries) / (1 + frequency)) + 1

    def weigh(self, tokens: Iterable[str], *, sublinear: bool) -> Weighed:
        """The features of a query's tokens, by weight."""
        counts = Counter(feature for token in tokens for feature in self._split(token))
        damped = {f: 1 + np.log(n) if sublinear else 1.0 for f, n in counts.items()}
        known = [f for f in counts if f in self._numbers]
        numbers = np.array([self._numbers[f] for f in known], np.int64)
        rarest = float(self._rarity(np.zeros(1, np.int64))[0])
        return Weighed(
            numbers,
            self.weights[numbers] * np.array([damped[f] for f in known], np.float64),
            np.array(
                [damped[f] * rarest * self._factor(f) for f in counts if f not in self._numbers],
                np.float64,
            ),
        )


class Cosine:
    """TF-IDF cosine of the query with every row: 1 for the same features in the same shares."""

    def __init__(self, features: Features, *, height: int) -> None:
        """Weigh and normalise the rows."""
        self._features = features
        cells = features.rows
        weights = (1 + np.log(cells.values)) * features.weights[cells.terms]
        norms = np.sqrt(np.bincount(cells.rows, weights**2, minlength=height))
        cosines = Cells(cells.rows, cells.terms, weights / norms[cells.rows])
        self._postings = Postings(cosines, height=height, width=features.width)

    def scores(self, tokens: Iterable[str]) -> Floats:
        """For every row, 0 to 1."""
        query = self._features.weigh(tokens, sublinear=True)
        norm = np.sqrt((query.weights**2).sum() + (query.unseen**2).sum())
        return self._postings.scores(query.numbers, query.weights / norm if norm else query.weights)


class Telling:
    """BM25 of the query over everything an entry says, as a share of the most that the query could reach."""

    def __init__(self, features: Features, corpus: Corpus) -> None:
        """Saturate the counts by the length of each entry."""
        self._features = features
        height = len(corpus.entries)
        cells = features.bags
        lengths = np.bincount(cells.rows, cells.values, minlength=height)
        relative = (
            1
            - LENGTH_SHARE
            + LENGTH_SHARE * lengths / max(1.0, float(lengths.mean()) if height else 1.0)
        )
        saturated = cells.values / (cells.values + SATURATION * relative[cells.rows])
        held = np.ones_like(saturated)
        self._bm25 = Postings(
            Cells(cells.rows, cells.terms, saturated), height=height, width=features.width
        )
        self._held = Postings(
            Cells(cells.rows, cells.terms, held), height=height, width=features.width
        )

    def scores(self, tokens: Iterable[str]) -> tuple[Floats, Floats]:
        """For every entry, BM25 over its upper bound, and the share of the query that the entry holds at all."""
        query = self._features.weigh(tokens, sublinear=False)
        bound = float(query.weights.sum() + query.unseen.sum()) or 1.0
        return (
            self._bm25.scores(query.numbers, query.weights / bound),
            self._held.scores(query.numbers, query.weights / bound),
        )
