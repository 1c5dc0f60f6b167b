"""Answers taught in Slack become ordinary entries of their topics' files; all else in the files stays."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from bot.content.faults import UnreadableFileError
from bot.content.load import LoadedFolder
from bot.content.schema import EntryPart
from bot.content.topic_file import LoadedFile, parse_file
from bot.content.writing import replace_file
from bot.content.yaml_edit import Editing, LayoutError
from bot.content.yaml_emit import Value
from bot.core.knowledge import Entry
from bot.core.naming import unique
from bot.core.proposal import Proposal
from bot.core.taught import entry_of

NO_TOPIC = "the notes have no topic '{topic}' any more; make a file for it, and export again"
LAYOUT = "{path}: is laid out so that nothing can be added safely; write one key a line, and again"
FAULTY = "{where} cannot stand in a file ({why}); write the entry by hand"

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A topic file as it is and as it shall be."""

    path: Path
    before: bytes
    after: bytes


@dataclass(slots=True)
class Export:
    """What becomes of approved answers; nothing is written yet.

    Attributes:
        added: go into a file, each with the id that it has there.
        present: stand in their file already.
        left: stay where they are, each with the reason.
        changes: the files that change.
    """

    added: list[Proposal] = field(default_factory=list)
    present: list[Proposal] = field(default_factory=list)
    left: list[tuple[Proposal, str]] = field(default_factory=list)
    changes: list[FileChange] = field(default_factory=list)


def plan_export(folder: LoadedFolder, approved: Iterable[Proposal]) -> Export:
    """Work out where approved answers go.

    An answer whose id its file has is there already: of several that bear one new id, the later ones get the
    next free one, as two maintainers may have approved two answers to one question at once.

    Args:
        folder: the knowledge folder, without faults.
        approved: the oldest first.
    """
    export = Export()
    files = {file.model.topic.id: file for file in folder.topics if file.model is not None}
    by_topic: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in approved:
        if proposal.topic in files:
            by_topic[proposal.topic].append(proposal)
        else:
            export.left.append((proposal, NO_TOPIC.format(topic=proposal.topic)))
    for topic, proposals in by_topic.items():
        _add(export, files[topic], proposals)
    return export


def write_export(export: Export) -> None:
    """Replace the files that change, each in one step.

    Raises:
        UnreadableFileError: if a file cannot be written; the ones before it are.
    """
    for change in export.changes:
        try:
            replace_file(change.path.resolve(), change.after)
        except OSError as error:
            reason = f"cannot be written ({error.strerror}); it was not changed"
            raise UnreadableFileError.at(change.path, reason) from None


def entry_values(entry: Entry) -> Mapping[str, Value]:
    """An entry as a file holds it; what it has nothing of is left out."""
    values: dict[str, Value] = {"id": entry.key.entry, "question": entry.question}
    if entry.aliases:
        values["aliases"] = list(entry.aliases)
    values["answer"] = f"{entry.answer}\n"
    if entry.caveats:
        values["caveats"] = [
            {"text": each.text, "level": each.level.value} for each in entry.caveats
        ]
    if entry.reviewed is not None:
        values["reviewed"] = date.fromisoformat(entry.reviewed)
    return values


def _add(export: Export, file: LoadedFile, proposals: Sequence[Proposal]) -> None:
    held = {entry.id for entry in file.model.entries} if file.model else set()
    taken, new = set(held), []
    for proposal in proposals:
        if proposal.entry in held:
            export.present.append(proposal)
        elif (fault := _fault(proposal)) is not None:
            export.left.append((proposal, fault))
        else:
            new.append(replace(proposal, entry=unique(proposal.entry, taken)))
    if not new:
        return
    try:
        change = FileChange(file.path, file.content, _with_entries(file, new))
    except LayoutError:
        export.left += [(each, LAYOUT.format(path=file.path)) for each in new]
        return
    export.added += new
    export.changes.append(change)


def _fault(proposal: Proposal) -> str | None:
    """Why an answer can be no entry of a file, if it cannot."""
    try:
        EntryPart.model_validate(entry_values(entry_of(proposal)))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        return FAULTY.format(where=where, why=first["msg"])
    return None


def _with_entries(file: LoadedFile, new: Sequence[Proposal]) -> bytes:
    """The file's bytes with entries at the end of its list.

    Raises:
        LayoutError: if it would not be a topic file without faults.
    """
    mark = BOM if file.content.startswith(BOM) else b""
    editing = Editing(file.content.decode("utf-8-sig"))
    end = len(file.model.entries) if file.model else 0
    for proposal in new:
        editing.insert(("entries",), end, entry_values(entry_of(proposal)), apart=True)
    after = mark + editing.text().encode()
    if parse_file(file.path, after).model is None:
        raise LayoutError("the file would have faults")
    return after
