"""What the student is taught from: every text as rows of the table, beside the teacher's vector of it."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from bot.core.word_vectors import WordVectors


@dataclass(frozen=True, eq=False, slots=True)
class Lesson:
    """Texts as rows of the table, one after another, and what the teacher says of each.

    Attributes:
        rows: of all pieces of all texts.
        words: which word each piece belongs to, counted over all texts.
        starts: where each text begins in `rows`, and one more for the end.
        targets: the teacher's vectors, texts by its dimensions.
    """

    rows: torch.Tensor
    words: torch.Tensor
    starts: torch.Tensor
    targets: torch.Tensor


def lesson_of(texts: list[tuple[str, ...]], pieces: WordVectors, targets: torch.Tensor) -> Lesson:
    """Cut the words of each text; a text that leaves nothing is left out.

    Args:
        texts: the words of each.
        pieces: what cuts them.
        targets: the teacher's vectors, one for each text.
    """
    cuts = {word: pieces.cut(word) for word in {word for text in texts for word in text}}
    rows, owners, starts, kept, count = [], [], [0], [], 0
    for at, text in enumerate(texts):
        for cut in (cuts[word] for word in text):
            rows += cut
            owners += [count] * len(cut)
            count += 1
        if len(rows) > starts[-1]:
            starts.append(len(rows))
            kept.append(at)
    return Lesson(torch.tensor(rows), torch.tensor(owners), torch.tensor(starts), targets[kept])


def sums_of(
    table: NDArray[np.float32], lesson: Lesson, texts: NDArray[np.int64]
) -> NDArray[np.float32]:
    """The sum of the rows of each of the chosen texts."""
    rows, starts = lesson.rows.numpy(), lesson.starts.numpy()
    return np.stack([table[rows[starts[at] : starts[at + 1]]].sum(axis=0) for at in texts])
