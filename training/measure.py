"""What a table is worth by itself: the share of questions whose entry comes first by the vectors' cosine alone."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.core.query import Query
from bot.core.spelling import Spelling
from bot.core.word_vectors import WordVectors, directions
from bot.core.words import words

COMMON_SHARE = 0.7
COMMON_FROM = 10
"""As in `bot.core.meaning`: what all phrasings of a base have in common is taken off."""

OF_BEST = 0.4
COUNTED = 3
"""An entry's score: 0.4 of its best phrasing, 0.6 of the mean of its best three, or as many as it has."""


@dataclass(frozen=True, eq=False, slots=True)
class QuestionSet:
    """A base and its questions, repaired once, for many tables.

    Attributes:
        name: the folder's.
        phrasings: the words of every question and alias.
        owners: the entry of each phrasing.
        questions: the words of every question that the base answers, typing errors put right.
        relevant: the entries that answer each.
    """

    name: str
    phrasings: list[tuple[str, ...]]
    owners: NDArray[np.int64]
    questions: list[tuple[str, ...]]
    relevant: list[set[int]]


def read_sets(folder: Path, english: frozenset[str]) -> list[QuestionSet]:
    """Every folder with `kb.jsonl` and `queries.jsonl`; none where there is no such folder."""
    return [_read(file.parent, english) for file in sorted(folder.glob("*/kb.jsonl"))]


def _read(folder: Path, english: frozenset[str]) -> QuestionSet:
    entries = [json.loads(line) for line in (folder / "kb.jsonl").read_text().splitlines()]
    asked = [json.loads(line) for line in (folder / "queries.jsonl").read_text().splitlines()]
    places = {entry["id"]: at for at, entry in enumerate(entries)}
    frequencies: dict[str, int] = {}
    phrasings, owners = [], []
    for at, entry in enumerate(entries):
        texts = [entry["question"], *entry.get("aliases", ())]
        phrasings += [words(text) for text in texts]
        owners += [at] * len(texts)
        for text in (*texts, entry.get("answer", "")):
            for word in words(text):
                frequencies[word] = frequencies.get(word, 0) + 1
    spelling = Spelling(frequencies, english)
    inside = [each for each in asked if each["relevant"]]
    return QuestionSet(
        folder.name,
        phrasings,
        np.array(owners),
        [_repaired(each["q"], spelling) for each in inside],
        [{places[key] for key in each["relevant"]} for each in inside],
    )


def _repaired(text: str, spelling: Spelling) -> tuple[str, ...]:
    tokens = Query.parse(text).tokens
    meant = {each.typed: each.meant for each in spelling.repairs(tokens)}
    return tuple(meant.get(token, token) for token in tokens)


def recall(table: WordVectors, each: QuestionSet) -> float:
    """The share of questions, 0 to 1, whose entry comes first."""
    texts = _sums(table, each.phrasings)
    common = COMMON_SHARE * len(texts) / (len(texts) + COMMON_FROM) * texts.mean(axis=0)
    asked = directions(_sums(table, each.questions) - common)
    scores = _by_entry(asked @ directions(texts - common).T, each.owners)
    first = scores.argmax(axis=1)
    return float(np.mean([at in right for at, right in zip(first, each.relevant, strict=True)]))


def _sums(table: WordVectors, texts: list[tuple[str, ...]]) -> NDArray[np.float32]:
    known = sorted({word for text in texts for word in text})
    rows = dict(zip(known, table.of(known), strict=True))
    sums = np.zeros((len(texts), table.dimensions), np.float32)
    for at, text in enumerate(texts):
        for word in text:
            sums[at] += rows[word]
    return sums


def _by_entry(scores: NDArray[np.float32], owners: NDArray[np.int64]) -> NDArray[np.float32]:
    """From scores of phrasings to scores of entries; an entry's phrasings stand side by side."""
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    ends = [*starts[1:], len(owners)]
    found = np.empty((len(scores), len(starts)), np.float32)
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        best = -np.sort(-scores[:, start:end], axis=1)[:, :COUNTED]
        found[:, at] = OF_BEST * best[:, 0] + (1 - OF_BEST) * best.mean(axis=1)
    return found
