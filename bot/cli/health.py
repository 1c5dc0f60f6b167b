"""`caveat health`: whether the bot beside this command is well, for a container's health check."""

import typer

from bot.cli.failing import FOUND_FAULTS, fail
from bot.settings import SettingsError, read_settings
from bot.slack.heartbeat import FRESH_FOR, is_fresh

NO_HEARTBEAT = "CAVEAT_HEARTBEAT: is not set, so the bot leaves no sign of life; name a file"
STALE = (
    "{path}: was not touched in the last {seconds:.0f} s; the bot is not connected to Slack, "
    "hangs, or is not running"
)


def health() -> None:
    """Exit with 0 when the running bot is connected and alive, with 1 when it is not."""
    try:
        heartbeat = read_settings().heartbeat
    except SettingsError as error:
        fail(*error.faults)
    if heartbeat is None:
        fail(NO_HEARTBEAT, code=FOUND_FAULTS)
    if not is_fresh(heartbeat):
        fail(STALE.format(path=heartbeat, seconds=FRESH_FOR), code=FOUND_FAULTS)
    typer.echo("well")
