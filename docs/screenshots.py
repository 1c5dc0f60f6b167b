"""Makes the README's pictures from real exchanges: `make screenshots`.

The real bot answers in a workspace on this machine, from the notes in `knowledge/`; what the terminal shows is
written as SVG. The clock stands still, so the same notes give the same pictures, byte for byte.
"""

import asyncio
import io
from datetime import UTC
from pathlib import Path

from rich.console import Console

from bot.cli.play import workspace_with_bot
from bot.playground.clock import ManualClock
from bot.playground.terminal.chat import Chat
from bot.playground.terminal.screen import Screen
from bot.settings import Settings

FOLDER = Path(__file__).parent
KNOWLEDGE = FOLDER.parent / "knowledge"
WIDTH = 92
HALF_PAST_NINE = 1_763_976_600.0
"""An ordinary morning, in seconds since the epoch."""

PICTURES = {
    "first-light": ("/docker wy contaners",),
    "unsure": ("/docker can I keep my files", "/docker how do I reset my password"),
    "teaching": (
        "/docker where do the images of a release live",
        "1",
        ":as grace",
        ":in maintainers",
        "1",
        ':fill Answer="In the registry, under the version\'s tag." "The catch"="Kept for a year."',
        ":submit",  # an approval would tell its day
    ),
}
"""Each picture's name, and the lines typed for it."""

FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="A chat with Caveat">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font: bold 18px system-ui, sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


async def picture(*lines: str) -> str:
    """The SVG of a session in which these lines were typed."""
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        _environ={},
    )
    settings = Settings(_env_file=None, knowledge=KNOWLEDGE)
    async with workspace_with_bot(settings, clock=ManualClock(HALF_PAST_NINE)) as workspace:
        screen = Screen(workspace, console, time_zone=UTC)
        chat = Chat(workspace, screen)
        for line in lines:
            screen.echo(chat.place.user.name, chat.where, line)
            await chat.take(line)
    return console.export_svg(title="Caveat", code_format=FRAME, unique_id="caveat")


def main() -> None:
    """Write every picture beside this file."""
    for name, lines in PICTURES.items():
        path = FOLDER / f"{name}.svg"
        path.write_text(asyncio.run(picture(*lines)), encoding="utf-8")
        print(f"docs/{path.name}")


if __name__ == "__main__":
    main()
