"""Which entries people ask for most and find helpful."""

from collections import Counter
from collections.abc import Iterable

from bot.core.feedback import Verdict
from bot.core.knowledge import EntryKey
from bot.core.remembered import Remembered

HELPED, DID_NOT = 2, 3
"""What a vote counts for beside a question: people seldom vote, and seldom against what nearly helped."""


def popular(remembered: Iterable[Remembered]) -> tuple[EntryKey, ...]:
    """The entries that were given as answers, best first; of equal ones, by key; what did more harm is left out."""
    counts: Counter[EntryKey] = Counter()
    for each in remembered:
        if each.given is not None:
            counts[each.given] += 1
        for vote in each.votes:
            counts[vote.entry] += HELPED if vote.verdict is Verdict.HELPFUL else -DID_NOT
    liked = [(key, count) for key, count in counts.items() if count > 0]
    return tuple(key for key, _ in sorted(liked, key=lambda pair: (-pair[1], pair[0])))
