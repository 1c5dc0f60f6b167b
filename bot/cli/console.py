"""Where tables are printed: as wide as the terminal, or wide enough where there is none."""

import os

from rich.console import Console

PIPED_WIDTH = 160
"""Columns of a table that goes to a file or another program, where none are told."""


def wide_console() -> Console:
    """A console on standard output that colours nothing by itself."""
    console = Console(highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = PIPED_WIDTH
    return console
