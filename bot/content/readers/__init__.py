"""Readers of notes: each knows one format and gives a `Note`; the import knows none of them."""

from pathlib import PurePath
from typing import Protocol

from bot.content.note import Note
from bot.content.readers.markdown import MarkdownReader


class Reader(Protocol):
    """Understands one format of notes."""

    @property
    def suffixes(self) -> frozenset[str]:
        """The file name endings that this reader takes, in lower case, with their dot."""
        ...

    def read(self, path: PurePath, text: str) -> Note:
        """Understand a note; any text at all gives one, with no sections if it asks nothing.

        Args:
            path: tells the subject where the text does not.
            text: the whole note, without a byte-order mark, line ends as they are.
        """
        ...


READERS: tuple[Reader, ...] = (MarkdownReader(),)
"""In the order in which they are asked."""


def reader_for(path: PurePath) -> Reader | None:
    """The reader of a file's format, by its name, or None."""
    return next((reader for reader in READERS if path.suffix.lower() in reader.suffixes), None)


def known_suffixes() -> list[str]:
    """Every ending that can be imported, for messages."""
    return sorted(suffix for reader in READERS for suffix in reader.suffixes)
