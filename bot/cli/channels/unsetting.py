"""`caveat channels unset`: the defaults hold in a channel again."""

import typer

from bot.cli.channels.named import Channel
from bot.cli.stored import DatabaseUrl, Team, stored
from bot.store.channels import Channels

UNSET = "{channel}: the defaults hold again; the bot speaks only when it is asked."
WAS_NOT_SET = "{channel}: nothing was set, so nothing has changed."


def unset_channel(channel: Channel, database_url: DatabaseUrl = None, team: Team = None) -> None:
    """Forget what is set for a channel."""
    with stored(database_url, team) as held:
        gone = Channels(held.database).unset(held.team, channel)
    typer.echo((UNSET if gone else WAS_NOT_SET).format(channel=channel))
