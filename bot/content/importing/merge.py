"""A note flows into a topic file that exists: what changed in the note changes, the rest stays."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.content.importing.flowing import (
    EDITED,
    NOTE_DIFFERS,
    Flowing,
    flow,
    remembered,
    written_parts,
)
from bot.content.importing.merge_caveats import CaveatList
from bot.content.importing.parts import Origin, entry_part, entry_source
from bot.content.importing.recognise import Trace, recognise_entries
from bot.content.importing.report import Fate, Finding, Kind
from bot.content.note import NoteCaveat, Section
from bot.content.schema import EntryPart, TopicFile
from bot.content.texts import block, one_line
from bot.content.yaml_edit import Editing
from bot.content.yaml_tree import Node
from bot.core.naming import slug, unique


@dataclass(frozen=True)
class Merge:
    """One note's way into one file.

    Attributes:
        origin: the note.
        file: the file's validated parts.
        root: its tree, for lines.
        editing: takes the changes.
    """

    origin: Origin
    file: TopicFile
    root: Node
    editing: Editing

    def findings(self) -> Iterator[Finding]:
        """What becomes of each text of the note; taking all puts the changes into `editing`."""
        yield from self._title()
        yield from self._entries()
        yield from self._topic_caveats()
        yield from self._vanished()

    @cached_property
    def _mine(self) -> list[int]:
        """The places of the entries that came from this note."""
        return [
            place
            for place, entry in enumerate(self.file.entries)
            if entry.source is not None and entry.source.path == self.origin.path
        ]

    @cached_property
    def _pairs(self) -> dict[int, int]:
        """The place of the stored entry for each section that has one."""
        stored = [_trace(self.file.entries[place]) for place in self._mine]
        found = [self.origin.trace(section) for section in self.origin.note.sections]
        return {here: self._mine[there] for here, there in recognise_entries(stored, found).items()}

    @property
    def _owns_topic(self) -> bool:
        """Whether the topic is this note's, rather than this note one of several in it."""
        source = self.file.topic.source
        return source is not None and source.path == self.origin.path

    def _title(self) -> Iterator[Finding]:
        note, source = self.origin.note, self.file.topic.source
        if source is None or not self._owns_topic:
            return
        flowing = flow(one_line(self.file.topic.title), source.written, note.title)
        if flowing.fate is Fate.CHANGED:
            self.editing.set(("topic", "title"), note.title)
        self.editing.set(("topic", "source"), {"line": note.line} | remembered(flowing.written))
        remark = EDITED if flowing.fate is Fate.KEPT else ""
        yield Finding(Kind.TITLE, flowing.fate, note.line, note.line, note.title, None, remark)

    def _entries(self) -> Iterator[Finding]:
        taken = {entry.id for entry in self.file.entries}
        place = self._first_place()
        for here, section in enumerate(self.origin.note.sections):
            if here in self._pairs:
                yield from self._update(self._pairs[here], section)
                place = self._pairs[here] + 1
            else:
                yield from self._add(section, place, taken)

    def _first_place(self) -> int:
        """Where a new section goes that no known one comes before."""
        end = self._mine[-1] + 1 if self._mine else len(self.file.entries)
        return min(self._pairs.values(), default=end)

    def _add(self, section: Section, place: int, taken: set[str]) -> Iterator[Finding]:
        entry = unique(slug(section.question, fallback="question"), taken)
        part = entry_part(self.origin, section, entry=entry)
        self.editing.insert(("entries",), place, part, apart=True)
        yield Finding(Kind.ENTRY, Fate.NEW, section.line, section.end_line, section.question, entry)
        for caveat in section.caveats:
            where = (caveat.line, caveat.end_line)
            yield Finding(Kind.CAVEAT, Fate.NEW, *where, caveat.text, entry)

    def _update(self, place: int, section: Section) -> Iterator[Finding]:
        entry = self.file.entries[place]
        asked, told = written_parts(entry.source)
        question = flow(one_line(entry.question), asked, section.question)
        answer = flow(block(entry.answer), told, section.answer)
        if question.fate is Fate.CHANGED:
            self.editing.set(("entries", place, "question"), section.question)
        if answer.fate is Fate.CHANGED:
            self.editing.set(("entries", place, "answer"), f"{section.answer}\n")
        source = entry_source(self.origin, section)
        source |= remembered(question.written, answer.written)
        self.editing.set(("entries", place, "source"), source)
        yield self._updated(entry, section, question, answer)
        yield from self._entry_caveats(place, section)

    def _updated(
        self, entry: EntryPart, section: Section, question: Flowing, answer: Flowing
    ) -> Finding:
        named = {"question": question.fate, "answer": answer.fate}
        worth_telling = (Fate.KEPT, Fate.CHANGED)
        fate = next((fate for fate in worth_telling if fate in named.values()), Fate.UNCHANGED)
        kept = [name for name, each in named.items() if each is Fate.KEPT]
        remark = f"{' and '.join(kept)} {EDITED}" if kept else ""
        if kept and entry.source and entry.source.digest != self.origin.digest(section):
            remark += f"; {NOTE_DIFFERS}"
        where = (section.line, section.end_line)
        return Finding(Kind.ENTRY, fate, *where, section.question, entry.id, remark)

    def _entry_caveats(self, place: int, section: Section) -> Iterator[Finding]:
        entry = self.file.entries[place]
        mine = [n for n, caveat in enumerate(entry.caveats) if caveat.source is not None]
        path = ("entries", place, "caveats")
        caveats = CaveatList(path, entry.caveats, mine, self.root, entry.id)
        yield from caveats.merge(self.editing, section.caveats, self._was_read)

    def _topic_caveats(self) -> Iterator[Finding]:
        topic = self.file.topic
        default = topic.source.path if topic.source else None
        mine = [
            place
            for place, caveat in enumerate(topic.caveats)
            if caveat.source and (caveat.source.path or default) == self.origin.path
        ]
        path = None if self._owns_topic else self.origin.path
        caveats = CaveatList(("topic", "caveats"), topic.caveats, mine, self.root, None, path)
        yield from caveats.merge(self.editing, self.origin.note.caveats, self._was_read)

    def _was_read(self, caveat: NoteCaveat) -> bool:
        """Whether the caveat's section is, line for line, what the last import read."""
        for here, section in enumerate(self.origin.note.sections):
            if here in self._pairs and section.holds(caveat):
                source = self.file.entries[self._pairs[here]].source
                return source is not None and source.digest == self.origin.digest(section)
        return False

    def _vanished(self) -> Iterator[Finding]:
        paired = set(self._pairs.values())
        for place in self._mine:
            if place not in paired:
                entry, line = self.file.entries[place], self.root.at(("entries", place)).line
                yield Finding(Kind.ENTRY, Fate.VANISHED, line, line, entry.question, entry.id)


def _trace(entry: EntryPart) -> Trace:
    asked, told = written_parts(entry.source)
    line, digest = (entry.source.line, entry.source.digest) if entry.source else (None, None)
    return Trace(one_line(entry.question), line, block(entry.answer), digest, asked, told)
