"""The note's values in the shape in which a topic file holds them."""

from dataclasses import dataclass
from typing import Any

from bot.content.importing.recognise import Trace
from bot.content.note import Note, NoteCaveat, Section
from bot.content.note_lines import digest_of
from bot.content.texts import short_digest


@dataclass(frozen=True, slots=True)
class Origin:
    """A note that is being imported.

    Attributes:
        path: relative to the knowledge folder, with forward slashes.
        lines: the note's.
        note: what the reader understood.
    """

    path: str
    lines: list[str]
    note: Note

    def digest(self, section: Section) -> str:
        """The digest of a section's lines."""
        return digest_of(self.lines, section.line, section.end_line)

    def trace(self, section: Section) -> Trace:
        """What a section is recognised by."""
        asked, told = short_digest(section.question), short_digest(section.answer)
        return Trace(
            section.question, section.line, section.answer, self.digest(section), asked, told
        )


def caveat_trace(caveat: NoteCaveat) -> Trace:
    """What a caveat is recognised by."""
    return Trace(caveat.text, caveat.line, asked=short_digest(caveat.text))


def topic_part(origin: Origin, *, topic: str, command: str | None) -> dict[str, Any]:
    """A new topic."""
    title = origin.note.title
    source = {"path": origin.path, "line": origin.note.line, "written": short_digest(title)}
    part: dict[str, Any] = {"id": topic, "title": title}
    part |= {"command": command} if command else {}
    part |= {"source": source}
    caveats = [caveat_part(caveat) for caveat in origin.note.caveats]
    return part | ({"caveats": caveats} if caveats else {})


def entry_part(origin: Origin, section: Section, *, entry: str) -> dict[str, Any]:
    """A new entry."""
    written = f"{short_digest(section.question)}-{short_digest(section.answer)}"
    part: dict[str, Any] = {
        "id": entry,
        "question": section.question,
        "answer": f"{section.answer}\n",
    }
    if section.caveats:
        part["caveats"] = [caveat_part(caveat) for caveat in section.caveats]
    return part | {"source": entry_source(origin, section) | {"written": written}}


def entry_source(origin: Origin, section: Section) -> dict[str, Any]:
    """Where a section is, but not what was written of it."""
    digest = origin.digest(section)
    place = {"line": section.line, "end_line": section.end_line}
    return {"path": origin.path, **place, "digest": digest}


def caveat_part(caveat: NoteCaveat, *, path: str | None = None) -> dict[str, Any]:
    """A new caveat; its note is named only where its topic's or entry's is another."""
    source: dict[str, Any] = {"path": path} if path else {}
    source |= caveat_place(caveat, with_end=caveat.end_line > caveat.line)
    text = f"{caveat.text}\n" if "\n" in caveat.text else caveat.text
    source |= {"written": short_digest(caveat.text)}
    return {"text": text, "level": str(caveat.level), "source": source}


def caveat_place(caveat: NoteCaveat, *, with_end: bool) -> dict[str, Any]:
    """The lines a caveat stands in."""
    return {"line": caveat.line} | ({"end_line": caveat.end_line} if with_end else {})
