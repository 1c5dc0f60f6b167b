"""Did you mean: up to three questions to choose from."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.core.knowledge import Entry, EntryKey, Topic
from bot.core.match import Passage
from bot.slack.blocks.actions import CHOOSE_SUGGESTION, NONE_OF_THESE, PageRef, numbered
from bot.slack.blocks.asked import asked_part
from bot.slack.blocks.kit import Button, actions, heading, message, row
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
    asked: str,
    *,
    other_topics: Mapping[str, Topic] = _NONE,
    parts: Mapping[EntryKey, Passage] = _NO_PARTS,
) -> Message:
    """Offer the questions that may be meant, and a way to say that none is.

    Args:
        suggestions: best first; the first three are offered.
        asked: as typed; echoed.
        other_topics: by id; a suggestion from one of them says so.
        parts: what the answer to a suggestion points at, by the entry's key.
    """
    rows = [
        row(
            suggested(entry, other_topics.get(entry.key.topic)),
            Button(CHOOSE, numbered(CHOOSE_SUGGESTION, number), _answer(entry, parts)),
        )
        for number, entry in enumerate(suggestions[:MOST_SUGGESTED], start=1)
    ]
    none = actions(BUTTONS_TOLD, [Button(NONE, NONE_OF_THESE)])
    return message([heading(TITLE), *asked_part(ASKED, asked), *rows, none])


def _answer(entry: Entry, parts: Mapping[EntryKey, Passage]) -> str:
    part = parts.get(entry.key)
    return str(PageRef(str(entry.key), 1, part.digest if part else None))
