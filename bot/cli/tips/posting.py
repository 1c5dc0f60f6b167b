"""`caveat tips post --dry-run`: today's tips of all channels, as they look."""

import html
from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.bootstrap.days_off import day_off
from bot.cli.failing import fail
from bot.cli.options import DEFAULT_KNOWLEDGE, Knowledge
from bot.cli.stored import DatabaseUrl, Stored, Team, stored
from bot.cli.tips.drawn import Source, history_in, local_date, source_of
from bot.cli.tips.listing import NONE_SET
from bot.core.due import Window, window_of
from bot.core.schedule import told_shortly
from bot.core.slot import Kind, Slot
from bot.core.subscription import Subscription
from bot.core.tip_choice import History
from bot.core.tips import tip_of
from bot.playground.terminal.printable import printable
from bot.slack.blocks.tip import tip_message
from bot.store.subscriptions import Subscriptions
from bot.tips.tips import LATEST

ONLY_DRY = "--dry-run: a running bot posts the tips, each once; from here they can only be shown. Add --dry-run."
HEAD = "{place} ({schedule}): {state}"
OFF = "off"
PAUSED = "paused, {why}"
NOT_TODAY = "none today"
FROM_NEXT = "none today: it was set after its time"
GIVEN = "given today"
TO_COME = "today at {time}"
DUE = "due since {time}"
TOO_LATE = "missed: it was due at {time}"
NOTHING = "The notes have nothing to tell."
INDENT = "    "


def post(
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show today's tips, and post nothing.")
    ] = False,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    database_url: DatabaseUrl = None,
    team: Team = None,
) -> None:
    """Show today's tip of every channel and person, as it looks: given, or still to come.

    caveat tips post --dry-run
    """
    if not dry_run:
        fail(ONLY_DRY)
    now = datetime.now(UTC)
    with stored(database_url, team) as held:
        found = Subscriptions(held.database).all(held.team)
        if not found:
            typer.echo(NONE_SET)
            return
        source = source_of(knowledge, held)
        for each in found:
            _show(held, source, each, now)


def _show(held: Stored, source: Source, each: Subscription, now: datetime) -> None:
    today = local_date(each.schedule, now)
    history = history_in(held, each.place)
    as_if_on = replace(each.schedule, on=True)
    window = window_of(as_if_on, today, latest=LATEST, day_off=day_off)
    given = dict(history).get(today)
    state = GIVEN if given else _state(each, window, now)
    head = HEAD.format(place=each.place, schedule=told_shortly(each.schedule), state=state)
    typer.echo(printable(head))
    tip = given or _drawn(source, each, history, window, now)
    if tip is not None:
        slot = Slot(held.team, each.place, Kind.TIP, today.isoformat())
        typer.echo(_looks(source, tip, slot))


def _state(each: Subscription, window: Window | None, now: datetime) -> str:
    """Why there is no tip today, or when it comes."""
    if not each.schedule.on:
        return OFF
    if each.paused:
        return PAUSED.format(why=each.paused)
    if window is None:
        return NOT_TODAY
    if window.start.timestamp() < each.since:
        return FROM_NEXT
    at = f"{window.start.astimezone(ZoneInfo(each.schedule.zone)):%H:%M}"
    if now < window.start:
        return TO_COME.format(time=at)
    return (DUE if now < window.end else TOO_LATE).format(time=at)


def _drawn(
    source: Source, each: Subscription, history: History, window: Window | None, now: datetime
) -> str | None:
    """Today's tip, if one is still to come."""
    if not each.active or window is None or not now < window.end:
        return None
    if window.start.timestamp() < each.since:
        return None
    (coming,) = source.draw(each.place, each.schedule, history, [window], window.day)
    return coming.tip or ""


def _looks(source: Source, tip_id: str, slot: Slot) -> str:
    """The tip's text, indented."""
    tip = tip_of(source.base, tip_id)
    text = html.unescape(tip_message(tip, question=slot.name).text) if tip else NOTHING
    return "\n".join(f"{INDENT}{line}".rstrip() for line in printable(text).splitlines()) + "\n"
