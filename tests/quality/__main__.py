"""Prints how ways of ranking compare, and what the shipped rule answers and keeps back, asked and overheard."""

import argparse
import sys
from dataclasses import astuple
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.content.faults import KnowledgeError
from bot.content.load import load_base
from bot.core.responder import Responder
from bot.lexicon.load import shipped_lexicon
from tests.quality.chatter.messages import HELD_OUT, TUNED, read
from tests.quality.chatter.report import counts
from tests.quality.figures import Decisions, Figures, decisions, figures
from tests.quality.first_note import report
from tests.quality.first_note.questions import NOTE, by_kind, in_scope, together
from tests.quality.methods import METHODS
from tests.quality.question_sets import DATA, QuestionSet, cases_of, read_sets
from tests.quality.tables import percent, table

KNOWLEDGE = Path("knowledge")
OWN = "our own cases"
NARROWEST = 120
WRONG_USE = 2


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="make quality", description=__doc__)
    parser.add_argument(
        "--data",
        type=Path,
        default=DATA,
        help="a folder of question sets: one folder each, with kb.jsonl and queries.jsonl",
    )
    parser.add_argument("--knowledge", type=Path, default=KNOWLEDGE, help="our own base")
    parser.add_argument(
        "--note", type=Path, default=NOTE, help="the first note, in our edition or another wording"
    )
    asked = parser.parse_args()
    out, told = Console(), Console(stderr=True)
    if not out.is_terminal:
        out.width = NARROWEST
    try:
        kinds = by_kind(asked.note)
    except KnowledgeError as error:
        told.print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(WRONG_USE)
    sets = read_sets(asked.data)
    if not sets:
        told.print(f"No question sets in {asked.data}: only our own cases are measured.")
    own = load_base(asked.knowledge)
    sets.append(cases_of(own, OWN))
    with Progress(console=told, transient=True) as progress:
        out.print(_ranking(sets, progress))
        out.print(_deciding(sets, progress))
    _first_note(kinds, out)
    chatter = [("tuned on", read(TUNED)), ("held out", read(HELD_OUT))]
    out.print(counts(Responder(own, shipped_lexicon()), chatter))


def _first_note(kinds: list[QuestionSet], out: Console) -> None:
    inside = [each for each in kinds if in_scope(each)]
    outside = [each for each in kinds if not in_scope(each)]
    out.print(report.ranking(inside))
    out.print(report.deciding(inside, outside))
    out.print(report.covered(together("all", kinds)), highlight=False)


def _ranking(sets: list[QuestionSet], progress: Progress) -> Table:
    made = table("Ranking", "set", "method", "R@1", "R@3", "MRR@10", "AUROC", "R@1 at 5%")
    found: dict[str, list[Figures]] = {name: [] for name in METHODS}
    work = progress.add_task("Ranking", total=len(sets) * len(METHODS))
    for each in sets:
        for name, build in METHODS.items():
            measured = figures(each, build(each.base))
            if each.name != OWN:
                found[name].append(measured)
            made.add_row(each.name if name == next(iter(METHODS)) else "", name, *_shown(measured))
            progress.advance(work)
        made.add_section()
    for name, measures in found.items():
        if measures:
            means = np.nanmean([astuple(each) for each in measures], axis=0)
            label = f"mean of {len(measures)} sets" if name == next(iter(METHODS)) else ""
            made.add_row(label, name, *_shown(Figures(*means)))
    return made


def _deciding(sets: list[QuestionSet], progress: Progress) -> Table:
    columns = ("right of those answered", "answered in scope", "suggested in scope")
    made = table("Answering, the shipped rule", "set", *columns, "answered out of scope")
    work = progress.add_task("Answering", total=len(sets))
    found = []
    for each in sets:
        measured = decisions(each)
        if each.name != OWN:
            found.append(astuple(measured))
        made.add_row(each.name, *_shown(measured))
        progress.advance(work)
    if found:
        made.add_section()
        means = np.nanmean(found, axis=0).tolist()
        made.add_row(f"mean of {len(found)} sets", *map(percent, means))
    return made


def _shown(measured: Figures | Decisions) -> list[str]:
    return [percent(share) for share in astuple(measured)]


if __name__ == "__main__":
    main()
