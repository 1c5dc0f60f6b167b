"""A whole session: lines from a keyboard, with history and completion, or from a pipe."""

import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console

from bot.playground.terminal import words
from bot.playground.terminal.chat import Chat
from bot.playground.terminal.lines import MOVES
from bot.playground.terminal.screen import Screen
from bot.playground.workspace import Workspace

WIDEST = 100
"""Columns beyond which lines of prose are hard to follow."""


@dataclass(frozen=True, slots=True)
class Talk:
    """How a session went: the lines that were typed or piped, and those to which no reply came."""

    lines: int
    unanswered: int


async def converse(workspace: Workspace) -> Talk:
    """Talk until the last line."""
    console = Console(highlight=False)
    console.width = min(console.width, WIDEST)
    screen = Screen(workspace, console)
    chat = Chat(workspace, screen)
    talking = _keyboard(workspace, chat, screen) if sys.stdin.isatty() else _pipe(chat, screen)
    return Talk(await talking, chat.unanswered)


async def _pipe(chat: Chat, screen: Screen) -> int:
    lines = 0
    while line := await asyncio.to_thread(sys.stdin.readline):
        lines += 1
        if line.strip():
            screen.echo(chat.place.user.name, chat.where, line.strip())
        if not await chat.take(line):
            break
    return lines


async def _keyboard(workspace: Workspace, chat: Chat, screen: Screen) -> int:
    _welcome(workspace, screen)
    completer = WordCompleter(list(_completions(workspace)), sentence=True)
    prompt: PromptSession[str] = PromptSession(history=InMemoryHistory(), completer=completer)
    lines = 0
    while True:
        try:
            line = await prompt.prompt_async(f"{chat.place.user.name}, {chat.where} › ")
        except (EOFError, KeyboardInterrupt):
            return lines
        lines += 1
        if not await chat.take(line):
            return lines


def _welcome(workspace: Workspace, screen: Screen) -> None:
    bot = workspace.bot_user
    commands = [command for command in workspace.app.commands if command != "/ask"] or ["/ask"]
    screen.note(words.WELCOME.format(bot=bot.display))
    screen.table(
        (
            (f"{commands[-1]} why containers", words.HINT_ASK),
            (f"@{bot.name} what's the catch with docker?", words.HINT_MENTION),
            (":dm", words.HINT_DM.format(bot=bot.display)),
            (":as grace  :in #onboarding", words.HINT_PERSON),
            (":help", words.HINT_HELP),
        )
    )


def _completions(workspace: Workspace) -> Iterator[str]:
    yield from workspace.app.commands
    yield f"@{workspace.bot_user.name} "
    yield from (f":{word}" for word in (*MOVES, "press", "say", "quit"))
    users = workspace.directory.users.values()
    yield from (f":as {user.name}" for user in users if not user.is_bot)
    channels = workspace.directory.channels.values()
    yield from (f":in #{channel.name}" for channel in channels if channel.kind != "im")
