"""Fits the decision's constants on question sets: `make fit`.

Prints the constants of `bot/core/decide.py`, and what the rule comes to on the bases it was fitted on. Run it
again after every change of the ranker: the constants belong to its scores. Every family of sets (those whose
names begin alike, and the first note) weighs the same, however many questions and forms it has.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
from rich.console import Console
from rich.progress import Progress

from bot.core.decide import FEATURES, features
from bot.core.matcher import Matcher
from bot.core.query import Query
from bot.lexicon.load import shipped_lexicon
from tests.quality.first_note.questions import by_kind, together
from tests.quality.question_sets import DATA, Question, QuestionSet, read_sets
from tests.quality.samples import SIZES, small_bases

SEED = 5
DRAWS = 4
ASKED = 40
WHOLE = 400
STRANGERS = 500
FAR = 50
RIDGE = 1e-4
STEPS = 60
NOTE = "note"
WRONG_USE = 2

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """One question asked.

    Attributes:
        family: the family of the set it is from.
        seen: what the rule sees.
        right: whether the first match is right.
        in_scope: whether any could be.
    """

    family: str
    seen: tuple[float, ...]
    right: bool
    in_scope: bool


def family(name: str) -> str:
    """What sets drawn from the same source have in common: their names up to the first underscore."""
    return name.split("_", maxsplit=1)[0].split(",", maxsplit=1)[0]


def bases(sets: Sequence[QuestionSet]) -> Iterator[QuestionSet]:
    """Small bases drawn from every set, and every set whole, each with questions it answers and others."""
    chance = Random(SEED)
    for each in sets:
        others = [o for o in sets if family(o.name) != family(each.name)]
        strangers = [question for other in others for question in other.questions]
        strangers = chance.sample(strangers, min(STRANGERS, len(strangers)))
        for size in SIZES:
            if size < len(each.base.entries):
                yield from small_bases(
                    each, strangers, size=size, draws=DRAWS, asked=ASKED, seed=SEED
                )
        whole = chance.sample(each.questions, min(WHOLE, len(each.questions)))
        far = [Question(question.text, frozenset()) for question in strangers[:FAR]]
        yield QuestionSet(each.name, each.base, (*whole, *far))


def samples(each: QuestionSet) -> Iterator[Sample]:
    """Ask a base its questions; those that find nothing need no rule."""
    matcher = Matcher(each.base, shipped_lexicon())
    for question in each.questions:
        if found := matcher.match(Query.parse(question.text), limit=1):
            right = found[0].key in question.relevant
            yield Sample(family(each.name), features(found[0]), right, bool(question.relevant))


def shares(asked: Sequence[Sample]) -> Floats:
    """What each sample weighs: all together 1, every family alike."""
    names, of_sample, counts = np.unique(
        [sample.family for sample in asked], return_inverse=True, return_counts=True
    )
    return 1 / (len(names) * counts[of_sample])


def logistic(seen: Floats, right: Floats, share: Floats) -> Floats:
    """Weights, the constant last, by Newton's method with a little ridge; deterministic."""
    x = np.hstack([seen, np.ones((len(seen), 1))])
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (share * (right - p)) - RIDGE * weights
        bend = (x.T * (share * p * (1 - p))) @ x + RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(prog="make fit", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="a folder of question sets")
    told = Console(stderr=True)
    sets = read_sets(parser.parse_args().data)
    if not sets:
        told.print("No question sets there: name a folder that has some, by ARGS='--data DIR'.")
        sys.exit(WRONG_USE)
    with Progress(console=told, transient=True) as progress:
        drawn = list(bases([*sets, together(NOTE, by_kind())]))
        asked = [s for base in progress.track(drawn, description="Asking") for s in samples(base)]
    seen = np.array([sample.seen for sample in asked])
    right = np.array([sample.right for sample in asked], np.float64)
    weights = logistic(seen, right, shares(asked))
    for name, weight in zip((*FEATURES, "constant"), weights, strict=True):
        print(f"{name:16} {weight:8.3f}")
    _tell(asked, 1 / (1 + np.exp(-(seen @ weights[:-1] + weights[-1]))))


def _tell(asked: Sequence[Sample], confidence: Floats) -> None:
    """What the rule comes to from each confidence on: means over the families."""
    print("\ncutoff  right of those answered  answered in scope  answered out of scope")
    names = np.array([sample.family for sample in asked])
    right = np.array([sample.right for sample in asked], np.float64)
    in_scope = np.array([sample.in_scope for sample in asked])
    for cutoff in np.arange(0.1, 0.96, 0.05):
        told = confidence >= cutoff
        rows = [
            (
                right[told & (names == name)].mean(),
                told[in_scope & (names == name)].mean(),
                told[~in_scope & (names == name)].mean(),
            )
            for name in np.unique(names)
        ]
        found, inside, outside = 100 * np.mean(rows, axis=0)
        print(f"{cutoff:6.2f}  {found:23.1f}  {inside:17.1f}  {outside:21.1f}")


if __name__ == "__main__":
    main()
