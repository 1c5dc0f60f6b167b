"""How each match stands among the others: what decides whether the first is answered."""

import numpy as np

from bot.core.postings import Floats


def standing(scores: Floats) -> dict[str, Floats]:
    """The lead of the first match over the second and the third, 0 for all but the first.

    A missing second entry scores 0, a missing third as the second: two entries that fit alike are no reason to be
    sure of either.
    """
    best = np.sort(scores)[::-1][:3].tolist()
    first, second = (*best, 0.0)[:2]
    third = best[2] if len(best) > 2 else second
    return {
        "lead": np.where(scores == first, first - second, 0.0),
        "lead_over_third": np.where(scores == first, first - third, 0.0),
    }
