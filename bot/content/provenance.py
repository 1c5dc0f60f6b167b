"""Whether the notes still say what the entries were built from."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.content.faults import Fault, KnowledgeError
from bot.content.files import decode, read_bytes
from bot.content.note_lines import digest_of, lines_of
from bot.content.topic_file import LoadedFile
from bot.core.knowledge import EntryKey


def changed_notes(directory: Path, files: Sequence[LoadedFile]) -> Iterator[Fault]:
    """A warning for every entry whose lines of its note are not what they were when it was built.

    Notes that do not lie below the folder, or are not there, are passed over: an image may carry
    the topic files alone.

    Args:
        directory: the knowledge folder.
        files: its topic files, without faults.
    """
    return (
        _warning(directory, file, place, path) for file, place, path in _changed(directory, files)
    )


def changed_entries(directory: Path, files: Sequence[LoadedFile]) -> frozenset[EntryKey]:
    """The keys of the same entries."""
    return frozenset(
        EntryKey(file.model.topic.id, file.model.entries[place].id)
        for file, place, _ in _changed(directory, files)
        if file.model is not None
    )


def _changed(directory: Path, files: Sequence[LoadedFile]) -> Iterator[tuple[LoadedFile, int, str]]:
    """Each such entry's file, its place there and its note."""
    notes: dict[str, list[str] | None] = {}
    for file in files:
        for place, entry in enumerate(file.model.entries if file.model else ()):
            source = entry.source
            if source is None or source.path is None or source.digest is None:
                continue
            if source.path not in notes:
                notes[source.path] = _lines(directory, source.path)
            lines = notes[source.path]
            end_line = source.end_line or source.line
            if lines is not None and digest_of(lines, source.line, end_line) != source.digest:
                yield file, place, source.path


def _lines(directory: Path, path: str) -> list[str] | None:
    """The lines of a note below the folder; None if there is no such note."""
    note = directory / path
    if not note.resolve().is_relative_to(directory.resolve()) or not note.exists():
        return None
    try:
        return lines_of(decode(note, read_bytes(note, within=directory)))
    except KnowledgeError:
        return []


def _warning(directory: Path, file: LoadedFile, place: int, path: str) -> Fault:
    root = file.document.root if file.document else None
    line = root.at(("entries", place, "source")).line if root else 1
    mend = f"run `caveat import {directory / path} --into {directory}`"
    return Fault(str(file.path), line, f"the note has changed since this entry was built: {mend}")
