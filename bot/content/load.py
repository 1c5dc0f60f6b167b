"""A folder of topics and synonyms becomes a knowledge base, or an account of all that is wrong with it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.content.cross_checks import cross_check
from bot.content.faults import Fault, KnowledgeError
from bot.content.files import synonyms_files, topic_files
from bot.content.schema import CaveatPart, EntryPart, SourcePart, TopicFile
from bot.content.synonyms_file import LoadedSynonyms, load_synonyms, synonyms_of
from bot.content.texts import block, one_line
from bot.content.topic_file import LoadedFile, load_file
from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Source, Topic

_NO_TOPIC = (
    "the folder holds no topic; write one (*.yaml), or make one from a note by `caveat import`"
)


_TWO_FILES = "the synonyms are in {first} already; put them all there, and remove this file"


@dataclass(frozen=True, slots=True)
class LoadedFolder:
    """The files of a folder, every value with its place.

    Attributes:
        topics: by file name; at least one.
        synonyms: None if the folder has no such file.
    """

    topics: tuple[LoadedFile, ...]
    synonyms: LoadedSynonyms | None = None


def load_base(directory: Path) -> KnowledgeBase:
    """Read and validate every file of a folder.

    Raises:
        UnreadableFolderError: if there is no folder to read.
        KnowledgeError: with all faults of all files together, by file and line.
    """
    return base_of(load_folder(directory))


def load_folder(directory: Path) -> LoadedFolder:
    """The files of a folder, without faults, the topics checked against each other.

    Raises:
        UnreadableFolderError: if there is no folder to read.
        KnowledgeError: with all faults of all files together, by file and line.
    """
    topics = tuple(load_file(path, within=directory) for path in topic_files(directory))
    held = synonyms_files(directory)
    folder = LoadedFolder(topics, load_synonyms(held[0], within=directory) if held else None)
    faults = [*_faults(directory, folder)]
    faults += [Fault(str(path), 1, _TWO_FILES.format(first=held[0])) for path in held[1:]]
    if faults:
        raise KnowledgeError(sorted(set(faults)))
    return folder


def _faults(directory: Path, folder: LoadedFolder) -> Iterator[Fault]:
    if not folder.topics:
        yield Fault(str(directory), 1, _NO_TOPIC)
    for file in folder.topics:
        yield from file.faults
    yield from cross_check(folder.topics)
    if folder.synonyms is not None:
        yield from folder.synonyms.faults


def base_of(folder: LoadedFolder) -> KnowledgeBase:
    """The core's values of files without faults."""
    topics = [_topic(file.model) for file in folder.topics if file.model is not None]
    return KnowledgeBase(
        tuple(sorted(topics, key=lambda topic: topic.id)),
        digest=_digest(folder),
        synonyms=synonyms_of(folder.synonyms),
    )


def _digest(folder: LoadedFolder) -> str:
    """SHA-256 over every file's name and bytes, each after its length: none runs into the next."""
    files = [(file.path.name, file.content) for file in folder.topics]
    if folder.synonyms is not None:
        files.append((folder.synonyms.path.name, folder.synonyms.content))
    digest = hashlib.sha256()
    for name, content in files:
        for part in (name.encode(), content):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.hexdigest()


def _topic(file: TopicFile) -> Topic:
    topic = file.topic
    source = _source(topic.source)
    return Topic(
        id=topic.id,
        title=one_line(topic.title),
        entries=tuple(_entry(entry, topic.id, source) for entry in file.entries),
        command=topic.command,
        owner=topic.owner,
        source=source,
        caveats=tuple(_caveat(caveat, source) for caveat in topic.caveats),
        silent=tuple(one_line(question) for question in file.silent),
        threshold=topic.threshold,
        drip=tuple(EntryKey(topic.id, entry) for entry in topic.drip),
    )


def _entry(entry: EntryPart, topic: str, topic_source: Source | None) -> Entry:
    source = _source(entry.source)
    return Entry(
        key=EntryKey(topic, entry.id),
        question=one_line(entry.question),
        answer=block(entry.answer),
        aliases=tuple(one_line(alias) for alias in entry.aliases),
        caveats=tuple(_caveat(caveat, source or topic_source) for caveat in entry.caveats),
        tags=tuple(one_line(tag) for tag in entry.tags),
        related=tuple(dict.fromkeys(_key(related, topic) for related in entry.related)),
        source=source,
        owner=entry.owner,
        reviewed=entry.reviewed,
        expect=tuple(one_line(phrasing) for phrasing in entry.expect),
    )


def _caveat(caveat: CaveatPart, parent: Source | None) -> Caveat:
    return Caveat(block(caveat.text), caveat.level, _source(caveat.source, parent))


def _source(source: SourcePart | None, parent: Source | None = None) -> Source | None:
    if source is None:
        return None
    path = source.path or (parent.path if parent else "")
    return Source(path, source.line, source.end_line, source.digest)


def _key(related: str, topic: str) -> EntryKey:
    return EntryKey.parse(related if "/" in related else f"{topic}/{related}")
