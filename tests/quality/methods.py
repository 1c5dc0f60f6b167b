"""The ways of ranking that are compared: ours, and the named baselines."""

from collections.abc import Callable

import bm25s
import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from bot.core.knowledge import KnowledgeBase
from bot.core.lexicon import Lexicon
from bot.core.matcher import Matcher
from bot.core.query import Query
from bot.core.words import stem, words
from bot.lexicon.load import shipped_lexicon
from tests.quality.anchor import SentenceTransformer, installed

RANKED = 10
"""Places that the figures look at."""

ALL = 1_000_000

Floats = npt.NDArray[np.float64]
Rank = Callable[[str], Floats]
"""Scores of all entries of a base, in its order, for a question as it was typed."""


def ours(lexicon: Lexicon, *, limit: int = RANKED) -> Callable[[KnowledgeBase], Rank]:
    """The matcher that ships, with what is known of the language; 0 for entries beyond the limit."""

    def build(base: KnowledgeBase) -> Rank:
        matcher = Matcher(base, lexicon)
        places = {entry.key: at for at, entry in enumerate(base.entries)}

        def rank(text: str) -> Floats:
            scores = np.zeros(len(places))
            for match in matcher.match(Query.parse(text), limit=limit):
                scores[places[match.key]] = match.score
            return scores

        return rank

    return build


def rapidfuzz_ratio(scorer: Callable[..., float]) -> Callable[[KnowledgeBase], Rank]:
    """A whole-string ratio over every phrasing, the best of an entry's counting."""

    def build(base: KnowledgeBase) -> Rank:
        phrasings = [text.lower() for e in base.entries for text in (e.question, *e.aliases)]
        starts = _starts([1 + len(e.aliases) for e in base.entries])

        def rank(text: str) -> Floats:
            scores = process.cdist([text.lower()], phrasings, scorer=scorer, dtype=np.float64)[0]
            return np.maximum.reduceat(scores, starts) / 100

        return rank

    return build


def bm25(base: KnowledgeBase) -> Rank:
    """BM25 over each entry's question, aliases and answer, stemmed."""
    index = bm25s.BM25()
    index.index(
        [_stems(" ".join((e.question, *e.aliases, e.answer))) for e in base.entries],
        show_progress=False,
    )

    def rank(text: str) -> Floats:
        return np.asarray(index.get_scores(_stems(text) or ["\0"]), np.float64)

    return rank


def transformer_and_words(base: KnowledgeBase) -> Rank:
    """MiniLM and our signals without vectors, in equal parts."""
    by_meaning, by_words = SentenceTransformer(base), ours(WORDS_ALONE, limit=ALL)(base)
    return lambda text: by_meaning(text) + by_words(text)


WORDS_ALONE = Lexicon(shipped_lexicon().words)

METHODS: dict[str, Callable[[KnowledgeBase], Rank]] = {
    "rapidfuzz WRatio": rapidfuzz_ratio(fuzz.WRatio),
    "rapidfuzz token_set_ratio": rapidfuzz_ratio(fuzz.token_set_ratio),
    "BM25 (bm25s, stemmed)": bm25,
    "Caveat without its vectors": ours(WORDS_ALONE),
    "Caveat": ours(shipped_lexicon()),
}
if installed():
    METHODS |= {
        "MiniLM, questions only": SentenceTransformer,
        "MiniLM and our words": transformer_and_words,
    }


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]


def _starts(lengths: list[int]) -> npt.NDArray[np.int64]:
    return np.cumsum([0, *lengths[:-1]]).astype(np.int64)
