"""The command itself: over which days, from which notes, and in which form."""

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.bootstrap.current import respond_from
from bot.cli.failing import fail
from bot.cli.gaps.as_json import as_json
from bot.cli.gaps.as_lines import as_lines
from bot.cli.gaps.surveyed import Surveyed
from bot.cli.lexicon import warn_without_vectors
from bot.cli.options import DEFAULT_KNOWLEDGE, AsJson, Knowledge
from bot.cli.stored import DatabaseUrl, Stored, Team, stored
from bot.content.faults import KnowledgeError
from bot.content.load import LoadedFolder, base_of, load_folder
from bot.content.provenance import changed_entries
from bot.core.survey import STALE_AFTER, survey
from bot.core.taught import with_taught
from bot.lexicon.load import shipped_lexicon
from bot.store.proposals import Proposals
from bot.store.questions import Questions

DAYS = 30
ONE_FORM = "--json and --yaml: give one of them"


def gaps(  # noqa: PLR0913 - an option of the command each
    *,
    days: Annotated[
        int, typer.Option(min=1, max=3650, metavar="N", help="How many days back to look.")
    ] = DAYS,
    stale_after: Annotated[
        int, typer.Option(min=1, max=36500, metavar="N", help="Days that a review holds.")
    ] = STALE_AFTER,
    stubs: Annotated[
        bool,
        typer.Option("--yaml", help="Print entries for all gaps, to be put into topic files."),
    ] = False,
    one_object: AsJson = False,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    database_url: DatabaseUrl = None,
    team: Team = None,
) -> None:
    """Show what people asked in vain, and which entries want looking after.

        caveat gaps

        caveat gaps --days 7 --yaml

    Questions without an answer, with suggestions of which none was taken, with answers that did not help, and
    overheard questions that the notes cannot answer, grouped by likeness, most asked first, each with an entry to
    fill in. What the notes would answer by now is left out. Below: entries that were reviewed long ago or whose
    note has changed since, and entries that nobody has ever asked for.
    """
    if stubs and one_object:
        fail(ONE_FORM)
    folder = _folder(knowledge)
    with stored(database_url, team) as held:
        found = _survey(held, folder, knowledge, days=days, stale_after=stale_after)
    if one_object:
        told = {"team": held.team, "days": days, **as_json(found)}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    elif stubs:
        typer.echo(found.all_stubs(), nl=False)
    else:
        warn_without_vectors()
        console = Console(highlight=False)
        for line in as_lines(found, days=days):
            console.print(line, soft_wrap=True)


def _folder(knowledge: Path) -> LoadedFolder:
    try:
        return load_folder(knowledge)
    except KnowledgeError as error:
        fail(*error.faults)


def _survey(
    held: Stored, folder: LoadedFolder, knowledge: Path, *, days: int, stale_after: int
) -> Surveyed:
    now = time.time()
    since = now - timedelta(days=days).total_seconds()
    questions = Questions(held.database)
    taught = Proposals(held.database).served(held.team)
    responder = respond_from(with_taught(base_of(folder), taught))
    found = survey(
        responder,
        questions.asked_since(held.team, since),
        lexicon=shipped_lexicon(),
        given=questions.given(held.team),
        today=datetime.fromtimestamp(now, UTC).date().isoformat(),
        stale_after=stale_after,
        changed=changed_entries(knowledge, folder.topics),
    )
    return Surveyed(responder.base, found)
