"""`caveat tips preview`: the tips that a channel will get, if until then nothing changes."""

import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap.days_off import almanac, day_off
from bot.cli.console import wide_console
from bot.cli.failing import fail
from bot.cli.options import DEFAULT_KNOWLEDGE, AsJson, Knowledge
from bot.cli.stored import DatabaseUrl, Stored, Team, UnusableError, stored_if_any
from bot.cli.tips.drawn import Source, history_in, local_date, source_of
from bot.cli.tips.shown import as_json, table
from bot.core.coming import windows_to_come
from bot.core.knowledge import KnowledgeBase
from bot.core.schedule import Schedule, told
from bot.core.schedule_request import NotUnderstood, TurnOn, read_request
from bot.core.subscription import Subscription
from bot.core.tip_choice import History
from bot.playground.terminal.printable import printable
from bot.store.subscriptions import Subscriptions

NO_PLACE = "{text}: is no id of a channel (C0123) or a person (U0123)"
NONE_SET = (
    "--channel {place}: no tips are set for it; add --schedule to see what one would bring, "
    'such as --schedule "{example}"'
)
OR_TYPE = (
    'Or add --schedule, such as --schedule "09:30 Europe/London weekdays": that needs no database.'
)
NOT_READ = '--schedule: “{word}” is not understood; write it as in "{example}"'
IS_OFF = "--channel {place}: its tips are off; this is what would come by its schedule."
IS_PAUSED = "--channel {place}: its tips are paused ({why}); this is what would come otherwise."
WITHOUT = "Without history and votes: {why}"
SCHEDULE = "Tips {schedule}"
NONE = "No tip comes in these {days} days."
EXAMPLE = "09:30 Europe/London weekdays"

BEGINS = Schedule(time(9, 30), "UTC")
"""What a schedule that was typed begins with."""


def _place(text: str) -> str:
    if not re.fullmatch(r"[CGUW][A-Z0-9]{2,}", text):
        raise typer.BadParameter(NO_PLACE.format(text=text))
    return text


def preview(  # noqa: PLR0913 - an option of the command each
    *,
    channel: Annotated[
        str,
        typer.Option(
            parser=_place,
            metavar="C0123",
            help="Whose tips: the channel's id, or a person's (U0123).",
            show_default=False,
        ),
    ],
    days: Annotated[int, typer.Option(min=1, max=366, metavar="N", help="How far ahead.")] = 30,
    schedule: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT",
            help=f'By this schedule instead of the one that is set, such as "{EXAMPLE}".',
            show_default=False,
        ),
    ] = None,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    database_url: DatabaseUrl = None,
    team: Team = None,
    one_object: AsJson = False,
) -> None:
    """Show which tips will come, and when.

        caveat tips preview --channel C0123 --days 30

        caveat tips preview --channel C0123 --schedule "09:30 Europe/London weekdays"

    They come so if until then the notes, the votes and the schedule stay as they are. With --schedule
    it works without a database too, and then as for a channel that has had no tips.
    """
    now = datetime.now(UTC)
    found = _gathered(channel, schedule, knowledge, database_url, team)
    wanted = found.schedule
    given = {day for day, _ in found.history}
    windows = windows_to_come(wanted, now, given=given, day_off=day_off)
    near = takewhile(lambda each: each.start < now + timedelta(days=days), windows)
    coming = found.source.draw(channel, wanted, found.history, near, local_date(wanted, now))
    if one_object:
        shown = as_json(found.source.base, wanted, coming)
        about = {"channel": channel, "schedule": told(wanted)}
        typer.echo(json.dumps({**about, "tips": shown}, indent=2))
        return
    typer.echo(SCHEDULE.format(schedule=told(wanted)))
    if coming:
        wide_console().print(table(found.source.base, wanted, coming))
    else:
        typer.echo(NONE.format(days=days))


@dataclass(frozen=True, slots=True)
class _Gathered:
    """All that a preview is made of."""

    source: Source
    schedule: Schedule
    history: History


def _gathered(
    place: str, typed: str | None, knowledge: Path, database_url: str | None, team: str | None
) -> _Gathered:
    """With the database; where it is not there, and a schedule was typed, without, and that is said."""
    try:
        with stored_if_any(database_url, team) as held:
            return _with(held, place, typed, knowledge)
    except UnusableError as error:
        if typed is None:
            fail(*error.lines, OR_TYPE)
        typer.echo(WITHOUT.format(why=error), err=True)
    return _with(None, place, typed, knowledge)


def _with(held: Stored | None, place: str, typed: str | None, knowledge: Path) -> _Gathered:
    source = source_of(knowledge, held)
    found = Subscriptions(held.database).of(held.team, place) if held else None
    if typed is not None:
        schedule = _read(typed, source.base, found)
    elif found is not None:
        schedule = _as_if_on(found)
    else:
        fail(NONE_SET.format(place=place, example=EXAMPLE))
    return _Gathered(source, schedule, history_in(held, place))


def _as_if_on(found: Subscription) -> Schedule:
    """What is set; that nothing comes by it is said."""
    if not found.schedule.on:
        typer.echo(IS_OFF.format(place=found.place), err=True)
    elif found.paused:
        typer.echo(IS_PAUSED.format(place=found.place, why=found.paused), err=True)
    return replace(found.schedule, on=True)


def _read(typed: str, base: KnowledgeBase, found: Subscription | None) -> Schedule:
    """What was typed; its parts that were not named are as they are set, or as they begin."""
    vocabulary = almanac().vocabulary([topic.id for topic in base.topics])
    request = read_request(typed, vocabulary, found.schedule if found else BEGINS)
    if not isinstance(request, TurnOn):
        word, example = typed, EXAMPLE
        if isinstance(request, NotUnderstood):
            word, example = request.word, request.example
        fail(NOT_READ.format(word=printable(word), example=printable(example)))
    return request.schedule
