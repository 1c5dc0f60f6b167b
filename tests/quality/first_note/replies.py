"""What is ranked first and what the bot says to a question, and the shares that come of many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.outcome import Answered, Unsure
from bot.core.responder import Responder
from bot.lexicon.load import shipped_lexicon
from tests.quality.methods import Rank
from tests.quality.question_sets import QuestionSet

NO_SHARE = float("nan")


@dataclass(frozen=True, slots=True)
class Reply:
    """One question asked.

    Attributes:
        in_scope: whether any entry answers it.
        right: whether the first match does.
        confidence: that it does, 0 to 1.
    """

    in_scope: bool
    right: bool
    confidence: float
    answered: bool
    suggested: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """What answering from a confidence on comes to.

    Attributes:
        cutoff: the confidence.
        answered: share of the questions in scope that get an answer, right or wrong.
    """

    cutoff: float
    answered: float


def replies(each: QuestionSet) -> Iterator[Reply]:
    """Ask every question of the bot itself."""
    responder = Responder(each.base, shipped_lexicon())
    for question in each.questions:
        outcome = responder.ask(question.text)
        yield Reply(
            in_scope=bool(question.relevant),
            right=bool(outcome.matches) and outcome.matches[0].key in question.relevant,
            confidence=outcome.confidence,
            answered=isinstance(outcome, Answered),
            suggested=isinstance(outcome, Unsure),
        )


def recall_1(each: QuestionSet, rank: Rank) -> float:
    """Share of the questions for which an entry that answers outranks all that do not; a tie is a miss."""
    keys = [entry.key for entry in each.base.entries]
    first = 0
    for question in each.questions:
        scores = list(zip(keys, rank(question.text), strict=True))
        right = max(score for key, score in scores if key in question.relevant)
        wrong = max((score for key, score in scores if key not in question.relevant), default=0)
        first += bool(right > max(wrong, 0))
    return first / len(each.questions)


def precision(given: Sequence[Reply]) -> float:
    """Share of the answers given that are right; NaN if none was given."""
    return sum(reply.right for reply in given) / len(given) if given else NO_SHARE


def coverage(asked: Sequence[Reply], *, wanted: float) -> Coverage | None:
    """The most that can be answered while answers are right often enough; None if no cutoff does it.

    Args:
        asked: in scope and out of scope together.
        wanted: the precision of the answers given, 0 to 1.
    """
    inside = sum(reply.in_scope for reply in asked)
    for cutoff in sorted({reply.confidence for reply in asked}):
        given = [reply for reply in asked if reply.confidence >= cutoff]
        if precision(given) >= wanted:
            return Coverage(cutoff, sum(reply.in_scope for reply in given) / inside)
    return None
