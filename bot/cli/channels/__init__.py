"""`caveat channels`: how the bot behaves in each channel, from the command line."""

import typer

from bot.cli.channels.listing import list_channels
from bot.cli.channels.setting import set_channel
from bot.cli.channels.unsetting import unset_channel

channels = typer.Typer(
    no_args_is_help=True,
    help="Say how the bot behaves in a channel. A running bot follows within a second.",
    rich_markup_mode="markdown",
)
channels.command("list")(list_channels)
channels.command("set")(set_channel)
channels.command("unset")(unset_channel)
