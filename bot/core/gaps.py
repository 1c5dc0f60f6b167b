"""What the notes lack: questions asked in vain, grouped by likeness, most asked first."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.asking import AskedQuestion
from bot.core.english import FUNCTION_WORDS
from bot.core.knowledge import EntryKey
from bot.core.lexicon import Lexicon
from bot.core.likeness import Bag, Likeness
from bot.core.query import Query
from bot.core.reading import Reading
from bot.core.spelling import Spelling

ALIKE = 0.6
"""How like the group's first question one must be to join it.

On public question sets, whose questions belong together where one entry answers them, two of three pairs that
meet in a group belong together from here on (65% to 77%; one set, of two words a question, 7%), and a quarter to a
third of those that belong do meet: a gap told twice costs a glance, two gaps told as one hide the other.
"""

EXAMPLES = 5
"""Other phrasings that a gap tells, at most."""

LONGEST_BAG = 30
"""Words of a question that are compared: beyond lies a story, or a pasted page."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions that are alike, and that the notes do not answer.

    Attributes:
        question: the phrasing that was asked most, as it was typed but for mentions and greetings.
        count: how often it was asked in all, in whatever words.
        askers: how many people asked.
        examples: other phrasings, most asked first, at most `EXAMPLES`.
        last_asked: Unix seconds.
        nearest: the entry that most often came nearest; None where nothing ever did.
        asked: the ids of the questions, sorted.
    """

    question: str
    count: int
    askers: int
    examples: tuple[str, ...]
    last_asked: float
    nearest: EntryKey | None
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question with what is looked for."""

    question: AskedQuestion
    query: Query
    bag: Bag


def find_gaps(
    questions: Iterable[AskedQuestion], *, read: Callable[[Query], Reading], lexicon: Lexicon
) -> tuple[Gap, ...]:
    """Group questions; the same ones in another order give the same groups.

    Every question is in exactly one group, but for those whose text is not kept or asks nothing, which are
    in none. Words are put right and spelt out as the base's reader does it, and then as the other askers
    write them. The most asked question begins a group, and the others join the group whose first question
    is most like theirs: so no chain of small steps joins what has nothing in common.

    Args:
        questions: asked in vain; which these are is the caller's choice.
        read: the base's way to read a query, `Matcher.read`.
        lexicon: what is known of the language.
    """
    parsed = [(each, Query.parse(each.text)) for each in questions if each.text is not None]
    bags = _bags({query.tokens: read(query).tokens for _, query in parsed if query.tokens}, lexicon)
    asked = [_Asked(each, query, bags[query.tokens]) for each, query in parsed if query.tokens]
    by_bag: dict[Bag, list[_Asked]] = defaultdict(list)
    for each in asked:
        by_bag[each.bag].append(each)
    ordered = sorted(by_bag, key=lambda bag: (-len(by_bag[bag]), len(bag), bag))
    groups = [
        [each for bag in group for each in by_bag[bag]] for group in _groups(ordered, lexicon)
    ]
    return tuple(sorted(map(_gap, groups), key=_most_asked_first))


def _bags(
    read: dict[tuple[str, ...], tuple[str, ...]], lexicon: Lexicon
) -> dict[tuple[str, ...], Bag]:
    """What each question is about, its words in one order; questions of the same words are one."""
    said = Counter(word for tokens in read.values() for word in set(tokens))
    usual = {word: n for word, n in said.items() if n > 1 or word in lexicon.words}
    repairs = {r.typed: r.meant for r in Spelling(usual, lexicon.words).repairs(sorted(said))}
    return {
        typed: _bag([repairs.get(word, word) for word in tokens]) for typed, tokens in read.items()
    }


def _bag(tokens: Sequence[str]) -> Bag:
    words = list(dict.fromkeys(tokens))
    telling = [word for word in words if word not in FUNCTION_WORDS]
    return tuple(sorted((telling or words)[:LONGEST_BAG]))


def _groups(bags: Sequence[Bag], lexicon: Lexicon) -> list[list[Bag]]:
    """The bags by the first one that each is most like, and like enough; most asked first."""
    if not bags:
        return []
    likeness = Likeness(bags, lexicon.vectors)
    firsts = np.zeros(len(bags), np.bool_)
    groups: dict[int, list[Bag]] = {}
    for at, bag in enumerate(bags):
        alike = np.where(firsts, likeness.of(at), 0.0)
        first = int(alike.argmax())
        if alike[first] < ALIKE:
            first = at
            firsts[at] = True
        groups.setdefault(first, []).append(bag)
    return list(groups.values())


def _gap(group: Sequence[_Asked]) -> Gap:
    said = Counter(each.query.text for each in group)
    phrasings = sorted(said, key=lambda text: (-said[text], len(text), text))
    nearest = Counter(each.question.entry for each in group if each.question.entry is not None)
    return Gap(
        question=phrasings[0],
        count=len(group),
        askers=len({(each.question.team, each.question.user) for each in group}),
        examples=_unlike(phrasings)[1 : 1 + EXAMPLES],
        last_asked=max(each.question.at for each in group),
        nearest=min(nearest, key=lambda key: (-nearest[key], key), default=None),
        asked=tuple(sorted(each.question.id for each in group)),
    )


def _unlike(phrasings: Sequence[str]) -> tuple[str, ...]:
    """The first phrasing of each that differ in more than case and marks."""
    first: dict[tuple[str, ...], str] = {}
    for text in phrasings:
        first.setdefault(Query.parse(text).tokens, text)
    return tuple(first.values())


def _most_asked_first(gap: Gap) -> tuple[int, int, float, str]:
    return -gap.count, -gap.askers, -gap.last_asked, gap.question
