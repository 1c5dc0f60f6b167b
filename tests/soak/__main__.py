"""`make tips-soak`: two years of tips under kills and faults, on SQLite and, where one is at hand, PostgreSQL."""

import argparse
import asyncio
import os
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, timedelta
from pathlib import Path

import psycopg
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.databases import POSTGRES
from tests.soak.driver import Outcome, Plan, soak
from tests.soak.world import WINDOWS

FIRST = date(2026, 1, 1)
TWO_YEARS = 730
EVES = 4
"""Days from each eve of a change of the clocks on, in a short run."""


def main() -> int:
    """Run what the command line asks for; 1 if any tip did not come exactly once."""
    options = _options()
    days = _days(options)
    console = Console()
    failed = False
    for name, url in _databases():
        if options.on and name.lower() != options.on:
            continue
        if url is None:
            console.print(f"{name}: {POSTGRES} names no server, so it is left out")
            continue
        with (
            url as ready,
            tempfile.TemporaryDirectory() as folder,
            Progress(console=console) as bar,
        ):
            plan = Plan(days, options.replicas, ready.format(folder=folder), options.seed)
            outcome = asyncio.run(soak(plan, Path(folder), bar))
        console.print(_table(name, plan, outcome))
        for (channel, day), times in sorted(outcome.wrong.items()):
            console.print(f"[bold]{channel} got {times} tips for {day}, not one")
        failed = failed or bool(outcome.wrong)
    return int(failed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make tips-soak", description=__doc__, epilog='Pass options as ARGS="--days 60".'
    )
    parser.add_argument("--days", type=int, default=TWO_YEARS, help="days to run through (730)")
    parser.add_argument("--short", action="store_true", help="only around changes of the clocks")
    parser.add_argument("--replicas", type=int, default=3, help="processes (3)")
    parser.add_argument("--on", choices=["sqlite", "postgresql"], help="one database (both)")
    parser.add_argument("--seed", type=int, default=1, help="of what goes wrong when (1)")
    return parser.parse_args()


def _days(options: argparse.Namespace) -> list[date]:
    if options.short:
        return [eve + timedelta(days=n) for eve in WINDOWS for n in range(EVES)]
    return [FIRST + timedelta(days=n) for n in range(options.days)]


def _databases() -> Iterator[tuple[str, AbstractContextManager[str] | None]]:
    yield "SQLite", _sqlite()
    yield "PostgreSQL", _postgres() if POSTGRES in os.environ else None


@contextmanager
def _sqlite() -> Iterator[str]:
    yield "sqlite:///{folder}/caveat.sqlite3"


@contextmanager
def _postgres() -> Iterator[str]:
    server = os.environ[POSTGRES]
    name = f"caveat_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"')
        try:
            yield f"{server.rpartition('/')[0]}/{name}"
        finally:
            admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _table(name: str, plan: Plan, outcome: Outcome) -> Table:
    table = Table(title=f"Tips on {name}, {plan.replicas} replicas, seed {plan.seed}", box=None)
    table.add_column("what")
    table.add_column("count", justify="right")
    missing = sum(times == 0 for times in outcome.wrong.values())
    rows = {
        "days": len(plan.days),
        "tips due": outcome.due,
        "tips missing": missing,
        "tips doubled": len(outcome.wrong) - missing,
        "kills": sum(n for what, n in outcome.happened.items() if what.startswith("kill")),
        **dict(sorted(outcome.happened.items())),
        "seconds": round(outcome.seconds),
    }
    for what, count in rows.items():
        table.add_row(what, str(count))
    return table


if __name__ == "__main__":
    sys.exit(main())
