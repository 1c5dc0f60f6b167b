"""One method of finding an entry, timed on one base in a process of its own."""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import bm25s
from rapidfuzz import fuzz, process

from bot.core.knowledge import Entry, EntryKey, KnowledgeBase, Topic
from bot.core.responder import Responder
from bot.core.words import stem, words
from bot.lexicon.load import shipped_lexicon
from tests.bench.titles import questions, titles

QUESTIONS = 200


@dataclass(frozen=True, slots=True)
class Timing:
    """How one method did on one base.

    Attributes:
        took: milliseconds of each question.
        built: seconds to build the index.
        memory: megabytes that the process grew by at most.
    """

    took: list[float]
    built: float
    memory: float


def timed(name: str, size: int, file: Path) -> Timing:
    """Time a method in a process of its own, so that its memory is its own too."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=_time, args=(theirs, name, size, file))
    child.start()
    theirs.close()
    timing: Timing = ours.recv()
    child.join()
    return timing


def _time(pipe: Connection, name: str, size: int, file: Path) -> None:
    held = titles(size, file)
    shipped_lexicon()
    before = _megabytes()
    began = time.perf_counter()
    ask = METHODS[name](held)
    built = time.perf_counter() - began
    asked = questions(held, QUESTIONS)
    ask(asked[0])
    took = [_milliseconds(ask, question) for question in asked]
    pipe.send(Timing(took, built, _megabytes() - before))


def _megabytes() -> float:
    """The most memory this process has held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1_000_000 if sys.platform == "darwin" else 1_000)


def _milliseconds(ask: Callable[[str], object], question: str) -> float:
    began = time.perf_counter()
    ask(question)
    return 1000 * (time.perf_counter() - began)


def _token_set_ratio(held: list[str]) -> Callable[[str], object]:
    return lambda text: process.extractOne(text, held, scorer=fuzz.token_set_ratio)


def _bm25(held: list[str]) -> Callable[[str], object]:
    index = bm25s.BM25()
    index.index([_stems(title) for title in held], show_progress=False)
    return lambda text: index.get_scores(_stems(text) or ["\0"]).argmax()


def _ours(held: list[str]) -> Callable[[str], object]:
    entries = tuple(
        Entry(EntryKey("bench", f"e{at}"), title, title) for at, title in enumerate(held)
    )
    return Responder(KnowledgeBase((Topic("bench", "", entries),)), shipped_lexicon()).ask


METHODS: dict[str, Callable[[list[str]], Callable[[str], object]]] = {
    "rapidfuzz token_set_ratio": _token_set_ratio,
    "BM25 (bm25s, stemmed)": _bm25,
    "Caveat": _ours,
}


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]
