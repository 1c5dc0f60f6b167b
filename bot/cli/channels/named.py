"""The channel that a command is for, by its id."""

from typing import Annotated

import typer

from bot.settings import channel_id


def _parse(text: str) -> str:
    try:
        named = channel_id(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    if not named:
        raise typer.BadParameter("name a channel's id (C0123)")
    return named


Channel = Annotated[
    str,
    typer.Argument(
        metavar="C0123", parser=_parse, help="The channel's id, not its name.", show_default=False
    ),
]
