"""A note as values, whatever its format: the questions it answers and the catches it names."""

from dataclasses import dataclass

from bot.core.knowledge import Level


@dataclass(frozen=True, slots=True)
class NoteCaveat:
    """A downside the note names, as Markdown, with its first and last line."""

    text: str
    level: Level
    line: int
    end_line: int


@dataclass(frozen=True, slots=True)
class Section:
    """One question of the note.

    Attributes:
        question: plain text, in one line.
        answer: Markdown, its wrapped lines joined; never empty.
        line: the question's line, counted from 1.
        end_line: the answer's last line, inclusive.
        caveats: what the note marks as a warning or note inside this answer.
    """

    question: str
    answer: str
    line: int
    end_line: int
    caveats: tuple[NoteCaveat, ...] = ()

    def holds(self, caveat: NoteCaveat) -> bool:
        """Whether a caveat stands within this section's lines."""
        return self.line <= caveat.line <= self.end_line


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines with text that became no part of any entry, and why."""

    line: int
    end_line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader understood of a whole note.

    Attributes:
        title: what the note is about.
        line: where it says so; 1 where it does not.
        sections: in the note's order; empty if no question was found.
        caveats: what holds for all of them.
        left_out: in the note's order.
    """

    title: str
    line: int
    sections: tuple[Section, ...]
    caveats: tuple[NoteCaveat, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
