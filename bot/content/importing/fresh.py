"""A topic file written for the first time."""

from bot.content.importing.parts import Origin, entry_part, topic_part
from bot.content.importing.report import Fate, Finding, Kind
from bot.content.schema import SCHEMA_LINE
from bot.content.yaml_emit import item_lines, mapping_lines
from bot.core.naming import slug, unique


def fresh_file(
    origin: Origin, *, topic: str, command: str | None
) -> tuple[str, tuple[Finding, ...]]:
    """The text of a note's own topic file, and what is in it, all of it new."""
    note = origin.note
    findings = [Finding(Kind.TITLE, Fate.NEW, note.line, note.line, note.title)]
    taken: set[str] = set()
    entries = []
    for section in note.sections:
        entry = unique(slug(section.question, fallback="question"), taken)
        entries.append("\n".join(item_lines(entry_part(origin, section, entry=entry), 2)))
        where = (section.line, section.end_line)
        findings.append(Finding(Kind.ENTRY, Fate.NEW, *where, section.question, entry))
        findings += [
            Finding(Kind.CAVEAT, Fate.NEW, caveat.line, caveat.end_line, caveat.text, entry)
            for caveat in section.caveats
        ]
    findings += [
        Finding(Kind.CAVEAT, Fate.NEW, caveat.line, caveat.end_line, caveat.text)
        for caveat in note.caveats
    ]
    head = mapping_lines({"topic": topic_part(origin, topic=topic, command=command)}, 0)
    parts = [SCHEMA_LINE, "version: 1", *head, "entries:", "\n\n".join(entries)]
    return "\n".join(parts) + "\n", tuple(findings)
