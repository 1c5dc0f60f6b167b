"""Times a query against named baselines in the same run, over bases of several sizes."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median, quantiles

import bm25s
from rapidfuzz import fuzz, process
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.core.knowledge import Entry, EntryKey, KnowledgeBase, Topic
from bot.core.responder import Responder
from bot.core.words import stem, words

SEED = 3
QUESTIONS = 60
SIZES = (1_000, 10_000)
VERBS = [
    "install",
    "build",
    "deploy",
    "roll-back",
    "debug",
    "mount",
    "scale",
    "monitor",
    "test",
    "secure",
    "upgrade",
    "cache",
]
THINGS = [
    "container",
    "image",
    "volume",
    "network",
    "database",
    "queue",
    "server",
    "pipeline",
    "secret",
    "cluster",
    "proxy",
    "schema",
    "branch",
    "index",
    "socket",
    "worker",
    "token",
    "script",
    "module",
    "package",
]
PLACES = [
    "staging",
    "production",
    "laptop",
    "pipeline",
    "windows",
    "linux",
    "kubernetes",
    "compose",
    "python",
    "java",
]


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="entries of the bases")
    parser.add_argument("--titles", type=Path, help="a file of titles to use, one a line")
    asked = parser.parse_args()
    out = Console()
    out.width = max(out.width, 100)
    table = Table(title="A query, in milliseconds, one thread")
    for column in ("entries", "method", "median", "p99", "times token_set_ratio", "build, s"):
        table.add_column(column, justify="left" if column == "method" else "right")
    with Progress(console=Console(stderr=True), transient=True) as progress:
        for size in progress.track(asked.sizes, description="Timing"):
            _time_size(table, _titles(size, asked.titles), size)
    out.print(table)


def _time_size(table: Table, titles: list[str], size: int) -> None:
    questions = _questions(titles)
    builds = {
        "rapidfuzz token_set_ratio": _token_set_ratio,
        "BM25 (bm25s, stemmed)": _bm25,
        "Caveat": _ours,
    }
    baseline = 0.0
    for name, build in builds.items():
        began = time.perf_counter()
        ask = build(titles)
        built = time.perf_counter() - began
        took = [_milliseconds(ask, question) for question in questions]
        baseline = baseline or median(took)
        shown = (median(took), quantiles(took, n=100)[98], median(took) / baseline)
        table.add_row(f"{size:,}", name, *(f"{each:.2f}" for each in shown), f"{built:.2f}")
    table.add_section()


def _milliseconds(ask: Callable[[str], object], question: str) -> float:
    began = time.perf_counter()
    ask(question)
    return 1000 * (time.perf_counter() - began)


def _token_set_ratio(titles: list[str]) -> Callable[[str], object]:
    return lambda text: process.extractOne(text, titles, scorer=fuzz.token_set_ratio)


def _bm25(titles: list[str]) -> Callable[[str], object]:
    index = bm25s.BM25()
    index.index([_stems(title) for title in titles], show_progress=False)
    return lambda text: index.get_scores(_stems(text) or ["\0"]).argmax()


def _ours(titles: list[str]) -> Callable[[str], object]:
    entries = tuple(
        Entry(EntryKey("bench", f"e{at}"), title, title) for at, title in enumerate(titles)
    )
    responder = Responder(KnowledgeBase((Topic("bench", "", entries),)))
    return responder.ask


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]


def _titles(size: int, file: Path | None) -> list[str]:
    """So many titles: a file's, over again where it is short, or made up."""
    if file is not None:
        read = file.read_text(encoding="utf-8").splitlines()
        return [read[at % len(read)] for at in range(size)]
    chance = Random(SEED)
    return [_title(chance) for _ in range(size)]


def _title(chance: Random) -> str:
    verb, thing, other, place = map(chance.choice, (VERBS, THINGS, THINGS, PLACES))
    return f"How do I {verb} a {thing} with {other}{chance.randrange(3_000)} on {place}?"


def _questions(titles: list[str]) -> list[str]:
    """Titles with two words left out and one letter dropped: what people type."""
    chance = Random(SEED)
    return [_mistyped(chance, chance.choice(titles)) for _ in range(QUESTIONS)]


def _mistyped(chance: Random, title: str) -> str:
    kept = title.split()
    for _ in range(min(2, len(kept) - 1)):
        kept.pop(chance.randrange(len(kept)))
    text = " ".join(kept)
    at = chance.randrange(len(text))
    return text[:at] + text[at + 1 :]


if __name__ == "__main__":
    main()
