"""Small bases drawn from large question sets, with what was asked of them that they do and do not answer."""

import random
from collections.abc import Iterator

from bot.core.knowledge import KnowledgeBase, Topic
from tests.quality.question_sets import Question, QuestionSet

SIZES = (1, 2, 3, 4, 6, 8, 12, 20, 40)
"""Entries of the small bases: a team begins with one note."""


def small_bases(
    whole: QuestionSet, strangers: list[Question], *, size: int, draws: int, asked: int, seed: int
) -> Iterator[QuestionSet]:
    """Draw bases of a size, each with as many answerable questions as unanswerable ones.

    Half of the unanswerable ones are meant for entries that were not drawn, or for none of the set; half
    are strangers from other sets.
    """
    chance = random.Random(f"{whole.name} {size} {seed}")
    for draw in range(draws):
        entries = tuple(chance.sample(whole.base.entries, size))
        keys = frozenset(entry.key for entry in entries)
        inside = [q for q in whole.questions if q.relevant & keys]
        outside = [q for q in whole.questions if not q.relevant & keys]
        far = chance.sample(strangers, asked // 4)
        near = chance.sample(outside, min(len(outside), asked // 4))
        silent = [Question(q.text, frozenset()) for q in near + far]
        topic = Topic(entries[0].key.topic, "", entries)
        yield QuestionSet(
            f"{whole.name}, {size} of {len(whole.base.entries)} entries, draw {draw + 1}",
            KnowledgeBase((topic,)),
            (*chance.sample(inside, min(len(inside), asked // 2)), *silent),
        )
