"""Lines from a keyboard: a prompt that says who one is and where, with history and completion."""

from collections.abc import AsyncIterator, Iterable, Iterator

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.history import InMemoryHistory

from bot.playground.terminal import words
from bot.playground.terminal.chat import Chat
from bot.playground.workspace import Workspace

Candidate = tuple[str, str]
"""What can be typed, and what it means."""


async def keyed_lines(
    chat: Chat, workspace: Workspace, examples: Iterable[str]
) -> AsyncIterator[str]:
    """Every line typed until Ctrl-D or Ctrl-C.

    Args:
        chat: its place is in the prompt.
        workspace: its commands, people and channels are completed.
        examples: lines that the up-arrow finds before anything was typed, the first of them first.
    """
    session: PromptSession[str] = PromptSession(
        history=InMemoryHistory(list(reversed(list(examples)))),
        completer=LineCompleter(workspace),
        auto_suggest=AutoSuggestFromHistory(),
    )
    while True:
        try:
            yield await session.prompt_async(_prompt(chat))
        except (EOFError, KeyboardInterrupt):
            return


def _prompt(chat: Chat) -> StyleAndTextTuples:
    return [
        ("bold ansicyan", chat.place.user.name),
        ("ansibrightblack", f", {chat.where} › "),
    ]


class LineCompleter(Completer):
    """Completes commands and `:words` at a line's beginning, people and channels anywhere."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterator[Completion]:
        """What the text before the cursor may become."""
        before = document.text_before_cursor.lstrip()
        word = before.rpartition(" ")[2]
        wanted = bool(before) or complete_event.completion_requested
        for text, meaning in self._candidates(before, word):
            if wanted and text.startswith(word):
                yield Completion(text, start_position=-len(word), display_meta=meaning)

    def _candidates(self, before: str, word: str) -> Iterator[Candidate]:
        opening = before.split(" ", 1)[0] if " " in before else None
        if opening == ":as":
            yield from self._people("")
        elif opening == ":in":
            yield from self._channels()
        elif word.startswith("@"):
            yield from self._people("@")
        elif word.startswith("#"):
            yield from self._channels()
        elif opening is None:
            yield from self._commands()
            yield from _own_words()

    def _commands(self) -> Iterator[Candidate]:
        commands = self._workspace.app.commands.values()
        return ((each.command, each.description) for each in commands)

    def _people(self, mark: str) -> Iterator[Candidate]:
        users = self._workspace.directory.users.values()
        return ((mark + u.name, u.display) for u in users if mark or not u.is_bot)

    def _channels(self) -> Iterator[Candidate]:
        channels = self._workspace.directory.channels.values()
        return ((f"#{c.name}", c.purpose) for c in channels if c.kind != "im")


def _own_words() -> Iterator[Candidate]:
    return ((typed.split(" ")[0], told) for typed, told in words.HELP if typed.startswith(":"))
