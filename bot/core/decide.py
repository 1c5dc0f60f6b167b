"""Whether the best match is said, offered or kept back: one rule for all bases."""

from collections.abc import Sequence
from math import exp
from typing import Final

from bot.core.answer import compose
from bot.core.knowledge import KnowledgeBase
from bot.core.match import Match
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.core.query import Query

FEATURES: Final = ("score", "lead", "lead_over_third", "agreement", "length")
"""What the rule looks at; each 0 to 1."""

WEIGHTS: Final = (3.848, 3.811, 3.883, 1.147, 0.693)
CONSTANT: Final = -3.900
"""Logistic regression of "the first match is right" on public question sets and on small bases drawn from
them; from `python -m tests.quality.fit --data DIR`, to be fitted again whenever the ranker changes."""

ANSWER_FROM: Final = 0.65
"""On the bases it was fitted on, 92% of the answers given from here on are right, 59% of the questions in scope
get one, and 4.4% of those out of scope (the same command)."""

SUGGEST_FROM: Final = 0.25
"""A suggestion costs a glance, and a silence costs the answer: 86% of the questions in scope get at least a
suggestion, and 28% of those out of scope."""

SUGGESTIONS: Final = 3
"""More than three are no longer read at a glance."""

LONG_QUESTION: Final = 12
"""Words from which on a question is long, whatever more it says."""


def features(query: Query, first: Match) -> tuple[float, ...]:
    """What the rule sees of a question and its best match, in the order of `FEATURES`."""
    told = (first.signals[name] for name in FEATURES[1:-1])
    return (first.score, *told, min(len(query.tokens), LONG_QUESTION) / LONG_QUESTION)


def confidence(query: Query, first: Match) -> float:
    """The probability, 0 to 1, that the best match is what was asked for."""
    z = CONSTANT + sum(w * x for w, x in zip(WEIGHTS, features(query, first), strict=True))
    return round(1 / (1 + exp(-z)), 6)


def answer_from(base: KnowledgeBase, first: Match) -> float:
    """The confidence from which a best match is answered: its topic's own threshold, or the rule's."""
    topic = base.topic(first.key.topic)
    return ANSWER_FROM if topic is None or topic.threshold is None else topic.threshold


def decide(base: KnowledgeBase, query: Query, matches: Sequence[Match]) -> Outcome:
    """Answer when sure, suggest when something fits, and say so when nothing does."""
    told = tuple(matches)
    if not told:
        return Unanswered(query, 0.0, told)
    sure = confidence(query, told[0])
    if sure >= answer_from(base, told[0]):
        return Answered(query, compose(base, told[0].entry, told[0].part), sure, told)
    if sure >= SUGGEST_FROM:
        return Unsure(query, told[:SUGGESTIONS], sure, told)
    return Unanswered(query, sure, told)
