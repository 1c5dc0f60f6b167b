"""`caveat export`: answers taught in Slack are written into the topic files, ready to commit."""

import difflib
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

import typer

from bot.cli.failing import FOUND_FAULTS, fail
from bot.cli.options import DEFAULT_KNOWLEDGE, DryRun, Knowledge
from bot.cli.stored import DatabaseUrl, Stored, Team, stored
from bot.content.export import Export, FileChange, plan_export, write_export
from bot.content.faults import KnowledgeError
from bot.content.load import LoadedFolder, load_folder
from bot.core.proposal import Proposal, State
from bot.playground.terminal.printable import printable
from bot.store.proposals import Proposals

SAY_WHAT = "Say what to export: --taught"
NOTHING = "Nothing to export: every approved answer is in the notes."
ADDED = "added    {topic}/{entry}  {question}"
PRESENT = "present  {topic}/{entry}  {question}"
LEFT = "not exported: {topic}/{entry} “{question}”: {why}"
WRITTEN = "Written to {paths}. Look at them, run `caveat check`, and commit them."
DRY = "Nothing written: this was a dry run."
MARKED_BY_OTHERS = (
    "{topic}/{entry}: somebody else has changed this answer meanwhile; run the export again"
)


def export(
    *,
    taught: Annotated[
        bool, typer.Option("--taught", help="The answers that were approved in Slack.")
    ] = False,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    dry_run: DryRun = False,
    database_url: DatabaseUrl = None,
    team: Team = None,
) -> None:
    """Write answers that were approved in Slack into the topic files, as ordinary entries.

        caveat export --taught --dry-run

    Each goes to the end of its topic; not a byte of what the file held before changes. Nothing is lost if this
    is run twice, or stops half-way. The bot serves them from its database until it has loaded notes that hold
    them. Exits with 0 if all went well, 1 if some answer could not be exported, 2 if the notes or the database
    cannot be used.
    """
    if not taught:
        fail(SAY_WHAT)
    folder = _folder(knowledge)
    with stored(database_url, team) as held:
        approved = Proposals(held.database).in_state(held.team, State.APPROVED)
        planned = plan_export(folder, approved)
        if dry_run:
            _show(planned)
        else:
            _carry_out(planned, held)
    for proposal, why in planned.left:
        typer.echo(_line(LEFT, proposal, why=why), err=True)
    if planned.left:
        raise typer.Exit(FOUND_FAULTS)


def _folder(knowledge: Knowledge) -> LoadedFolder:
    try:
        return load_folder(knowledge)
    except KnowledgeError as error:
        fail(*error.faults)


def _show(planned: Export) -> None:
    for change in planned.changes:
        typer.echo("".join(_diff(change)), nl=False)
    _tell(planned)
    if planned.added or planned.present:
        typer.echo(DRY)


def _carry_out(planned: Export, held: Stored) -> None:
    """Write first and mark then: whoever stops in between finds the entries in the file the next time."""
    try:
        write_export(planned)
    except KnowledgeError as error:
        fail(*error.faults)
    for proposal in (*planned.added, *planned.present):
        if not Proposals(held.database).change(replace(proposal, state=State.EXPORTED)):
            typer.echo(_line(MARKED_BY_OTHERS, proposal), err=True)
    _tell(planned)
    if planned.changes:
        paths = ", ".join(str(change.path) for change in planned.changes)
        typer.echo(WRITTEN.format(paths=paths))


def _tell(planned: Export) -> None:
    for form, proposals in ((ADDED, planned.added), (PRESENT, planned.present)):
        for proposal in proposals:
            typer.echo(_line(form, proposal))
    if not (planned.added or planned.present or planned.left):
        typer.echo(NOTHING)


def _line(form: str, proposal: Proposal, *, why: str = "") -> str:
    question = " ".join(proposal.question.split())
    told = form.format(topic=proposal.topic, entry=proposal.entry, question=question, why=why)
    return printable(told)


def _diff(change: FileChange) -> Iterator[str]:
    before, after = (
        text.decode("utf-8-sig").splitlines(keepends=True) for text in (change.before, change.after)
    )
    for line in difflib.unified_diff(before, after, str(change.path), str(change.path)):
        yield printable(line) if line.endswith("\n") else f"{printable(line)}\n"
