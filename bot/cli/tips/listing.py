"""`caveat tips list`: every channel and person for whom tips are set."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import typer
from rich.table import Table
from rich.text import Text

from bot.bootstrap.days_off import day_off
from bot.cli.console import wide_console
from bot.cli.options import AsJson
from bot.cli.stored import DatabaseUrl, Team, stored
from bot.core.due import next_due
from bot.core.schedule import told
from bot.core.subscription import Subscription
from bot.playground.terminal.printable import printable
from bot.store.subscriptions import Subscriptions

NONE_SET = "Nobody gets tips: nothing is set for any channel or person."
COLUMNS = ("for", "tips", "next")
PAUSED = "paused ({why})"
NEVER = "-"


def list_tips(
    database_url: DatabaseUrl = None, team: Team = None, one_object: AsJson = False
) -> None:
    """List the channels and people for whom tips are set, with when the next one falls due."""
    with stored(database_url, team) as held:
        found = Subscriptions(held.database).all(held.team)
    now = datetime.now(UTC)
    if one_object:
        shown = [_as_json(each, now) for each in found]
        typer.echo(json.dumps({"team": held.team, "tips": shown}, indent=2))
    elif found:
        wide_console().print(_table(found, now))
    else:
        typer.echo(NONE_SET)


def _as_json(each: Subscription, now: datetime) -> dict[str, Any]:
    """`schedule` as it can be typed; `paused` Slack's name for why, or null; `next` ISO with its offset, or null."""
    coming = _next(each, now)
    return {
        "place": each.place,
        "schedule": told(each.schedule),
        "paused": each.paused or None,
        "next": coming.isoformat() if coming else None,
    }


def _table(found: Iterable[Subscription], now: datetime) -> Table:
    shown = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in COLUMNS:
        shown.add_column(name, overflow="fold")
    for each in found:
        coming = _next(each, now)
        when = f"{coming:%a} {coming:%Y-%m-%d %H:%M}" if coming else NEVER
        state = PAUSED.format(why=each.paused) if each.paused else when
        shown.add_row(*(Text(printable(text)) for text in (each.place, told(each.schedule), state)))
    return shown


def _next(each: Subscription, now: datetime) -> datetime | None:
    coming = next_due(each.schedule, now, day_off=day_off) if each.active else None
    return coming.astimezone(ZoneInfo(each.schedule.zone)) if coming else None
