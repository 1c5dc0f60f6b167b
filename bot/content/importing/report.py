"""What an import understood and what it does about it, entry by entry."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.content.note import LeftOut


class Fate(StrEnum):
    """What becomes of one text of the note, or of the topic file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    VANISHED = "vanished"


class Kind(StrEnum):
    """Which text is meant."""

    TITLE = "title"
    ENTRY = "entry"
    CAVEAT = "caveat"


@dataclass(frozen=True, slots=True)
class Finding:
    """One text and its fate.

    Attributes:
        line: in the note; for what vanished, in the topic file.
        end_line: the last line there, inclusive.
        text: the question, the caveat or the title.
        entry: the id of the entry, or of the one a caveat belongs to; None for the topic's.
        remark: what a person should know besides.
    """

    kind: Kind
    fate: Fate
    line: int
    end_line: int
    text: str
    entry: str | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """The outcome of one note's import, before anything is written.

    Attributes:
        note: the note, as it was named.
        file: the topic file it flows into.
        topic: the topic's id.
        title: the topic's title.
        findings: in the note's order, vanished ones last.
        left_out: lines of the note that belong to no entry.
        before: the file's bytes; None if it is new.
        after: its bytes from now on.
    """

    note: Path
    file: Path
    topic: str
    title: str
    findings: tuple[Finding, ...]
    left_out: tuple[LeftOut, ...]
    before: bytes | None
    after: bytes

    @property
    def changes_file(self) -> bool:
        """Whether writing would change a byte."""
        return self.before != self.after

    def count(self, kind: Kind, fate: Fate) -> int:
        """How many texts of that kind meet that fate."""
        return sum(finding.kind is kind and finding.fate is fate for finding in self.findings)
