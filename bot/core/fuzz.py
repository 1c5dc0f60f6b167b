"""The cases of a base, mistyped: what the same questions come to when they are typed in a hurry."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.core.cases import Case
from bot.core.typos import mistyped


def fuzzed(cases: Iterable[Case], *, variants: int, seed: int) -> Iterator[Case]:
    """Each case in up to so many mistyped forms; the same ones for the same seed.

    A form depends on its own text and the seed alone: a case that is added changes no other.
    """
    for case in cases:
        for made in mistyped(case.text, count=variants, seed=seed):
            yield replace(case, text=made.text, slips=made.slips)
