"""An outcome set for a person at a terminal: question, answer, the catch, source."""

from collections.abc import Iterator
from typing import assert_never

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.cli.asking.pointing import answer_page, caveat_page
from bot.core.answer import Answer
from bot.core.knowledge import Caveat, KnowledgeBase, Level
from bot.core.match import Match
from bot.core.outcome import Answered, Outcome, Unanswered, Unsure

CATCH = "The catch"
CATCH_IS_THE_ANSWER = "The answer itself is the catch."
NO_CATCH = "The notes name no catch."
LABELS = {Level.WARNING: ("Warning", "bold yellow"), Level.NOTE: ("Note", "bold cyan")}
FROM_ANOTHER_TOPIC = "From another topic: {title}"
ANOTHER_TOPIC = "another topic: {title}"
BY_HAND = "Written by hand; no note behind it."
UNSURE = "Not sure. Did you mean one of these?"
UNANSWERED = "That is not in the notes."
NOTHING_ASKED = "No question was asked."
COVERED = "They cover:"
TOPICS_SHOWN = 10


def as_page(base: KnowledgeBase, outcome: Outcome, *, asked_in: str | None) -> RenderableType:
    """What a person reads.

    Args:
        base: what was asked.
        outcome: what came of it.
        asked_in: the id of the topic that was asked; what comes from another one says so.
    """
    match outcome:
        case Answered(answer=answer):
            return Group(*_answered(answer, asked_in))
        case Unsure(suggestions=suggestions):
            return Group(*_unsure(base, suggestions, asked_in))
        case Unanswered(query=query):
            return Group(*_unanswered(base, asked=bool(query.tokens)))
        case _:
            assert_never(outcome)


def _answered(answer: Answer, asked_in: str | None) -> Iterator[RenderableType]:
    yield Text(answer.entry.question, "bold")
    if asked_in not in (None, answer.topic.id):
        yield Text(FROM_ANOTHER_TOPIC.format(title=answer.topic.title), "dim")
    yield Text()
    yield answer_page(answer)
    yield Text()
    yield Text(CATCH, "bold")
    yield _catch(answer)
    yield Text()
    yield Text(f"Source: {answer.entry.source or BY_HAND}", "dim")
    if answer.related:
        yield Text("Related: " + " · ".join(entry.question for entry in answer.related), "dim")


def _catch(answer: Answer) -> RenderableType:
    if not answer.caveats:
        return Text(NO_CATCH)
    said = [Text(CATCH_IS_THE_ANSWER)] if len(answer.catch) < len(answer.caveats) else []
    pointed = answer.pointed_caveat
    return Group(*said, *(_caveat(c, pointed=c == pointed) for c in answer.catch))


def _caveat(caveat: Caveat, *, pointed: bool) -> RenderableType:
    row = Table.grid(padding=(0, 1))
    row.add_column(width=8, no_wrap=True)
    row.add_column(ratio=1)
    label, style = LABELS[caveat.level]
    row.add_row(Text(label, style), caveat_page(caveat.text, pointed=pointed))
    return row


def _unsure(
    base: KnowledgeBase, suggestions: tuple[Match, ...], asked_in: str | None
) -> Iterator[RenderableType]:
    yield Text(UNSURE, "bold")
    for match in suggestions:
        topic = base.topic(match.key.topic)
        other = topic is not None and asked_in not in (None, topic.id)
        told = ANOTHER_TOPIC.format(title=topic.title) if topic and other else match.key.topic
        yield Padding(Text(f"{match.entry.question}  ({told})"), (0, 0, 0, 2))


def _unanswered(base: KnowledgeBase, *, asked: bool) -> Iterator[RenderableType]:
    yield Text(UNANSWERED if asked else NOTHING_ASKED, "bold")
    yield Text(COVERED)
    for topic in base.topics[:TOPICS_SHOWN]:
        held = f"{len(topic.entries)} question" + ("s" if len(topic.entries) != 1 else "")
        yield Padding(Text(f"{topic.title} ({topic.command or topic.id}, {held})"), (0, 0, 0, 2))
    if len(base.topics) > TOPICS_SHOWN:
        yield Padding(Text(f"and {len(base.topics) - TOPICS_SHOWN} more topics"), (0, 0, 0, 2))
