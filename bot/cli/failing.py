"""How a command ends when it cannot go on: words on stderr, an exit code, never a traceback."""

from typing import NoReturn

import typer

FOUND_FAULTS = 1
"""A check or test ran and found faults."""

WRONG_USE = 2
"""The command was used wrongly, or what it was given cannot be read."""


def fail(*lines: object, code: int = WRONG_USE) -> NoReturn:
    """Print each line on stderr and end the command.

    Raises:
        typer.Exit: always, with the code.
    """
    for line in lines:
        typer.echo(str(line), err=True)
    raise typer.Exit(code)
