"""`caveat channels list`: every channel for which something is set."""

import json

import typer

from bot.cli.channels.shown import as_json, table
from bot.cli.console import wide_console
from bot.cli.options import AsJson
from bot.cli.stored import DatabaseUrl, Team, stored
from bot.store.channels import Channels

NONE_SET = "Nothing is set for any channel: the bot speaks only when it is asked."


def list_channels(
    database_url: DatabaseUrl = None, team: Team = None, one_object: AsJson = False
) -> None:
    """List the channels for which something is set."""
    with stored(database_url, team) as held:
        channels = Channels(held.database).all(held.team)
    if one_object:
        told = [as_json(channel, settings) for channel, settings in channels.items()]
        typer.echo(json.dumps({"team": held.team, "channels": told}, indent=2))
    elif channels:
        wide_console().print(table(channels))
    else:
        typer.echo(NONE_SET)
