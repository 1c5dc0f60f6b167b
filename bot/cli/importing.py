"""`caveat import`: notes flow into the knowledge base, and what was understood is shown."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.failing import WRONG_USE, fail
from bot.cli.options import DEFAULT_KNOWLEDGE, DryRun
from bot.content.faults import KnowledgeError
from bot.content.importing.report import Fate, Finding, Imported, Kind
from bot.content.importing.run import import_note, write

TEXT_WIDTH = 80
"""How much of a caveat or question a line of the report shows."""

Notes = Annotated[
    list[Path], typer.Argument(metavar="NOTES...", help="Markdown notes.", show_default=False)
]
Into = Annotated[
    Path, typer.Option("--into", metavar="DIR", help="The folder of the knowledge base.")
]
TopicId = Annotated[
    str | None,
    typer.Option(
        "--topic", metavar="ID", help="The id of a new topic, or of one to add the note to."
    ),
]
Command = Annotated[
    str | None,
    typer.Option("--command", metavar="/NAME", help="The slash command of a new topic."),
]


def import_notes(
    notes: Notes,
    into: Into = DEFAULT_KNOWLEDGE,
    topic: TopicId = None,
    command: Command = None,
    dry_run: DryRun = False,
) -> None:
    """Build topic files from notes, or bring them up to date.

    It may be run again and again: what changed in a note changes, and what people wrote stays: ids,
    aliases, caveats, tags, reviews, comments, and answers edited by hand. What vanished from a note
    is named, never removed. A note that cannot be read changes nothing; the others are imported all
    the same, and the exit code is 2. A folder without schema.json gets it, for editors; a new one gets
    synonyms.yaml as well: terms that mean the same, to be made your own.
    """
    if len(notes) > 1 and command:
        fail(_ONE_AT_A_TIME)
    failed = [
        note for note in notes if not _import_one(note, into, topic, command, dry_run=dry_run)
    ]
    if failed:
        raise typer.Exit(WRONG_USE)


def _import_one(
    note: Path, into: Path, topic: str | None, command: str | None, *, dry_run: bool
) -> bool:
    """Import one note and tell about it; whether that went well."""
    try:
        imported = import_note(note, into, topic=topic, command=command)
        beside = write(imported) if imported.changes_file and not dry_run else ()
    except KnowledgeError as error:
        typer.echo(str(error), err=True)
        return False
    for line in _report(imported, dry_run=dry_run):
        typer.echo(line)
    if beside:
        typer.echo(f"  {_BESIDE} {', '.join(str(path) for path in beside)}.")
    return True


def _report(imported: Imported, *, dry_run: bool) -> list[str]:
    lines = [f"{imported.note} -> {imported.file}: {imported.title}"]
    lines += [_finding(imported, finding) for finding in imported.findings]
    for part in imported.left_out:
        where = _where(imported.note, part.line, part.end_line)
        lines.append(f"  {'left out':<10}{'':<8}{where}  {part.reason}")
    return [*lines, f"  {_counts(imported)} {_ending(imported, dry_run=dry_run)}"]


def _finding(imported: Imported, finding: Finding) -> str:
    path = imported.file if finding.fate is Fate.VANISHED else imported.note
    where = _where(path, finding.line, finding.end_line)
    text = " ".join(finding.text.split())
    shown = text if len(text) <= TEXT_WIDTH else f"{text[: TEXT_WIDTH - 1]}…"
    owner = f"  [{finding.entry}]" if finding.entry else ""
    remark = f"  ({finding.remark})" if finding.remark else ""
    return f"  {finding.fate:<10}{finding.kind:<8}{where}  {shown}{owner}{remark}"


def _where(path: Path, line: int, end_line: int) -> str:
    return f"{path}:{line}" + (f"-{end_line}" if end_line > line else "")


def _counts(imported: Imported) -> str:
    told = []
    for kind, name in ((Kind.ENTRY, "entries"), (Kind.CAVEAT, "caveats")):
        counts = [(fate, imported.count(kind, fate)) for fate in Fate]
        told.append(f"{name}: " + (", ".join(f"{n} {fate}" for fate, n in counts if n) or "none"))
    return "; ".join(told) + "."


def _ending(imported: Imported, *, dry_run: bool) -> str:
    if not imported.changes_file:
        return "Nothing to change."
    if dry_run:
        return "Nothing written: this was a dry run."
    return f"Written to {imported.file}."


_BESIDE = "Besides, the folder has got"

_ONE_AT_A_TIME = (
    "--command names the command of one new topic, so import one note at a time with it"
)
