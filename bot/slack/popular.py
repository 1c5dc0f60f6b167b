"""Questions to offer to somebody who has not asked yet."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from bot.core.knowledge import EntryKey, KnowledgeBase

MOST = 4
"""As many as the agent pane shows."""


def popular_questions(base: KnowledgeBase, popular: Sequence[EntryKey]) -> tuple[str, ...]:
    """Four questions: the popular ones that the base still has, then each topic's first, second, ..."""
    known = (base.entry(key) for key in popular)
    by_turns = chain.from_iterable(zip_longest(*(topic.entries for topic in base.topics)))
    questions = (entry.question for entry in chain(known, by_turns) if entry is not None)
    return tuple(dict.fromkeys(questions))[:MOST]
