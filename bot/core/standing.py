"""How each match stands among the others: what decides whether the first is answered."""

from collections.abc import Mapping

import numpy as np

from bot.core.postings import Floats


def standing(scores: Floats, signals: Mapping[str, Floats]) -> dict[str, Floats]:
    """The lead of the first match over the second and the third, and how many signals agree on an entry.

    The leads are 0 for all but the first. A missing second entry scores 0, a missing third as the second: two
    entries that fit alike are no reason to be sure of either. The agreement is the share of the signals that put
    the entry first.
    """
    best = -np.sort(np.partition(-scores, min(2, len(scores) - 1))[:3])
    first, second = (*best.tolist(), 0.0)[:2]
    third = float(best[2]) if len(best) > 2 else second
    firsts = [each >= each.max() for each in signals.values()]
    return {
        "lead": np.where(scores == first, first - second, 0.0),
        "lead_over_third": np.where(scores == first, first - third, 0.0),
        "agreement": np.mean(firsts, axis=0),
    }
