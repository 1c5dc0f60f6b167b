"""Whether the best match is said, offered or kept back."""

from collections.abc import Sequence

from bot.core.answer import compose
from bot.core.knowledge import KnowledgeBase
from bot.core.match import Match
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure
from bot.core.query import Query

ANSWER_FROM = 0.5
SUGGEST_FROM = 0.2
SUGGESTIONS = 3


def decide(base: KnowledgeBase, query: Query, matches: Sequence[Match]) -> Outcome:
    """Answer when sure, suggest when something fits, and say so when nothing does."""
    told = tuple(matches)
    if not told:
        return Unanswered(query, 0.0, told)
    confidence = told[0].score
    if confidence >= ANSWER_FROM:
        return Answered(query, compose(base, told[0].entry, told[0].passage), confidence, told)
    if confidence >= SUGGEST_FROM:
        return Unsure(query, told[:SUGGESTIONS], confidence, told)
    return Unanswered(query, confidence, told)
