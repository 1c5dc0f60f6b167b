"""Times a query against named baselines in the same run, over bases of several sizes; one thread."""

import argparse
import os
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.bench.timing import METHODS, Timing, timed
from tests.bench.titles import FILE

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""For the processes that are timed: numpy reads it when it is imported there."""

SIZES = (1_000, 10_000, 100_000)
NARROWEST = 110


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="entries of the bases")
    parser.add_argument("--titles", type=Path, default=FILE, help="a file of titles, one a line")
    asked = parser.parse_args()
    os.environ.update(ONE_THREAD)
    out, told = Console(), Console(stderr=True)
    if not out.is_terminal:
        out.width = NARROWEST
    if not asked.titles.is_file():
        told.print(f"No {asked.titles}: the titles are made up.")
    table = Table(title="A query, in milliseconds, one thread")
    for column in ("entries", "method", "median", "p99", "times token_set_ratio", "build, s", "MB"):
        table.add_column(column, justify="left" if column == "method" else "right")
    with Progress(console=told, transient=True) as progress:
        work = progress.add_task("Timing", total=len(asked.sizes) * len(METHODS))
        for size in asked.sizes:
            baseline = 0.0
            for name in METHODS:
                timing = timed(name, size, asked.titles)
                baseline = baseline or median(timing.took)
                table.add_row(f"{size:,}", name, *_shown(timing, baseline))
                progress.advance(work)
            table.add_section()
    out.print(table)


def _shown(timing: Timing, baseline: float) -> list[str]:
    middle, slow = median(timing.took), quantiles(timing.took, n=100)[98]
    figures = [f"{each:.2f}" for each in (middle, slow, middle / baseline, timing.built)]
    return [*figures, f"{timing.memory:.0f}"]


if __name__ == "__main__":
    main()
