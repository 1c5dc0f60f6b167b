"""`caveat run`: the bot in Slack when there are tokens, else in a workspace on this machine."""

import asyncio
import os
import stat
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap import StartError, new_event_loop, run_forever
from bot.cli.failing import fail
from bot.cli.play import play_session
from bot.content.faults import KnowledgeError
from bot.settings import Settings, SettingsError, read_settings

NO_TOKENS = (
    "SLACK_BOT_TOKEN and SLACK_APP_TOKEN: are not set, and there is nobody to talk to here; "
    "set both to connect to Slack, or run this in a terminal or behind a pipe"
)

Folder = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="DIR",
        help="The folder of the knowledge base: one YAML file a topic. "
        "By default what CAVEAT_KNOWLEDGE says, in the environment or in .env, else `knowledge`.",
    ),
]


def run(knowledge: Folder = None) -> None:
    """Run the bot.

    With SLACK_BOT_TOKEN and SLACK_APP_TOKEN, in the environment or in .env, it connects to Slack
    and stays. Without them it opens a workspace on this machine, as `caveat play` does.
    """
    settings = _settings(knowledge)
    if not settings.for_slack:
        if _nobody_is_here():
            fail(NO_TOKENS)
        play_session(settings)
        return
    try:
        with asyncio.Runner(loop_factory=new_event_loop) as runner:
            runner.run(run_forever(settings))
    except KnowledgeError as error:
        fail(*error.faults)
    except StartError as error:
        fail(error)


def _settings(knowledge: Path | None) -> Settings:
    try:
        settings = read_settings()
    except SettingsError as error:
        fail(*error.faults)
    return settings if knowledge is None else settings.model_copy(update={"knowledge": knowledge})


def _nobody_is_here() -> bool:
    """Whether standard input is closed or /dev/null, as in a container that nobody attached to."""
    if sys.stdin is None or sys.stdin.closed:
        return True
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except OSError:  # a stand-in without a descriptor, which has something to say
        return False
    return stat.S_ISCHR(mode) and not sys.stdin.isatty()
