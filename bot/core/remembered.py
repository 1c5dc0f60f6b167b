"""A question as it looks afterwards: what became of the answer that was given or offered."""

from dataclasses import dataclass

from bot.core.asking import AskedQuestion, Ending, Surface
from bot.core.feedback import Verdict, Vote
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

    @property
    def addressed(self) -> bool:
        """Whether it was put to the bot, not overheard."""
        return self.question.surface is not Surface.OVERHEARD

    @property
    def given(self) -> EntryKey | None:
        """The entry that was given as the answer, outright or by choice; None where there was none."""
        if self.chosen is not None and not self.none:
            return self.chosen
        outright = self.question.ending is Ending.ANSWERED and self.question.told
        return self.question.entry if outright else None

    @property
    def ill_rated(self) -> bool:
        """Whether somebody found the answer not helpful, and no more people found that it was."""
        against = sum(vote.verdict is Verdict.NOT_HELPFUL for vote in self.votes)
        return against > 0 and 2 * against >= len(self.votes)

    @property
    def in_vain(self) -> bool:
        """Whether the notes owe it an answer: they had none, none of those offered was taken, or it did not help.

        An answer that the bot was sure of and kept to itself, in a channel where it was not asked, is none
        that the notes lack.
        """
        lacking = self.given is None and self.question.ending is not Ending.ANSWERED
        return lacking or self.ill_rated
