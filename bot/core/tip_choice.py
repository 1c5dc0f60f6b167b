"""Which tip comes next: nothing twice before everything was told, what is fresh and liked sooner."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import blake2b
from itertools import takewhile

from bot.core.knowledge import EntryKey
from bot.core.tips import Candidate, is_caveat

History = Sequence[tuple[date, str]]
"""The local dates and ids of the tips that a channel was given, oldest first."""

FRESH = timedelta(days=30)
"""How long after its review an entry counts as fresh."""

LIKED = 2
"""Helpful votes above the others from which an entry comes sooner: one may be its author's."""

DISLIKED = 2
"""Votes against an entry from which, where they outnumber the helpful ones, it is told no more."""

ENTRIES_A_CAVEAT = 2
"""Entry tips between two caveats, so that about every third tip is one, where there are no more."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of entries besides their texts; of an entry that nothing names, nothing is known.

    Attributes:
        helpful: how many votes found its answer so.
        not_helpful: how many did not.
        stale: those that want a review, and are told to nobody unasked.
        new: those that came into the base lately.
    """

    helpful: Mapping[EntryKey, int] = field(default_factory=dict)
    not_helpful: Mapping[EntryKey, int] = field(default_factory=dict)
    stale: Collection[EntryKey] = frozenset()
    new: Collection[EntryKey] = frozenset()

    def allows(self, entry: EntryKey) -> bool:
        """Whether it may be told unasked: it is neither stale nor ill-rated."""
        against = self.not_helpful.get(entry, 0)
        return entry not in self.stale and not against >= max(
            DISLIKED, self.helpful.get(entry, 0) + 1
        )

    def favours(self, entry: EntryKey) -> bool:
        """Whether it is new, or people found it helpful."""
        liked = self.helpful.get(entry, 0) - self.not_helpful.get(entry, 0) >= LIKED
        return liked or entry in self.new


def choose(
    candidates: Sequence[Candidate],
    history: History,
    on: date,
    *,
    channel: str,
    standing: Standing | None = None,
) -> str | None:
    """The id of the tip for a day; None where there is none to give.

    All tips make a cycle, in an order that is the channel's own: what is favoured first, in each half by
    a hash. Another tip that joins or leaves moves none of the others past each other.

    Args:
        candidates: what may be told.
        history: what the channel was given since its first tip. What is dated `on` or later is passed
            over, so that the same day gets the same tip when it is asked for again.
        on: the local date.
        channel: what tells the channel, or the person, from all others.
        standing: what is known of the entries by that day.
    """
    known = standing or Standing()
    allowed = [each for each in candidates if each.entry is None or known.allows(each.entry)]
    told = [tip for day, tip in history if day < on]
    this_cycle = _since_a_repeat(told)
    left = [each for each in allowed if each.id not in this_cycle] or allowed
    wanted = _wants_caveat(left, told)
    turn = [each for each in left if each.is_caveat is wanted]
    if not turn:
        return None
    recent = frozenset(told[len(told) - len(allowed) // 2 :])
    best = min(
        turn,
        key=lambda each: (
            each.id in recent,
            not _comes_sooner(each, on, known),
            _place(channel, each),
        ),
    )
    return best.id


def preview(
    candidates: Sequence[Candidate],
    history: History,
    dates: Iterable[date],
    *,
    channel: str,
    standing: Standing | None = None,
) -> tuple[tuple[date, str], ...]:
    """The tips that days got, or will get if until then nothing changes; a day without one is left out.

    Args:
        candidates: what may be told.
        history: as for `choose`.
        dates: local dates, in order, none before the history's last but one that it holds itself.
        channel: as for `choose`.
        standing: as for `choose`, by now.
    """
    given, coming = dict(history), list[tuple[date, str]]()
    for day in dates:
        told = [*(each for each in history if each[0] < day), *coming]
        tip = given.get(day) or choose(candidates, told, day, channel=channel, standing=standing)
        if tip is not None:
            coming.append((day, tip))
    return tuple(coming)


def _since_a_repeat(told: Sequence[str]) -> frozenset[str]:
    """What the cycle has told so far: within one nothing is repeated, so a repeat begins the next."""
    cycle: set[str] = set()
    for tip in told:
        if tip in cycle:
            cycle.clear()
        cycle.add(tip)
    return frozenset(cycle)


def _wants_caveat(left: Sequence[Candidate], told: Sequence[str]) -> bool:
    """Whether a caveat's turn has come: every third time, and oftener where more are left than that uses up."""
    caveats = sum(each.is_caveat for each in left)
    entries = len(left) - caveats
    if not (caveats and entries):
        return caveats > 0
    caveats_in_a_row = len(list(takewhile(is_caveat, reversed(told))))
    entries_in_a_row = len(list(takewhile(lambda tip: not is_caveat(tip), reversed(told))))
    caveats_to_spread, entries_to_spread = caveats + caveats_in_a_row, entries + entries_in_a_row
    if caveats_to_spread > entries_to_spread:
        return bool(told) and caveats_in_a_row * (entries + 1) < caveats_to_spread
    return entries_in_a_row >= min(ENTRIES_A_CAVEAT, entries_to_spread / caveats)


def _comes_sooner(candidate: Candidate, on: date, standing: Standing) -> bool:
    if candidate.is_warning:
        return True
    fresh = candidate.reviewed is not None and on - candidate.reviewed <= FRESH
    return fresh or (candidate.entry is not None and standing.favours(candidate.entry))


def _place(channel: str, candidate: Candidate) -> float:
    """Where in its channel's cycle a tip stands, 0 to 1; a caveat a quarter at least away from its entry."""
    own = _hashed(channel, candidate.id)
    if candidate.entry is None or not candidate.is_caveat:
        return own
    return (_hashed(channel, str(candidate.entry)) + 0.25 + own / 2) % 1


def _hashed(channel: str, tip: str) -> float:
    text = f"{channel}\0{tip}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=6).digest(), "big") / 2**48
