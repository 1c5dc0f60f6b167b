"""The student: a table of piece vectors, taught that sums of its rows be alike where the teacher says so."""

from collections.abc import Callable, Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from training.lesson import Lesson
from training.recipe import Recipe

Array = NDArray[np.float32]


def started(alone: Array, frequencies: Array, recipe: Recipe) -> Array:
    """The rows before training: each piece alone as the teacher sees it, shortened where it is frequent."""
    held = torch.from_numpy(alone - alone.mean(axis=0))
    torch.manual_seed(recipe.seed)
    _, _, axes = torch.pca_lowrank(held, q=recipe.dimensions, center=False, niter=4)
    weight = recipe.smoothing / (recipe.smoothing + frequencies[:, None])
    begun: Array = (held @ axes).numpy() * weight.astype(np.float32)
    return begun


def trained(
    table: Array, lesson: Lesson, recipe: Recipe, told: Callable[[int, float], None]
) -> Array:
    """The table after training.

    Args:
        table: the rows to begin with.
        lesson: the texts.
        recipe: how.
        told: given the epoch and its mean loss as each ends.
    """
    torch.manual_seed(recipe.seed)
    rows = torch.nn.Parameter(torch.from_numpy(table.copy()))
    scale = torch.nn.Parameter(torch.tensor(20.0).log())
    sparse = torch.optim.SparseAdam([rows], lr=recipe.rate)
    dense = torch.optim.Adam([scale], lr=recipe.rate)
    groups = clustered(lesson.targets, recipe)
    for epoch in range(recipe.epochs):
        for group in (*sparse.param_groups, *dense.param_groups):
            group["lr"] = recipe.rate * recipe.slowing**epoch
        losses = []
        for batch in _batches(groups, len(lesson.targets), recipe):
            loss = _loss(rows, scale, lesson, batch, recipe)
            loss.backward()
            sparse.step()
            dense.step()
            sparse.zero_grad()
            dense.zero_grad()
            losses.append(float(loss.detach()))
        told(epoch + 1, float(np.mean(losses)))
    learnt: Array = rows.detach().numpy()
    return learnt


def _loss(
    rows: torch.Tensor, scale: torch.Tensor, lesson: Lesson, batch: torch.Tensor, recipe: Recipe
) -> torch.Tensor:
    """How far the student's view of who is near whom is from the teacher's; nobody is near themselves."""
    sums = _sums(rows, lesson, batch, recipe.dropped)
    sums = functional.normalize(sums - recipe.common * sums.mean(0))
    targets = lesson.targets[batch].float()
    oneself = torch.eye(len(batch), dtype=torch.bool)
    wanted = (targets @ targets.T / recipe.warmth).masked_fill(oneself, -1e4).softmax(1)
    seen = (sums @ sums.T * scale.exp()).masked_fill(oneself, -1e4).log_softmax(1)
    return -(wanted * seen).sum(1).mean()


def _sums(rows: torch.Tensor, lesson: Lesson, batch: torch.Tensor, dropped: float) -> torch.Tensor:
    """The sum of each text's rows, some words left out."""
    begin, lengths = lesson.starts[batch], lesson.starts[batch + 1] - lesson.starts[batch]
    ends = lengths.cumsum(0)
    places = torch.arange(int(ends[-1])) + (begin - ends + lengths).repeat_interleave(lengths)
    words = lesson.words[places]
    numbers = words.unique_consecutive(return_inverse=True)[1]
    there = (torch.rand(int(numbers[-1]) + 1) >= dropped).float()[numbers]
    return functional.embedding_bag(
        lesson.rows[places], rows, ends - lengths, mode="sum", sparse=True, per_sample_weights=there
    )


def clustered(targets: torch.Tensor, recipe: Recipe, rounds: int = 8) -> list[torch.Tensor]:
    """The texts sorted by k-means over directions: for each cluster its texts, neighbours one after another."""
    draw = torch.Generator().manual_seed(recipe.seed)
    sample = targets[torch.randperm(len(targets), generator=draw)[:60_000]].float()
    centres = sample[: recipe.clusters].clone()
    for _ in range(rounds):
        nearest = (sample @ centres.T).argmax(1)
        sums = torch.zeros_like(centres).index_add_(0, nearest, sample)
        centres = functional.normalize(sums + 1e-6 * centres)
    of = torch.cat([(part.float() @ centres.T).argmax(1) for part in targets.split(20_000)])
    return [(of == cluster).nonzero()[:, 0] for cluster in _chain(centres)]


def _chain(centres: torch.Tensor) -> list[int]:
    """All centres, each followed by its nearest of those that are left."""
    alike = centres @ centres.T
    left = torch.ones(len(centres), dtype=torch.bool)
    order = [0]
    for _ in range(len(centres) - 1):
        left[order[-1]] = False
        order.append(int(alike[order[-1]].masked_fill(~left, -2).argmax()))
    return order


def _batches(groups: list[torch.Tensor], count: int, recipe: Recipe) -> Iterator[torch.Tensor]:
    """Every text once, beside texts of its own and the next clusters, with some from anywhere."""
    turn = int(torch.randint(len(groups), ()))
    line = torch.cat(
        [group[torch.randperm(len(group))] for group in (*groups[turn:], *groups[:turn])]
    )
    parts = line.split(recipe.near)
    for at in torch.randperm(len(parts)).tolist():
        yield torch.cat([parts[at], torch.randint(count, (recipe.anywhere,))]).unique()
