"""What happens to messages, as a feed that a terminal or a test follows."""

import asyncio
from dataclasses import dataclass

from bot.playground.message import Message


@dataclass(frozen=True, slots=True)
class Posted:
    """A message appeared; ephemeral ones too."""

    message: Message


@dataclass(frozen=True, slots=True)
class Updated:
    """A message changed: its text, its blocks or its reactions."""

    message: Message
    before: Message


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message went; `message` is marked as deleted and keeps its last text."""

    message: Message


Change = Posted | Updated | Deleted


class Feed:
    """The changes since it was opened, in order: `async for change in feed`, or one at a time."""

    def __init__(self) -> None:
        self._changes: asyncio.Queue[Change] = asyncio.Queue()

    def put(self, change: Change) -> None:
        """Add a change; called by the workspace."""
        self._changes.put_nowait(change)

    async def next(self, timeout: float | None = None) -> Change:  # noqa: ASYNC109 - real seconds, whatever the clock
        """Wait for the next change.

        Raises:
            TimeoutError: if none came within `timeout` real seconds.
        """
        async with asyncio.timeout(timeout):
            return await self._changes.get()

    def drain(self) -> list[Change]:
        """All changes not yet taken, without waiting."""
        return [self._changes.get_nowait() for _ in range(self._changes.qsize())]

    def __aiter__(self) -> "Feed":
        return self

    async def __anext__(self) -> Change:
        return await self._changes.get()
