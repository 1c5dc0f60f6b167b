"""The first note's tables: who ranks its questions best, and what the shipped rule says to each kind."""

from collections.abc import Sequence

from rich.table import Table

from bot.core.decide import ANSWER_FROM
from tests.quality.first_note.questions import together
from tests.quality.first_note.replies import Reply, coverage, precision, recall_1, replies
from tests.quality.methods import METHODS
from tests.quality.question_sets import QuestionSet
from tests.quality.tables import percent, table

TITLE = "The first note, imported straight"

WANTED = 0.95
"""Precision of the answers given at which coverage is told."""


def ranking(inside: Sequence[QuestionSet]) -> Table:
    """How often each method puts a right entry first, by kind of question in scope."""
    sets = [*inside, together("in scope", inside)]
    headings = (f"{each.name}\n({len(each.questions)})" for each in sets)
    made = table(f"{TITLE}: R@1", "method", *headings)
    for name, build in METHODS.items():
        rank = build(sets[0].base)
        made.add_row(name, *(percent(recall_1(each, rank)) for each in sets))
    return made


def deciding(inside: Sequence[QuestionSet], outside: Sequence[QuestionSet]) -> Table:
    """What the shipped rule says to each kind of question."""
    columns = ("questions", "answered", "right of those answered", "suggested")
    made = table(f"{TITLE}: the shipped rule", "kind", *columns)
    for name, sets in (("in scope", inside), ("out of scope", outside)):
        for each in [*sets, together(name, sets)]:
            made.add_row(each.name, *_shares(list(replies(each))))
        made.add_section()
    every = together("all", [*inside, *outside])
    made.add_row(every.name, *_shares(list(replies(every))))
    return made


def _shares(asked: Sequence[Reply]) -> tuple[str, ...]:
    given = [reply for reply in asked if reply.answered]
    return (
        str(len(asked)),
        percent(len(given) / len(asked)),
        percent(precision(given)),
        percent(sum(reply.suggested for reply in asked) / len(asked)),
    )


def covered(every: QuestionSet) -> str:
    """How much is answered at the wanted precision and by the shipped rule, in a line each."""
    asked = list(replies(every))
    return f"{_at_best(asked)}\n{_as_shipped(asked)}"


def _at_best(asked: Sequence[Reply]) -> str:
    most = coverage(asked, wanted=WANTED)
    if most is None:
        return f"No cutoff makes {WANTED:.0%} of the answers given right."
    return (
        f"With {WANTED:.0%} of the answers given right (from a confidence of {most.cutoff:.3f}, chosen on"
        f" these very questions), {most.answered:.1%} of the questions in scope are answered outright."
    )


def _as_shipped(asked: Sequence[Reply]) -> str:
    given = [reply for reply in asked if reply.answered]
    if not given:
        return f"By the shipped rule (from {ANSWER_FROM}), nothing is answered."
    inside = [reply for reply in asked if reply.in_scope]
    share = sum(reply.answered for reply in inside) / len(inside)
    return (
        f"By the shipped rule (from {ANSWER_FROM}), {share:.1%} of the questions in scope are answered"
        f" outright, and {precision(given):.1%} of the answers given are right."
    )
