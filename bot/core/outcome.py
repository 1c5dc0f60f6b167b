"""What asking a question comes to: answered, unsure or unanswered."""

from dataclasses import dataclass

from bot.core.answer import Answer
from bot.core.match import Match
from bot.core.query import Query


@dataclass(frozen=True, slots=True)
class Answered:
    """One entry fits and nothing else comes near.

    Attributes:
        confidence: the probability, 0 to 1, that the first match is what was asked for.
        matches: best first; the first is the answer's entry.
    """

    query: Query
    answer: Answer
    confidence: float
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Unsure:
    """Something fits, but not surely: people choose among the suggestions.

    Attributes:
        suggestions: one to three matches, best first.
    """

    query: Query
    suggestions: tuple[Match, ...]
    confidence: float
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nothing in the base fits, or nothing was asked; the matches say what came nearest."""

    query: Query
    confidence: float
    matches: tuple[Match, ...]


Outcome = Answered | Unsure | Unanswered
