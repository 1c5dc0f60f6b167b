"""How many questions are worked on at once, how many may wait, and when it is too many."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

AT_ONCE = 64
"""Replies under way; keeps a burst within Slack's limits and the machine's memory."""

WAITING = 1_000
"""Replies that may wait, some five seconds' worth; whoever comes after them hears so at once."""


class BusyError(Exception):
    """More is waiting than can be answered in good time."""


class Intake:
    """A number of places, and a queue before them that is not allowed to grow for ever."""

    def __init__(self, *, at_once: int = AT_ONCE, waiting: int = WAITING) -> None:
        self._places = asyncio.Semaphore(at_once)
        self._most = at_once + waiting
        self._admitted = 0

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Wait for a place and hold it.

        Raises:
            BusyError: at once, if too many are waiting.
        """
        if self._admitted >= self._most:
            raise BusyError
        self._admitted += 1
        try:
            async with self._places:
                yield
        finally:
            self._admitted -= 1
