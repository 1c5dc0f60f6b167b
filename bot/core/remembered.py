"""A question as it looks afterwards: what became of the answer that was given or offered."""

from dataclasses import dataclass

from bot.core.asking import AskedQuestion
from bot.core.feedback import Vote
from bot.core.knowledge import EntryKey


@dataclass(frozen=True, slots=True)
class Remembered:
    """A question, what the asker did with the suggestions, and what people thought of the answer.

    Attributes:
        chosen: the suggestion that was chosen, the last one if there were several.
        none: whether the asker said last that none of the suggestions was meant.
        votes: one a person and entry, the oldest first.
    """

    question: AskedQuestion
    chosen: EntryKey | None
    none: bool
    votes: tuple[Vote, ...]
