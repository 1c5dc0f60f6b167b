"""What a terminal of some width would show, as text."""

import io

from rich.console import Console, RenderableType


def shown(renderable: RenderableType, *, width: int = 60, colour: bool = False) -> str:
    """The renderable on a screen of that many columns; lines without the spaces at their ends."""
    file = io.StringIO()
    Console(
        file=file, width=width, force_terminal=colour, color_system="standard" if colour else None
    ).print(renderable)
    return "\n".join(line.rstrip() for line in file.getvalue().rstrip("\n").split("\n"))
