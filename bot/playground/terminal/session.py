"""A whole session: lines from a keyboard or from a pipe, carried out one after the other."""

import io
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

from rich.console import Console

from bot.playground.terminal import words
from bot.playground.terminal.chat import Chat
from bot.playground.terminal.piped import piped_lines
from bot.playground.terminal.prompt import keyed_lines
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
    console = _console()
    screen = Screen(workspace, console)
    chat = Chat(workspace, screen)
    if sys.stdin.isatty():
        examples = _welcome(workspace, screen)
        return await _talk(chat, keyed_lines(chat, workspace, examples))
    return await _talk(chat, _echoed(chat, screen))


def _console() -> Console:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # an encoding without `›` shows `?` and goes on
    console = Console(highlight=False)
    console.width = min(console.width, WIDEST)
    return console


async def _talk(chat: Chat, lines: AsyncIterator[str]) -> Talk:
    count = 0
    async for line in lines:
        count += 1
        if not await chat.take(line):
            break
    return Talk(count, chat.unanswered)


async def _echoed(chat: Chat, screen: Screen) -> AsyncIterator[str]:
    """Lines that nobody has seen being typed, shown before they are carried out."""
    async for line in piped_lines():
        if line.strip():
            screen.echo(chat.place.user.name, chat.where, line.strip())
        yield line


def _welcome(workspace: Workspace, screen: Screen) -> tuple[str, ...]:
    """Tell a newcomer what to type; gives the examples that were told."""
    bot = workspace.bot_user
    commands = [each for each in workspace.app.commands.values() if each.command != "/ask"]
    command = commands[-1].command if commands else "/ask"
    examples = (f"{command} why containers", f"@{bot.name} what's the catch with docker?")
    screen.note(words.WELCOME.format(bot=bot.display))
    screen.table(
        (
            (examples[0], words.HINT_ASK),
            (examples[1], words.HINT_MENTION),
            (":dm", words.HINT_DM.format(bot=bot.display)),
            (":as grace  :in #onboarding", words.HINT_PERSON),
            (":help", words.HINT_HELP),
        )
    )
    return examples
