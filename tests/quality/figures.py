"""The figures of a ranking: recall, reciprocal rank, and how well scores tell in scope from out of scope."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.core.outcome import Answered, Unsure
from bot.core.responder import Responder
from bot.lexicon.load import shipped_lexicon
from tests.quality.methods import Rank
from tests.quality.question_sets import QuestionSet

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares, 0 to 1; NaN where a set has no questions of the kind."""

    recall_1: float
    recall_3: float
    reciprocal_rank: float
    auroc: float
    recall_1_at_5: float


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the shipped rule does: shares, 0 to 1."""

    precision: float
    answered_in_scope: float
    suggested_in_scope: float
    answered_out_of_scope: float


def figures(each: QuestionSet, rank: Rank) -> Figures:
    """Measure a ranking on a set; a tie counts against it, by the order of the base."""
    places = {entry.key: at for at, entry in enumerate(each.base.entries)}
    ranks, tops, outside = [], [], []
    for question in each.questions:
        scores = rank(question.text)
        if not question.relevant:
            outside.append(float(scores.max()))
            continue
        right = max(float(scores[places[key]]) for key in question.relevant)
        wrong = np.array([scores[at] for key, at in places.items() if key not in question.relevant])
        above = int((wrong >= right).sum())
        ranks.append(above + 1 if right > 0 else len(scores) + 1)
        tops.append(float(scores.max()))
    return _summed(np.array(ranks), np.array(tops), np.array(outside))


def _summed(ranks: npt.NDArray[np.int64], tops: Floats, outside: Floats) -> Figures:
    cutoff = np.quantile(outside, 0.95) if len(outside) else np.nan
    return Figures(
        recall_1=float((ranks <= 1).mean()),
        recall_3=float((ranks <= 3).mean()),
        reciprocal_rank=float(np.where(ranks <= 10, 1 / ranks, 0).mean()),
        auroc=_auroc(tops, outside),
        recall_1_at_5=float(((ranks <= 1) & (tops > cutoff)).mean()) if len(outside) else np.nan,
    )


def _auroc(inside: Floats, outside: Floats) -> float:
    if not len(inside) or not len(outside):
        return float("nan")
    pairs = inside[:, None] - outside[None, :]
    return float((pairs > 0).mean() + (pairs == 0).mean() / 2)


def decisions(each: QuestionSet) -> Decisions:
    """Ask every question of a set of the bot itself."""
    responder = Responder(each.base, shipped_lexicon())
    given, right, suggested, answered_out = 0, 0, 0, 0
    for question in each.questions:
        outcome = responder.ask(question.text, limit=3)
        if isinstance(outcome, Answered):
            given += 1
            right += outcome.answer.entry.key in question.relevant
            answered_out += not question.relevant
        suggested += isinstance(outcome, Unsure) and bool(question.relevant)
    inside = sum(bool(question.relevant) for question in each.questions)
    outside = len(each.questions) - inside
    return Decisions(
        precision=right / given if given else float("nan"),
        answered_in_scope=(given - answered_out) / inside if inside else float("nan"),
        suggested_in_scope=suggested / inside if inside else float("nan"),
        answered_out_of_scope=answered_out / outside if outside else float("nan"),
    )
