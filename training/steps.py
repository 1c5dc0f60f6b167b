"""The steps from packages to the lexicon's files, each kept in the cache."""

import json
import time
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from random import Random

import numpy as np
import torch
from rich.progress import Progress

from bot.core.word_vectors import WordVectors
from bot.core.words import words
from training import english_words, record
from training.lesson import lesson_of, sums_of
from training.made import made, stock
from training.measure import read_sets, recall
from training.packages import taken, unpacked
from training.pieces import chosen, cutter, spoken
from training.recipe import Recipe
from training.sources import Source, read_sources
from training.student import started, trained
from training.table import SAMPLE, turned, written
from training.teacher import Teacher, taught
from training.texts import gathered
from training.wordnet import lemmas

WORDNET = "wordnet-base"
DICTIONARIES = "usr/share/wordnet"

MADE = 30_000
"""Texts of each of four sorts that are made."""

COUNTED_FROM = 3
"""How many times a word must stand in the gathered texts to be taught alone."""

OWN_WORDS = 8_000
OWN_FROM = 8
"""How many words get a row of their own, and how many times they must stand in the texts."""

DIMENSIONS = 128
"""Of the table that ships."""

Section = list[str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What was asked for.

    Attributes:
        data: a folder of question sets, which need not be there.
        out: where the lexicon's files go.
        cache: where each step is kept.
        texts: how many are taught at most.
        seed: for every draw.
        threads: cores for teaching.
    """

    data: Path
    out: Path
    cache: Path
    texts: int
    seed: int
    threads: int


def run(plan: Plan, progress: Progress) -> None:
    """All steps.

    Raises:
        FetchError: if a package cannot be had.
    """
    plan.cache.mkdir(parents=True, exist_ok=True)
    plan.out.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    recipe = Recipe(seed=plan.seed)
    counts, sections = _texts(plan, progress)
    targets = _targets(plan, sections, progress)
    pieces, table = _table(plan, sections, targets, recipe, progress)
    held = written(pieces, table, plan.out / record.VECTORS_FILE)
    often = Counter(word for text in sections[0] for word in words(text))
    english = english_words.english_words(plan.cache, often)
    english_words.written(english, plan.out / record.WORDS_FILE)
    figures = _figures(plan, held, frozenset(english), progress)
    made_of = record.Made(
        sources=[
            (each, taken(each, plan.cache), counts[each.name + each.package])
            for each in read_sources()
        ],
        taught=sum(map(len, sections)),
        rows=held.table.shape,
        recipe=recipe,
        figures=figures,
        minutes=(time.monotonic() - begun) / 60,
    )
    record.written(made_of, len(english), english_words.notice(plan.cache), plan.out)


def _texts(plan: Plan, progress: Progress) -> tuple[dict[str, int], list[Section]]:
    """How many texts each package gave; and the gathered texts, the made ones, and single words."""
    file = plan.cache / f"texts-{plan.seed}.json"
    if not file.exists():
        counts, held = _gathered(read_sources(), plan, progress)
        file.write_text(json.dumps({"counts": counts, "sections": held}), "utf-8")
    kept = json.loads(file.read_text("utf-8"))
    sections: list[Section] = kept["sections"]
    share = min(1, plan.texts / sum(map(len, sections)))
    return kept["counts"], [section[: int(share * len(section))] for section in sections]


def _gathered(
    sources: list[Source], plan: Plan, progress: Progress
) -> tuple[dict[str, int], list[Section]]:
    counts: dict[str, int] = {}
    seen: set[tuple[str, ...]] = set()
    texts: Section = []
    for source in progress.track(sources, description="gather"):
        found = _unseen(gathered(source, plan.cache, seed=plan.seed), seen)
        counts[source.name + source.package] = len(found)
        texts += found
    Random(plan.seed).shuffle(texts)
    wordnet = unpacked(next(s for s in sources if s.package == WORDNET), plan.cache) / DICTIONARIES
    held = stock(texts, lemmas(wordnet, "verb"), lemmas(wordnet, "noun"))
    asked = _unseen(made(texts, held, seed=plan.seed, each=MADE), seen)
    Random(plan.seed).shuffle(asked)
    often = Counter(word for text in texts for word in words(text))
    alone = [word for word, count in often.most_common() if count >= COUNTED_FROM]
    return counts, [texts, asked, _unseen([w for w in alone if w.isalpha() and w.isascii()], seen)]


def _unseen(texts: Section, seen: set[tuple[str, ...]]) -> Section:
    kept = []
    for text in texts:
        key = words(text)
        if key and key not in seen:
            seen.add(key)
            kept.append(text)
    return kept


def _targets(plan: Plan, sections: list[Section], progress: Progress) -> torch.Tensor:
    torch.set_num_threads(plan.threads)
    bar = progress.add_task("teach", total=sum(map(len, sections)))
    told = [
        taught(section, plan.cache / "targets", lambda count: progress.advance(bar, count))
        for section in sections
    ]
    return torch.from_numpy(np.concatenate(told))


def _table(
    plan: Plan,
    sections: list[Section],
    targets: torch.Tensor,
    recipe: Recipe,
    progress: Progress,
) -> tuple[list[str], record.Table]:
    """The pieces and their rows, along the dimensions that tell most."""
    tokens = [words(text) for text in chain(*sections)]
    teacher = Teacher()
    pieces = chosen(teacher.pieces, Counter(chain(*tokens)), own=OWN_WORDS, least=OWN_FROM)
    lesson = lesson_of(tokens, cutter(pieces), targets)
    alone = teacher.vectors([spoken(piece) for piece in pieces]).astype(np.float32)
    often = np.bincount(lesson.rows.numpy(), minlength=len(pieces)).astype(np.float32)
    torch.set_num_threads(
        1
    )  # a step is short: waiting for a second thread costs more than it brings
    bar = progress.add_task("train", total=recipe.epochs)
    table = trained(
        started(alone, often / often.sum(), recipe),
        lesson,
        recipe,
        lambda epoch, loss: progress.update(
            bar, completed=epoch, description=f"train, loss {loss:.3f}"
        ),
    )
    sample = np.random.default_rng(plan.seed).permutation(len(lesson.targets))[:SAMPLE]
    return pieces, turned(table, sums_of(table, lesson, sample), DIMENSIONS)


def _figures(
    plan: Plan, held: WordVectors, english: frozenset[str], progress: Progress
) -> dict[str, float]:
    """Recall by question set; empty, and said so, where there are none."""
    sets = read_sets(plan.data, english)
    if not sets:
        progress.console.print(f"No question sets in {plan.data}: nothing is measured.")
    return {each.name: recall(held, each) for each in progress.track(sets, description="measure")}
