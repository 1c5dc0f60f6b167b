"""What every reply goes through: a place in the queue, a worker thread, the way back."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TypeVar

import structlog

from bot.core.responder import Responder, Serving
from bot.slack.blocks import notices
from bot.slack.blocks.message import Message
from bot.slack.composing import Composed
from bot.slack.intake import BusyError, Intake
from bot.slack.places import Place
from bot.slack.reply import Replies

log = structlog.stdlib.get_logger(__name__)

Made = TypeVar("Made")

Compose = Callable[[Responder], Message]
"""Makes a message from the base in use; called in a worker thread, so that no ack waits for it."""

Ask = Callable[[Responder], Composed]
"""The same, with what came of a question."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was made of a question, and whether its message arrived."""

    composed: Composed
    arrived: bool


class Teller:
    """Makes messages and sends them, at most so many at once."""

    def __init__(
        self, *, serving: Serving, intake: Intake, replies: Replies, executor: Executor
    ) -> None:
        self._serving = serving
        self._intake = intake
        self._replies = replies
        self._executor = executor

    async def tell(self, place: Place, compose: Compose) -> bool:
        """Make a message and send it, or say that too many are asking or that it failed.

        Returns:
            Whether the message made arrived.
        """
        told = await self.ask(place, lambda responder: Composed(compose(responder)))
        return told is not None and told.arrived

    async def ask(self, place: Place, ask: Ask, *, aloud: bool = True) -> Told | None:
        """Look a question up and send what is to be said, if anything.

        Args:
            place: where to.
            ask: makes the message; without one nothing is sent.
            aloud: whether to say so when too many are asking or it failed; who did not ask is not told.

        Returns:
            None where nothing was made.
        """
        try:
            async with self._intake.place():
                composed = await self.work(ask)
                if composed.message is None:
                    return Told(composed, arrived=False)
                return Told(composed, await self._replies.send(place, composed.message))
        except BusyError:
            log.warning("busy", place=type(place).__name__)
            failure = notices.BUSY
        except (
            Exception
        ):  # a fault of ours, whatever it is: whoever asked is told, and so is the log
            # Not left to Bolt: it forgets the acknowledgement of a listener that fails soon after.
            log.exception("answer failed", place=type(place).__name__)
            failure = notices.FAILED
        if aloud:
            await self._replies.send(place, failure)
        return None

    async def work(self, make: Callable[[Responder], Made]) -> Made:
        """Make something of the base in use, in a worker thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, make, self._serving.responder)

    async def notify(self, place: Place, notice: Message) -> bool:
        """Send a message that needs nothing of the base, without waiting for a place."""
        return await self._replies.send(place, notice)

    async def take_back(self, channel: str, ts: str) -> bool:
        """Delete one of the bot's messages; whether it is gone."""
        return await self._replies.take_back(channel, ts)
