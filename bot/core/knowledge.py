"""The knowledge base as values: topics, their entries, and the caveats and sources of both."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bot.core.synonyms import NO_SYNONYMS, Synonyms


class Level(StrEnum):
    """How much a caveat weighs: a warning can hurt, a note is good to know."""

    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a note that a text was taken from.

    Attributes:
        path: the note, relative to the knowledge directory, with forward slashes.
        line: the first line, counted from 1.
        end_line: the last line, inclusive; None where only the first is known.
        digest: SHA-256, in hex, of the text of those lines when they were read; None if never taken.
    """

    path: str
    line: int
    end_line: int | None = None
    digest: str | None = None

    @property
    def last_line(self) -> int:
        """The last line, or the first where no last one is known."""
        return self.end_line if self.end_line is not None else self.line

    def covers(self, other: "Source") -> bool:
        """Whether the other text lies within this one's lines of the same note."""
        return (
            self.path == other.path
            and self.line <= other.line
            and other.last_line <= self.last_line
        )

    def __str__(self) -> str:
        """`notes/what-is-docker.md:3-11`, the form that editors open."""
        return f"{self.path}:{self.line}" + (
            f"-{self.end_line}" if self.last_line > self.line else ""
        )


@dataclass(frozen=True, slots=True)
class Caveat:
    """A downside, limit or trap that belongs to an answer; Markdown text."""

    text: str
    level: Level = Level.NOTE
    source: Source | None = None


@dataclass(frozen=True, order=True, slots=True)
class EntryKey:
    """What names an entry in a whole base: entry ids are unique within their topic only.

    Its text form, `topic/entry`, is what buttons carry; neither id may hold a slash.
    """

    topic: str
    entry: str

    @classmethod
    def parse(cls, text: str) -> "EntryKey":
        """Read `topic/entry`.

        Raises:
            ValueError: if the text is not two parts around one slash.
        """
        topic, slash, entry = text.partition("/")
        if not (topic and slash and entry) or "/" in entry:
            raise ValueError(f"not an entry key (topic/entry): {text!r}")
        return cls(topic, entry)

    def __str__(self) -> str:
        return f"{self.topic}/{self.entry}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of a note with its answer.

    Attributes:
        key: the topic's id and the entry's; stable, whatever the wording.
        question: as the note has it.
        answer: Markdown, word for word from the note; never empty.
        aliases: other phrasings of the question, written by people.
        caveats: what holds for this entry alone; the topic's caveats hold besides.
        related: keys of entries that a reader may want next; all exist in the base.
        source: where the note has it; None for an entry that was written by hand.
        reviewed: the ISO date of the last review by a person.
        expect: phrasings that must find this entry; measured, never indexed.
    """

    key: EntryKey
    question: str
    answer: str
    aliases: tuple[str, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    tags: tuple[str, ...] = ()
    related: tuple[EntryKey, ...] = ()
    source: Source | None = None
    owner: str | None = None
    reviewed: str | None = None
    expect: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One subject of the base: a note, and the YAML file built from it.

    Attributes:
        id: a stable slug, unique in the base.
        command: the slash command that prefers this topic, with its slash; None if it has none.
        caveats: what holds for every entry of the topic.
        silent: questions that must get no answer; measured, never indexed.
        threshold: the confidence, above 0 and at most 1, from which an entry of this topic is answered
            outright; None for what holds everywhere.
        drip: the entries that newcomers get, one a day, in this order; empty for all, in the file's order.
    """

    id: str
    title: str
    entries: tuple[Entry, ...]
    command: str | None = None
    owner: str | None = None
    source: Source | None = None
    caveats: tuple[Caveat, ...] = ()
    silent: tuple[str, ...] = ()
    threshold: float | None = None
    drip: tuple[EntryKey, ...] = ()


@dataclass(frozen=True)
class KnowledgeBase:
    """All topics, validated and whole: every `related` key resolves, every id is unique.

    Attributes:
        topics: in a stable order, by id.
        digest: changes whenever anything in the files changes; hex.
        synonyms: the terms that mean the same to the team.
    """

    topics: tuple[Topic, ...]
    digest: str = field(default="", compare=False)
    synonyms: Synonyms = NO_SYNONYMS

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, topic by topic, in the files' order."""
        return tuple(entry for topic in self.topics for entry in topic.entries)

    @cached_property
    def _entries_by_key(self) -> dict[EntryKey, Entry]:
        return {entry.key: entry for entry in self.entries}

    @cached_property
    def _topics_by_id(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    def entry(self, key: EntryKey) -> Entry | None:
        """The entry of that key, or None: buttons outlive the entries they name."""
        return self._entries_by_key.get(key)

    def topic(self, topic_id: str) -> Topic | None:
        """The topic of that id, or None."""
        return self._topics_by_id.get(topic_id)

    def topic_of_command(self, command: str) -> Topic | None:
        """The topic that a slash command prefers (`/docker`), or None."""
        return next((topic for topic in self.topics if topic.command == command), None)

    def commands(self) -> Iterator[tuple[str, Topic]]:
        """Every slash command that a topic names, with its topic."""
        return ((topic.command, topic) for topic in self.topics if topic.command is not None)
