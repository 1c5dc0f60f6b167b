"""`caveat tips`: who gets tips, what comes today, and what will come."""

import typer

from bot.cli.tips.listing import list_tips
from bot.cli.tips.posting import post
from bot.cli.tips.previewing import preview

tips = typer.Typer(
    no_args_is_help=True,
    help="Look at the tips that a running bot posts. They are set in Slack, with `/ask tips`.",
    rich_markup_mode="markdown",
)
tips.command("list")(list_tips)
tips.command("preview")(preview)
tips.command("post")(post)
