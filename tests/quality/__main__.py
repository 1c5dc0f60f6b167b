"""Prints two tables: how ways of ranking compare, and what the shipped rule answers and keeps back."""

import argparse
from dataclasses import astuple
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.content.load import load_base
from tests.quality.figures import Decisions, Figures, decisions, figures
from tests.quality.methods import METHODS
from tests.quality.question_sets import QuestionSet, cases_of, read_sets

DATA = Path("../shared/matching-data")
KNOWLEDGE = Path("knowledge")
OWN = "our own cases"
NARROWEST = 110


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
    asked = parser.parse_args()
    out, told = Console(), Console(stderr=True)
    if not out.is_terminal:
        out.width = NARROWEST
    sets = read_sets(asked.data)
    if not sets:
        told.print(f"No question sets in {asked.data}: only our own cases are measured.")
    sets.append(cases_of(load_base(asked.knowledge), OWN))
    with Progress(console=told, transient=True) as progress:
        out.print(_ranking(sets, progress))
        out.print(_deciding(sets, progress))


def _ranking(sets: list[QuestionSet], progress: Progress) -> Table:
    table = _table("Ranking", "set", "method", "R@1", "R@3", "MRR@10", "AUROC", "R@1 at 5%")
    found: dict[str, list[Figures]] = {name: [] for name in METHODS}
    work = progress.add_task("Ranking", total=len(sets) * len(METHODS))
    for each in sets:
        for name, build in METHODS.items():
            measured = figures(each, build(each.base))
            if each.name != OWN:
                found[name].append(measured)
            table.add_row(each.name if name == next(iter(METHODS)) else "", name, *_shown(measured))
            progress.advance(work)
        table.add_section()
    for name, measures in found.items():
        if measures:
            means = np.nanmean([astuple(each) for each in measures], axis=0)
            label = f"mean of {len(measures)} sets" if name == next(iter(METHODS)) else ""
            table.add_row(label, name, *_shown(Figures(*means)))
    return table


def _deciding(sets: list[QuestionSet], progress: Progress) -> Table:
    columns = ("right of those answered", "answered in scope", "suggested in scope")
    table = _table("Answering, the shipped rule", "set", *columns, "answered out of scope")
    work = progress.add_task("Answering", total=len(sets))
    found = []
    for each in sets:
        measured = decisions(each)
        if each.name != OWN:
            found.append(astuple(measured))
        table.add_row(each.name, *_shown(measured))
        progress.advance(work)
    if found:
        table.add_section()
        means = np.nanmean(found, axis=0).tolist()
        table.add_row(f"mean of {len(found)} sets", *(f"{100 * share:.1f}" for share in means))
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=f"{title} (%)")
    for column in columns:
        text = column in ("set", "method")
        table.add_column(column, justify="left" if text else "right", no_wrap=text)
    return table


def _shown(measured: Figures | Decisions) -> list[str]:
    shares = astuple(measured)
    return ["–" if np.isnan(share) else f"{100 * share:.1f}" for share in shares]


if __name__ == "__main__":
    main()
