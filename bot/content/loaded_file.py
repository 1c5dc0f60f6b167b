"""A YAML file of the knowledge base, validated against its form, with the place of everything in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from bot.content.faults import Fault, KnowledgeError
from bot.content.files import decode, read_bytes
from bot.content.schema_faults import schema_faults
from bot.content.yaml_tree import Document, parse_yaml

Form = TypeVar("Form", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class LoadedFile(Generic[Form]):
    """A file as far as it could be read.

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
    model: Form | None = None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading(Generic[Form]):
    """How files of one form are read.

    Attributes:
        form: what they must hold.
        holds: the same in words, for whoever finds such a file empty.
    """

    form: type[Form]
    holds: str

    def load(self, path: Path, *, within: Path) -> LoadedFile[Form]:
        """Read and validate one file; what is wrong is in its faults, never raised."""
        try:
            content = read_bytes(path, within=within)
        except KnowledgeError as error:
            return LoadedFile(path, b"", faults=error.faults)
        return self.parse(path, content)

    def parse(self, path: Path, content: bytes) -> LoadedFile[Form]:
        """Validate a file's bytes."""
        try:
            document = parse_yaml(str(path), decode(path, content))
        except KnowledgeError as error:
            return LoadedFile(path, content, faults=error.faults)
        if document.root is None or document.root.data is None:
            message = (
                f"the file is empty; write {self.holds} in it (see `caveat schema`), or remove it"
            )
            return LoadedFile(path, content, faults=(Fault(str(path), 1, message),))
        try:
            model = self.form.model_validate(document.root.data)
        except ValidationError as error:
            errors = error.errors(include_url=False)
            found = schema_faults(str(path), document.root, errors, form=self.form)
            return LoadedFile(path, content, document, faults=(*document.faults, *found))
        sound = None if document.faults else model
        return LoadedFile(path, content, document, sound, document.faults)
