"""`caveat play`: a Slack workspace on this machine with the bot in it, to talk to in the terminal."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import typer
from pydantic import SecretStr

from bot.bootstrap import StartError, running_bot
from bot.cli.failing import FOUND_FAULTS, fail
from bot.cli.options import DEFAULT_KNOWLEDGE, Knowledge
from bot.content.faults import KnowledgeError
from bot.content.load import load_base
from bot.playground.server import PlaygroundServer
from bot.playground.terminal.session import Talk, converse
from bot.playground.workspace import Workspace
from bot.settings import Settings, SettingsError, read_settings
from bot.slack.manifest import manifest

MAINTAINER = "grace"
"""Who is an admin of that workspace, and so keeps the notes: `:as grace` shows what she can do."""

INTERRUPTED = 130
"""What a shell reports of a program ended by Ctrl-C: 128 + SIGINT."""


def play(knowledge: Knowledge = DEFAULT_KNOWLEDGE) -> None:
    """Talk to the bot in a Slack workspace on this machine; no account is needed.

    Type questions as you would in Slack, or pipe them in:

        echo '/docker why containers' | caveat play

    Nothing leaves the machine, and nothing is kept. Exits with 1 if the bot left a question without a reply.
    """
    try:
        settings = read_settings()
    except SettingsError as error:
        fail(*error.faults)
    play_session(settings.model_copy(update={"knowledge": knowledge}))


def play_session(settings: Settings) -> Talk:
    """Start workspace and bot, and talk until the last line.

    Raises:
        typer.Exit: with 1 if the bot left a question without a reply, with 2 if it could not start.
    """
    try:
        talk = asyncio.run(_session(settings))
    except KnowledgeError as error:
        fail(*error.faults)
    except StartError as error:
        fail(error)
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    if talk.unanswered:
        raise typer.Exit(FOUND_FAULTS)
    return talk


async def _session(settings: Settings) -> Talk:
    async with workspace_with_bot(settings) as workspace:
        return await converse(workspace)


@asynccontextmanager
async def workspace_with_bot(settings: Settings, **options: Any) -> AsyncIterator[Workspace]:
    """A workspace on loopback and the real bot in it, answering from the settings' knowledge.

    Args:
        settings: what the bot is run with, but for its tokens, its database and the Slack it talks to.
        options: for the workspace.

    Raises:
        KnowledgeError: if the knowledge folder cannot be used.
    """
    workspace = Workspace.with_cast(**options)
    workspace.install(manifest(load_base(settings.knowledge)))
    keepers = [workspace.user(MAINTAINER), workspace.bot_user]
    channel = workspace.add_channel("maintainers", keepers, private=True)
    here = settings.model_copy(update={"maintainers_channel": channel.id})
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(PlaygroundServer(workspace))
        await stack.enter_async_context(running_bot(_here(here, server)))
        yield workspace


def _here(settings: Settings, server: PlaygroundServer) -> Settings:
    return settings.model_copy(
        update={
            "bot_token": SecretStr(server.workspace.bot_token),
            "app_token": SecretStr(server.workspace.app_token),
            "api_url": server.url,
            "database_url": "sqlite://",  # in memory: the next session counts its events from one again
            "digest": "off",
            "heartbeat": None,
            "log_level": "error",
        }
    )
