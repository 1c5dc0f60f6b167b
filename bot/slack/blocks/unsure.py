"""Did you mean: up to three questions to choose from."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.core.knowledge import Entry, EntryKey, Topic
from bot.core.match import Passage
from bot.slack.blocks.actions import (
    CHOOSE_SUGGESTION,
    NONE_OF_THESE,
    PageRef,
    QuestionRef,
    numbered,
)
from bot.slack.blocks.asked import asked_part
from bot.slack.blocks.kit import Button, Part, actions, heading, message, row
from bot.slack.blocks.message import Message
from bot.slack.blocks.other_topic import suggested

TITLE = "Did you mean …?"
ASKED = "The notes do not answer this for sure:"
CHOOSE = "Show answer"
NONE = "None of these"
BUTTONS_TOLD = "Button:"

MOST_SUGGESTED = 3

_NONE: Mapping[str, Topic] = MappingProxyType({})
_NO_PARTS: Mapping[EntryKey, Passage] = MappingProxyType({})


def unsure_message(
    suggestions: tuple[Entry, ...],
    question: QuestionRef,
    *,
    other_topics: Mapping[str, Topic] = _NONE,
    parts: Mapping[EntryKey, Passage] = _NO_PARTS,
) -> Message:
    """Offer the questions that may be meant, and a way to say that none is.

    Args:
        suggestions: best first; the first three are offered.
        question: its text is echoed; the buttons carry it.
        other_topics: by id; a suggestion from one of them says so.
        parts: what the answer to a suggestion points at, by the entry's key.
    """
    rows = suggestion_rows(suggestions, question, other_topics=other_topics, parts=parts)
    none = actions(BUTTONS_TOLD, [Button(NONE, NONE_OF_THESE, str(question))])
    return message([heading(TITLE), *asked_part(ASKED, question.text), *rows, none])


def suggestion_rows(
    suggestions: tuple[Entry, ...],
    question: QuestionRef,
    *,
    other_topics: Mapping[str, Topic] = _NONE,
    parts: Mapping[EntryKey, Passage] = _NO_PARTS,
) -> list[Part]:
    """The first three suggestions, each with a button to its answer."""
    return [
        row(
            suggested(entry, other_topics.get(entry.key.topic)),
            Button(CHOOSE, numbered(CHOOSE_SUGGESTION, number), _answer(entry, parts, question)),
        )
        for number, entry in enumerate(suggestions[:MOST_SUGGESTED], start=1)
    ]


def _answer(entry: Entry, parts: Mapping[EntryKey, Passage], question: QuestionRef) -> str:
    part = parts.get(entry.key)
    return str(PageRef(str(entry.key), 1, part.digest if part else None, question.id))
