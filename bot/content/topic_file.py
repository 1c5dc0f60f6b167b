"""One topic file: read, parsed and validated, with the place of everything in it."""

from pathlib import Path

from bot.content.loaded_file import LoadedFile as _LoadedFile
from bot.content.loaded_file import Reading
from bot.content.schema import TopicFile

LoadedFile = _LoadedFile[TopicFile]
"""A topic file as far as it could be read."""

_READING = Reading(TopicFile, holds="a topic")


def load_file(path: Path, *, within: Path) -> LoadedFile:
    """Read and validate one file; what is wrong is in its faults, never raised."""
    return _READING.load(path, within=within)


def parse_file(path: Path, content: bytes) -> LoadedFile:
    """Validate a file's bytes."""
    return _READING.parse(path, content)
