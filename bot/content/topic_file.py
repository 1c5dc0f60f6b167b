"""One topic file: read, parsed and validated, with the place of everything in it."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from bot.content.faults import Fault, KnowledgeError
from bot.content.files import decode, read_bytes
from bot.content.schema import TopicFile
from bot.content.schema_faults import schema_faults
from bot.content.yaml_tree import Document, parse_yaml


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A topic file as far as it could be read.

    Attributes:
        path: where it is.
        content: its bytes; empty if they cannot be had.
        document: its tree; None if it is not YAML.
        model: its validated parts; None if there are faults.
        faults: what is wrong with this file by itself.
    """

    path: Path
    content: bytes
    document: Document | None = None
    model: TopicFile | None = None
    faults: tuple[Fault, ...] = ()


def load_file(path: Path, *, within: Path) -> LoadedFile:
    """Read and validate one file; what is wrong is in its faults, never raised."""
    try:
        content = read_bytes(path, within=within)
    except KnowledgeError as error:
        return LoadedFile(path, b"", faults=error.faults)
    return parse_file(path, content)


def parse_file(path: Path, content: bytes) -> LoadedFile:
    """Validate a file's bytes."""
    try:
        document = parse_yaml(str(path), decode(path, content))
    except KnowledgeError as error:
        return LoadedFile(path, content, faults=error.faults)
    if document.root is None or document.root.data is None:
        empty = Fault(
            str(path),
            1,
            "the file is empty; write a topic in it (see `caveat schema`), or remove it",
        )
        return LoadedFile(path, content, faults=(empty,))
    try:
        model = TopicFile.model_validate(document.root.data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        faults = [*document.faults, *schema_faults(str(path), document.root, errors)]
        return LoadedFile(path, content, document, faults=tuple(faults))
    return LoadedFile(path, content, document, None if document.faults else model, document.faults)
