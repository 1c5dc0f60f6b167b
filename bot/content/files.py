"""Which files make a knowledge base, and their bytes and text, read with care."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from bot.content.faults import Fault, UnreadableFileError, UnreadableFolderError

TOPIC_SUFFIXES = frozenset({".yaml", ".yml"})

RESERVED_NAMES = frozenset({"synonyms.yaml", "synonyms.yml"})
"""YAML files in the folder that are no topics: the team's synonyms."""

MAX_FILE_BYTES = 10_000_000
"""The largest file read. The longest public note measured, 415 questions, is 0.5 MB; ten thousand
entries of ordinary length stay below 10 MB, and reading that much takes seconds, not minutes.
"""


def is_knowledge_file(path: Path) -> bool:
    """Whether a path, by its name alone, is a topic file; editors' hidden files are not."""
    name = path.name
    return (
        path.suffix.lower() in TOPIC_SUFFIXES
        and name not in RESERVED_NAMES
        and not name.startswith(".")
    )


def topic_files(directory: Path) -> tuple[Path, ...]:
    """The topic files directly in a folder, by name; what lies deeper (`notes/`) is never one.

    Raises:
        UnreadableFolderError: if the folder is missing, is no folder, or may not be listed.
    """
    return _files(directory, is_knowledge_file)


def synonyms_files(directory: Path) -> tuple[Path, ...]:
    """The files of a folder that hold synonyms, by name: none or one, unless both endings are used.

    Raises:
        UnreadableFolderError: if the folder is missing, is no folder, or may not be listed.
    """
    return _files(directory, lambda path: path.name in RESERVED_NAMES)


def _files(directory: Path, wanted: Callable[[Path], bool]) -> tuple[Path, ...]:
    try:
        paths = [path for path in directory.iterdir() if wanted(path)]
    except FileNotFoundError:
        raise _no_folder(
            directory, "there is no such folder; name the knowledge base's with --knowledge"
        ) from None
    except NotADirectoryError:
        raise _no_folder(
            directory, "is a file; name the folder that holds the topic files"
        ) from None
    except OSError as error:
        raise _no_folder(directory, f"the folder cannot be listed ({error.strerror})") from None
    return tuple(sorted((path for path in paths if not path.is_dir()), key=lambda path: path.name))


def read_bytes(path: Path, *, within: Path | None = None) -> bytes:
    """Read a whole file, of which nothing is trusted.

    Args:
        path: the file.
        within: the folder that the file, its links followed, must lie in; None if anywhere will do.

    Raises:
        UnreadableFileError: if it leads outside, is not regular, is too large or cannot be read.
    """
    try:
        if within is not None and not path.resolve().is_relative_to(within.resolve()):
            raise UnreadableFileError.at(
                path, f"is a link that leads outside {within}; put the file itself there"
            )
        descriptor = os.open(
            path, os.O_RDONLY | os.O_NONBLOCK
        )  # a named pipe without a writer must not wait
        try:
            return _read_regular(path, descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise UnreadableFileError.at(path, f"cannot be read ({error.strerror})") from None
    except RuntimeError:  # what Python 3.11 and 3.12 raise for a loop of links
        raise UnreadableFileError.at(path, "cannot be read (its links form a loop)") from None


def _read_regular(path: Path, descriptor: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFileError.at(path, "is not a regular file")
    if status.st_size > MAX_FILE_BYTES:
        raise UnreadableFileError.at(path, _too_large(status.st_size))
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        return file.read(MAX_FILE_BYTES)


def decode(path: Path, content: bytes) -> str:
    """The text of a UTF-8 file, line ends as they are; a byte-order mark is dropped.

    Raises:
        UnreadableFileError: if the bytes are not UTF-8, or hold a NUL, which no text does.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8 (byte 0x{content[error.start]:02x}); save the file as UTF-8"
        raise UnreadableFileError.at(path, message, line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise UnreadableFileError.at(path, "holds a NUL character, so it is not a text file", line)
    return text


def read_text(path: Path) -> str:
    """Read and decode a file.

    Raises:
        UnreadableFileError: as `read_bytes` and `decode` say.
    """
    return decode(path, read_bytes(path))


def _too_large(size: int) -> str:
    limit = MAX_FILE_BYTES // 1_000_000
    return f"is {size / 1_000_000:.0f} MB, and {limit} MB is the most a file may have; split it up"


def _no_folder(directory: Path, message: str) -> UnreadableFolderError:
    return UnreadableFolderError([Fault(str(directory), 1, message)])
