"""Importing one note into a folder: find its topic file, work out the new text, write it whole."""

import os
from collections.abc import Sequence
from pathlib import Path

from bot.content.faults import Fault, KnowledgeError, UnreadableFileError
from bot.content.files import RESERVED_NAMES, read_text, topic_files
from bot.content.importing.beside import missing_files
from bot.content.importing.fresh import fresh_file
from bot.content.importing.merge import Merge
from bot.content.importing.parts import Origin
from bot.content.importing.report import Finding, Imported
from bot.content.note_lines import lines_of
from bot.content.readers import known_suffixes, reader_for
from bot.content.topic_file import LoadedFile, load_file, parse_file
from bot.content.writing import replace_file
from bot.content.yaml_edit import Editing, LayoutError
from bot.core.naming import slug, unique


def import_note(
    note: Path, into: Path, *, topic: str | None = None, command: str | None = None
) -> Imported:
    """Work out what a note's import does to its topic file; nothing is written.

    The note's file is the one whose topic, or else an entry of which, names the note as its source;
    else the one of the topic asked for; else a new one, named after the note.

    Args:
        note: the note.
        into: the knowledge folder; it need not exist yet.
        topic: the id of a new topic, or of one that this note is to join.
        command: the slash command of a new topic.

    Raises:
        KnowledgeError: if the note cannot be read or asks nothing, or a file stands in the way.
    """
    origin = read_note(note, into)
    files = _files(into)
    home = _home(origin, files, topic)
    if home is None:
        return _first_import(origin, note, into, files, topic=topic, command=command)
    _refuse_other_names(note, home, topic, command)
    text, findings = _merged(origin, home)
    return _imported(origin, note, home.path, findings, before=home.content, after=text)


def read_note(note: Path, into: Path) -> Origin:
    """Read and understand a note.

    Its path is kept relative to the knowledge folder, with `..` where it lies outside.

    Raises:
        UnreadableFileError: if it cannot be read, its format is not known, or it asks nothing.
    """
    if note.is_dir():
        raise UnreadableFileError.at(note, "is a folder; name the notes in it")
    reader = reader_for(note)
    if reader is None:
        known = ", ".join(known_suffixes())
        raise UnreadableFileError.at(note, f"is not a note of a known format ({known})")
    text = read_text(note)
    understood = reader.read(note, text)
    if not understood.sections:
        raise UnreadableFileError.at(
            note, "holds no question with an answer; make headings of them"
        )
    place = note.parent.resolve() / note.name
    path = os.path.relpath(place, into.resolve()).replace(os.sep, "/")
    return Origin(path, lines_of(text), understood)


def write(imported: Imported) -> tuple[Path, ...]:
    """Replace the topic file by its new text in one step, so that nobody ever reads half of it.

    Returns:
        The files that the folder lacked and now has besides: see `missing_files`.

    Raises:
        UnreadableFolderError: if the folder may not be listed.
        UnreadableFileError: if the folder or file cannot be written.
    """
    target = imported.file.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        missing = missing_files(target.parent)
        for path, content in [*missing.items(), (target, imported.after)]:
            replace_file(path, content)
    except OSError as error:
        reason = f"cannot be written ({error.strerror}); nothing was changed"
        raise UnreadableFileError.at(imported.file, reason) from None
    return tuple(imported.file.parent / path.name for path in missing)


def _files(into: Path) -> list[LoadedFile]:
    """The folder's topic files; one with faults might be the note's own, so it ends the import."""
    if not into.exists():
        return []
    files = [load_file(path, within=into) for path in topic_files(into)]
    faults = [fault for file in files for fault in file.faults]
    if faults:
        raise KnowledgeError(sorted(faults))
    return files


def _home(origin: Origin, files: Sequence[LoadedFile], topic: str | None) -> LoadedFile | None:
    """The file a note belongs to, if there is one."""
    models = [(file, file.model) for file in files if file.model is not None]
    for file, model in models:
        if model.topic.source is not None and model.topic.source.path == origin.path:
            return file
    for file, model in models:
        if any(entry.source and entry.source.path == origin.path for entry in model.entries):
            return file
    return next((file for file, model in models if model.topic.id == topic), None)


def _refuse_other_names(
    note: Path, home: LoadedFile, topic: str | None, command: str | None
) -> None:
    part = home.model.topic if home.model else None
    if part is not None and topic not in (None, part.id):
        message = f"is in the topic '{part.id}' already ({home.path}), and a topic keeps its id"
        raise KnowledgeError([Fault(str(note), 1, message)])
    if part is not None and command not in (None, part.command):
        message = f"the topic exists already; write 'command: {command}' below its id instead"
        raise KnowledgeError([Fault(str(home.path), 1, message)])


def _first_import(
    origin: Origin,
    note: Path,
    into: Path,
    files: Sequence[LoadedFile],
    *,
    topic: str | None,
    command: str | None,
) -> Imported:
    stems = {file.path.stem for file in files} | {Path(name).stem for name in RESERVED_NAMES}
    taken = stems | {file.model.topic.id for file in files if file.model}
    name = topic or unique(slug(note.stem, fallback="topic"), taken)
    path = into / f"{name if topic is None else unique(name, stems)}.yaml"
    commands = {file.model.topic.command: file.path for file in files if file.model}
    if command is not None and command in commands:
        message = f"the command {command} is taken by {commands[command]}; choose another"
        raise KnowledgeError([Fault(str(note), 1, message)])
    text, findings = fresh_file(origin, topic=name, command=command)
    return _imported(origin, note, path, findings, before=None, after=text)


def _merged(origin: Origin, home: LoadedFile) -> tuple[str, tuple[Finding, ...]]:
    if home.model is None or home.document is None or home.document.root is None:
        raise KnowledgeError(home.faults)
    editing = Editing(home.content.decode("utf-8-sig"))
    findings = tuple(Merge(origin, home.model, home.document.root, editing).findings())
    mark = "\ufeff" if home.content.startswith(b"\xef\xbb\xbf") else ""
    try:
        return mark + editing.text(), findings
    except LayoutError:
        message = "is laid out so that it cannot be updated safely; write one key a line, and again"
        raise KnowledgeError([Fault(str(home.path), 1, message)]) from None


def _imported(
    origin: Origin,
    note: Path,
    file: Path,
    findings: tuple[Finding, ...],
    *,
    before: bytes | None,
    after: str,
) -> Imported:
    """Prove that the new text is a topic file without faults."""
    content = after.encode()
    parsed = parse_file(file, content)
    if parsed.model is None:
        raise KnowledgeError(parsed.faults)
    topic, left_out = parsed.model.topic, origin.note.left_out
    return Imported(note, file, topic.id, topic.title, findings, left_out, before, content)
