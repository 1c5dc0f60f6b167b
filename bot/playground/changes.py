"""What happens to messages and views, as feeds that a terminal or a test follows."""

import asyncio
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from bot.playground.message import Message
from bot.playground.views import View


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


@dataclass(frozen=True, slots=True)
class ViewChanged:
    """A modal or a Home tab appeared, changed or went; `view` is as it now is."""

    view: View


T = TypeVar("T")


class _Feed(Generic[T]):
    """What has happened since it was opened, in order: `async for`, or one at a time."""

    def __init__(self) -> None:
        self._happened: asyncio.Queue[T] = asyncio.Queue()

    def put(self, happened: T) -> None:
        """Add what happened; called by the workspace."""
        self._happened.put_nowait(happened)

    async def next(self, timeout: float | None = None) -> T:  # noqa: ASYNC109 - real seconds, whatever the clock
        """Wait for what happens next.

        Raises:
            TimeoutError: if nothing did within `timeout` real seconds.
        """
        async with asyncio.timeout(timeout):
            return await self._happened.get()

    def drain(self) -> list[T]:
        """All that was not yet taken, without waiting."""
        return [self._happened.get_nowait() for _ in range(self._happened.qsize())]

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        return await self._happened.get()


class Feed(_Feed[Change]):
    """What happens to messages."""


class WholeFeed(_Feed[Change | ViewChanged]):
    """What happens to messages, and to the views that people have before them."""
