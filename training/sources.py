"""The written list of where the teaching texts come from."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Registry = Literal["debian", "pypi", "npm", "apt"]
"""Where a package lies; `apt` is the index of Debian's own package descriptions."""

SOURCES = Path(__file__).parent / "sources.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """One package and what is taken from it.

    Attributes:
        name: what the texts are, for people.
        package: the name in its registry.
        version: the one that was used; another is taken, and named, where the registry has it no more.
        licence: as the package itself states it.
        files: glob patterns within the unpacked package.
        reader: the name of what takes texts out of a file, of `training.readers.READERS`.
        most: texts that are kept at most, drawn by seed.
    """

    name: str
    registry: Registry
    package: str
    version: str
    licence: str
    files: tuple[str, ...]
    reader: str
    most: int


def read_sources(path: Path = SOURCES) -> list[Source]:
    """The list, in its order.

    A table may name several `packages` (name: version) that share all else.

    Raises:
        KeyError: if a source leaves out a field.
    """
    listed = tomllib.loads(path.read_text("utf-8"))["source"]
    return [source for entry in listed for source in _sources(entry)]


def _sources(entry: dict[str, Any]) -> list[Source]:
    return [
        Source(
            name=entry["name"],
            registry=entry["registry"],
            package=package,
            version=version,
            licence=entry["licence"],
            files=tuple(entry["files"]),
            reader=entry["reader"],
            most=entry["most"],
        )
        for package, version in entry["packages"].items()
    ]
