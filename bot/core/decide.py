"""Whether the best match is said, offered or kept back: one rule for all bases."""

from collections.abc import Sequence
from math import exp, sqrt
from typing import Final

from bot.core.answer import compose
from bot.core.knowledge import KnowledgeBase
from bot.core.match import Match
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.core.query import Query

FEATURES: Final = ("score", "lead", "lead_over_third", "agreement", "meaning", "focus")
"""What the rule looks at: the best match's score and its signals of these names, each 0 to 1."""

WEIGHTS: Final = (2.805, 2.932, 3.291, 0.894, 4.802, -1.408)
CONSTANT: Final = -5.052
"""Logistic regression of "the first match is right" on public question sets, on small bases drawn from them and
on the first note as it is imported; from `make fit`, to be run again whenever the ranker changes."""

ANSWER_FROM: Final = 0.82
"""On the bases it was fitted on, 94% to 96% of the answers given from here on are right, 51% to 56% of the
questions in scope get one, and 1.8% to 2.8% of those out of scope (the same command). On the large sets taken
whole, whose questions out of scope are near misses, 4% of these get an answer, 10% in the worst set; from 0.75 on
it would be 7% and 16%."""

SUGGEST_FROM: Final = 0.25
"""A suggestion costs a glance, and a silence costs the answer: 88% of the questions in scope get at least a
suggestion, and 24% of those out of scope."""

ALIKE: Final = 0.02
EVEN: Final = 0.5
"""A lead below this is none: either of two entries may be meant, so confidence is even at most. It cannot be
fitted, for the question sets hold few such pairs; people's notes do (how to mount a volume, how to mount a disk)."""

SUGGESTIONS: Final = 3
"""More than three are no longer read at a glance."""


def features(first: Match) -> tuple[float, ...]:
    """What the rule sees of the best match, in the order of `FEATURES`.

    Of the lead it sees the square root: two entries that fit alike are far from one that leads a little.
    Where no vectors are at hand, the words stand in for the meaning.
    """
    seen = {"meaning": first.signals["words"], **first.signals, "score": first.score}
    return tuple(sqrt(seen[name]) if name == "lead" else seen[name] for name in FEATURES)


def confidence(first: Match) -> float:
    """The probability, 0 to 1, that the best match is what was asked for."""
    z = CONSTANT + sum(w * x for w, x in zip(WEIGHTS, features(first), strict=True))
    most = EVEN if first.signals["lead"] < ALIKE else 1.0
    return round(min(most, 1 / (1 + exp(-z))), 6)


def answer_from(base: KnowledgeBase, first: Match) -> float:
    """The confidence from which a best match is answered: its topic's own threshold, or the rule's."""
    topic = base.topic(first.key.topic)
    return ANSWER_FROM if topic is None or topic.threshold is None else topic.threshold


def decide(
    base: KnowledgeBase,
    query: Query,
    matches: Sequence[Match],
    *,
    answer_at: float | None = None,
) -> Outcome:
    """Answer when sure, suggest when something fits, and say so when nothing does.

    Args:
        base: what was asked.
        query: the question as it was meant.
        matches: best first.
        answer_at: the confidence from which to answer, where it is not `answer_from` that holds.
    """
    told = tuple(matches)
    if not told:
        return Unanswered(query, 0.0, told)
    sure = confidence(told[0])
    if sure >= (answer_from(base, told[0]) if answer_at is None else answer_at):
        return Answered(query, compose(base, told[0].entry, told[0].part), sure, told)
    if sure >= SUGGEST_FROM:
        return Unsure(query, told[:SUGGESTIONS], sure, told)
    return Unanswered(query, sure, told)
