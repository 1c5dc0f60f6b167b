"""Fits the decision's constants on question sets: `python -m tests.quality.fit --data DIR`.

Prints the constants of `bot/core/decide.py`, and what the rule comes to on the bases it was fitted on. Run it
again after every change of the ranker: the constants belong to its scores.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt

from bot.core.decide import FEATURES, features
from bot.core.matcher import Matcher
from bot.core.query import Query
from bot.lexicon.load import shipped_lexicon
from tests.quality.question_sets import Question, QuestionSet, read_sets
from tests.quality.samples import SIZES, small_bases

SEED = 5
DRAWS = 4
ASKED = 40
WHOLE = 400
RIDGE = 1e-3
STEPS = 60

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """One question asked: what the rule sees, whether the first match is right, whether any could be."""

    seen: tuple[float, ...]
    right: bool
    in_scope: bool


def samples(sets: list[QuestionSet]) -> Iterator[Sample]:
    """Ask small bases drawn from every set, and every set whole."""
    chance = Random(SEED)
    for each in sets:
        strangers = [
            q for other in sets if other.name[:6] != each.name[:6] for q in other.questions
        ]
        strangers = chance.sample(strangers, 500)
        for size in SIZES:
            if size < len(each.base.entries):
                for base in small_bases(
                    each, strangers, size=size, draws=DRAWS, asked=ASKED, seed=SEED
                ):
                    yield from _asked(base, base.questions)
        whole = chance.sample(each.questions, min(WHOLE, len(each.questions)))
        far = [Question(q.text, frozenset()) for q in strangers[: WHOLE // 8]]
        yield from _asked(each, (*whole, *far))


def _asked(each: QuestionSet, questions: tuple[Question, ...]) -> Iterator[Sample]:
    matcher = Matcher(each.base, shipped_lexicon())
    for question in questions:
        query = Query.parse(question.text)
        if found := matcher.match(query, limit=3):
            right = found[0].key in question.relevant
            yield Sample(features(query, found[0]), right, bool(question.relevant))


def logistic(seen: Floats, right: Floats) -> Floats:
    """Weights, the constant last, by Newton's method with a little ridge; deterministic."""
    x = np.hstack([seen, np.ones((len(seen), 1))])
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (right - p) / len(x) - RIDGE * weights
        bend = (x.T * (p * (1 - p))) @ x / len(x) + RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a folder of question sets")
    asked = list(samples(read_sets(parser.parse_args().data)))
    seen = np.array([sample.seen for sample in asked])
    right = np.array([sample.right for sample in asked], np.float64)
    in_scope = np.array([sample.in_scope for sample in asked])
    weights = logistic(seen, right)
    for name, weight in zip((*FEATURES, "constant"), weights, strict=True):
        print(f"{name:16} {weight:8.3f}")
    confidence = 1 / (1 + np.exp(-(seen @ weights[:-1] + weights[-1])))
    print("\ncutoff  precision  in scope answered  out of scope answered")
    for cutoff in np.arange(0.1, 0.96, 0.05):
        told = confidence >= cutoff
        print(
            f"{cutoff:6.2f}  {right[told].mean():9.3f}  {told[in_scope].mean():17.3f}"
            f"  {told[~in_scope].mean():21.3f}"
        )


if __name__ == "__main__":
    main()
