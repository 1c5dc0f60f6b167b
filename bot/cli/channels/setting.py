"""`caveat channels set`: some of a channel's settings change, the others stay."""

import json
from typing import Annotated, Any

import typer

from bot.cli.channels.named import Channel
from bot.cli.channels.shown import as_json, table
from bot.cli.console import wide_console
from bot.cli.failing import fail
from bot.cli.options import DEFAULT_KNOWLEDGE, AsJson, Knowledge
from bot.cli.stored import DatabaseUrl, Team, stored
from bot.cli.topics import known_topic
from bot.content.faults import KnowledgeError
from bot.content.load import load_base
from bot.core.channel import MOST_AN_HOUR, Threads
from bot.store.channels import Channels

NOTHING = "Say what to set, such as --watch; `caveat channels set --help` lists it all."
NO_THRESHOLD = "--threshold {value:g}: must be above 0 and at most 1, such as 0.8"
ONE_THRESHOLD = "--threshold and --usual-threshold: give one of them"
ONE_TOPICS = "--topic and --all-topics: give one of them"


def set_channel(  # noqa: PLR0913 - an option of the command each
    channel: Channel,
    *,
    watch: Annotated[
        bool | None,
        typer.Option(
            "--watch/--no-watch", help="Answer questions that nobody put to the bot, when sure."
        ),
    ] = None,
    threshold: Annotated[
        float | None,
        typer.Option(
            metavar="0..1", help="How sure it must be to speak unasked, above 0 and at most 1."
        ),
    ] = None,
    usual_threshold: Annotated[
        bool, typer.Option("--usual-threshold", help="As sure as everywhere else.")
    ] = False,
    topic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID", help="Speak unasked of this topic only, and prefer it; may be repeated."
        ),
    ] = None,
    all_topics: Annotated[
        bool, typer.Option("--all-topics", help="Speak of every topic again.")
    ] = False,
    threads: Annotated[
        Threads | None,
        typer.Option(help="When to answer again in a thread that the bot takes part in."),
    ] = None,
    hint: Annotated[
        bool | None,
        typer.Option(
            "--hint/--no-hint", help="Show the asker alone what may help, when not so sure."
        ),
    ] = None,
    most_an_hour: Annotated[
        int | None,
        typer.Option(
            min=1, max=MOST_AN_HOUR, metavar="N", help="Unasked replies and hints in an hour."
        ),
    ] = None,
    welcome: Annotated[
        bool | None,
        typer.Option(
            "--welcome/--no-welcome",
            help="Welcome people who join, and offer them its topics, an entry a day.",
        ),
    ] = None,
    knowledge: Knowledge = DEFAULT_KNOWLEDGE,
    database_url: DatabaseUrl = None,
    team: Team = None,
    one_object: AsJson = False,
) -> None:
    """Set how the bot behaves in a channel.

        caveat channels set C0123 --watch --threshold 0.9 --topic docker --topic deploys

    What you do not name stays as it is. A running bot follows within a second.
    """
    given = {
        "watch": watch,
        "threshold": _threshold(threshold, usual=usual_threshold),
        "topics": _topics(topic, knowledge, every=all_topics),
        "threads": threads,
        "hint": hint,
        "most_an_hour": most_an_hour,
        "welcome": welcome,
    }
    changed: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if usual_threshold:
        changed["threshold"] = None
    if not changed:
        fail(NOTHING)
    with stored(database_url, team) as held:
        settings = Channels(held.database).change(held.team, channel, **changed)
    if one_object:
        typer.echo(json.dumps({"team": held.team, **as_json(channel, settings)}, indent=2))
    else:
        wide_console().print(table({channel: settings}))


def _threshold(value: float | None, *, usual: bool) -> float | None:
    if value is None:
        return None
    if usual:
        fail(ONE_THRESHOLD)
    if not 0 < value <= 1:  # as it stands, so that nan is none either
        fail(NO_THRESHOLD.format(value=value))
    return value


def _topics(
    named: list[str] | None, knowledge: Knowledge, *, every: bool
) -> tuple[str, ...] | None:
    """The topics named, all known; none at all for every topic; None where nothing was said."""
    if not named:
        return () if every else None
    if every:
        fail(ONE_TOPICS)
    try:
        base = load_base(knowledge)
    except KnowledgeError as error:
        fail(*error.faults)
    for each in named:
        known_topic(base, each)
    return tuple(dict.fromkeys(named))
