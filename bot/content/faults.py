"""What is wrong with a file, said so that a person can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    """One thing wrong, and where.

    Attributes:
        path: the file or folder, as the caller named it.
        line: counted from 1; 1 also where the whole file or folder is meant.
        message: what is wrong and how to mend it, in one line.
    """

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        """`path:line: message`, the form that editors and CI open."""
        return f"{self.path}:{self.line}: {self.message}"


class KnowledgeError(Exception):
    """The knowledge base cannot be used as it stands; carries every fault, not just the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UnreadableFolderError(KnowledgeError):
    """There is no folder to read: it is missing, is no folder, or may not be listed."""


class UnreadableFileError(KnowledgeError):
    """A file's bytes cannot be had, or are not text."""

    @classmethod
    def at(cls, path: object, message: str, line: int = 1) -> "UnreadableFileError":
        """The error of one fault."""
        return cls([Fault(str(path), line, message)])
