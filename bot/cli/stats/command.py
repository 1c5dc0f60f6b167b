"""The command itself: over which days, and where the figures go."""

import json
import time
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.console import wide_console
from bot.cli.failing import fail
from bot.cli.options import DEFAULT_KNOWLEDGE, AsJson, Knowledge
from bot.cli.pages.writing import check_folder, write_page
from bot.cli.stats.as_json import as_json
from bot.cli.stats.as_tables import print_figures
from bot.cli.stats.counted import Counted
from bot.cli.stats.report import page
from bot.cli.stored import DatabaseUrl, Stored, Team, stored
from bot.content.faults import KnowledgeError
from bot.content.load import load_base
from bot.core.knowledge import KnowledgeBase
from bot.core.taught import with_taught
from bot.core.usage import count_usage
from bot.store.proposals import Proposals
from bot.store.questions import Questions

DAYS = 90


def stats(
    *,
    days: Annotated[
        int, typer.Option(min=1, max=3650, metavar="N", help="How many days back to count.")
    ] = DAYS,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also write a page (HTML) with plots.")
    ] = None,
    one_object: AsJson = False,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    database_url: DatabaseUrl = None,
    team: Team = None,
) -> None:
    """Count the questions, how many got an answer, and how many answers helped.

        caveat stats

        caveat stats --days 365 --html stats.html

    By week, from Monday, in UTC; and by entry. A vote counts in the week of its question. Questions are counted
    also when their words are no longer kept.
    """
    check_folder(html)
    base = _base(knowledge)
    with stored(database_url, team) as held:
        counted = _counted(held, base, days)
    if one_object:
        typer.echo(json.dumps(as_json(counted), ensure_ascii=False, indent=2))
    else:
        print_figures(counted, wide_console())
    if html is not None:
        write_page(html, page(counted), option="--html")


def _base(knowledge: Path) -> KnowledgeBase:
    try:
        return load_base(knowledge)
    except KnowledgeError as error:
        fail(*error.faults)


def _counted(held: Stored, base: KnowledgeBase, days: int) -> Counted:
    until = time.time()
    since = until - timedelta(days=days).total_seconds()
    asked = Questions(held.database).asked_since(held.team, since)
    taught = Proposals(held.database).served(held.team)
    usage = count_usage(asked, since=since, until=until)
    return Counted(held.team, days, until, with_taught(base, taught), usage)
