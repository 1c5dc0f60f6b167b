"""What a knowledge folder gets besides its topics: the schema, and synonyms to start from."""

from importlib.resources import files as packaged
from pathlib import Path

from bot.content.files import synonyms_files, topic_files
from bot.content.schema import SCHEMA_FILE, schema_text

SYNONYMS_FILE = "synonyms.yaml"


def starter_synonyms() -> bytes:
    """The list of synonyms that a new folder begins with; from then on it is the team's."""
    return (packaged("bot.content") / "starter_synonyms.yaml").read_bytes()


def missing_files(directory: Path) -> dict[Path, bytes]:
    """The files that a folder lacks, with what they shall hold.

    The schema, because the topic files name it to editors; and synonyms where there is no topic yet,
    so that a list that somebody removed later stays removed.

    Raises:
        UnreadableFolderError: if the folder may not be listed.
    """
    missing = {}
    if not (schema := directory / SCHEMA_FILE).exists():
        missing[schema] = schema_text().encode()
    if not topic_files(directory) and not synonyms_files(directory):
        missing[directory / SYNONYMS_FILE] = starter_synonyms()
    return missing
