"""What the notes lack, and which of their entries want looking after."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.gaps import Gap, find_gaps
from bot.core.knowledge import EntryKey
from bot.core.lexicon import Lexicon
from bot.core.outcome import Answered
from bot.core.remembered import Remembered
from bot.core.responder import Responder
from bot.core.upkeep import Stale, gone_stale, never_asked

STALE_AFTER: Final = 180
"""Days that a review holds unless said otherwise: what a team wrote half a year ago is worth a look."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The state of the notes, as the questions to them show it.

    Attributes:
        in_vain: how many questions the notes still owe an answer.
        wordless: how many of these are in no gap, because their words are not kept.
        gaps: these questions grouped by likeness, most asked first.
        stale: entries that a person should read again, longest ago first.
        never_asked: entries that no question was ever answered with.
        ill_rated: the ids of those questions that had an answer, which did not help.
    """

    in_vain: int
    wordless: int
    gaps: tuple[Gap, ...]
    stale: tuple[Stale, ...]
    never_asked: tuple[EntryKey, ...]
    ill_rated: frozenset[str] = frozenset()

    def unhelpful(self, gap: Gap) -> int:
        """How many of a gap's questions had an answer, which did not help."""
        return sum(asked in self.ill_rated for asked in gap.asked)


def survey(  # noqa: PLR0913 - what it looks at, each by its name
    responder: Responder,
    remembered: Iterable[Remembered],
    *,
    lexicon: Lexicon,
    given: Collection[EntryKey],
    today: str,
    stale_after: int = STALE_AFTER,
    changed: Collection[EntryKey] = (),
) -> Survey:
    """Look the notes over.

    A question that had no answer when it was asked and would get one now is no gap any more.

    Args:
        responder: answers from the notes as they are now.
        remembered: the questions of some time.
        lexicon: what is known of the language.
        given: every entry that a question was ever answered with.
        today: the ISO date.
        stale_after: days that a review holds.
        changed: the entries whose note has changed since they were built.
    """
    owed = still_owed(responder, remembered)
    gaps = find_gaps((each.question for each in owed), read=responder.matcher.read, lexicon=lexicon)
    return Survey(
        in_vain=len(owed),
        wordless=sum(each.question.text is None for each in owed),
        gaps=gaps,
        stale=gone_stale(responder.base, today=today, days=stale_after, changed=changed),
        never_asked=never_asked(responder.base, given),
        ill_rated=frozenset(each.question.id for each in owed if each.ill_rated),
    )


def still_owed(responder: Responder, remembered: Iterable[Remembered]) -> Sequence[Remembered]:
    """The questions asked in vain that the notes as they are now would not answer, or whose answer did not help."""
    return [
        each
        for each in remembered
        if each.in_vain and (each.ill_rated or not _answered_now(responder, each))
    ]


def _answered_now(responder: Responder, each: Remembered) -> bool:
    text, topic = each.question.text, each.question.topic
    return text is not None and isinstance(responder.ask(text, topic=topic), Answered)
