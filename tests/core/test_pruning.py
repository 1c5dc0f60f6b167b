"""A base too large to be looked at whole is first pruned, and what is found first stays the same."""

import pytest

from bot.core.knowledge import KnowledgeBase
from bot.core.lexicon import NO_LEXICON, Lexicon
from bot.core.matcher import Matcher
from bot.core.query import Query
from bot.core.typos import mistyped
from bot.lexicon.load import shipped_lexicon
from tests.core.bases import base, entry

VERBS = """
create delete rename restore rotate inspect share move copy renew approve cancel monitor resize export import
archive encrypt publish schedule
"""
THINGS = """
container image volume network registry build cache token secret cluster node service proxy certificate domain
mailbox calendar printer laptop invoice budget contract vacation badge office meeting release branch pipeline
runner artifact backup snapshot database index migration schema queue consumer dashboard
"""
SEED = 5


def large() -> KnowledgeBase:
    """800 entries, each with many that differ from it in one word only."""
    return base(
        *(
            entry(f"{verb}-{thing}", f"How do I {verb} a {thing}?", f"Open it, then {verb}.")
            for verb in VERBS.split()
            for thing in THINGS.split()
        )
    )


@pytest.mark.parametrize(
    "lexicon", [shipped_lexicon(), NO_LEXICON], ids=["shipped lexicon", "no lexicon"]
)
def test_a_pruned_base_finds_the_same_first_for_nearly_all_mistyped_titles(
    lexicon: Lexicon,
) -> None:
    held = large()
    exact = Matcher(held, lexicon)
    pruned = Matcher(held, lexicon, exact=0, near=len(held.entries) // 20)
    typed = [
        Query.parse(slip.text)
        for each in held.entries[::5]
        for slip in mistyped(each.question, count=1, seed=SEED)
    ]
    same = [
        [m.key for m in exact.match(query, limit=1)]
        == [m.key for m in pruned.match(query, limit=1)]
        for query in typed
    ]
    assert len(typed) > 100
    assert sum(same) >= 0.95 * len(typed)  # 100% when it was written
