"""What every reply goes through: a place in the queue, a worker thread, the way back."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor

import structlog

from bot.core.responder import Responder, Serving
from bot.slack.blocks import notices
from bot.slack.blocks.message import Message
from bot.slack.intake import BusyError, Intake
from bot.slack.places import Place
from bot.slack.reply import Replies

log = structlog.stdlib.get_logger(__name__)

Compose = Callable[[Responder], Message]
"""Makes a message from the base in use; called in a worker thread, so that no ack waits for it."""


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
        try:
            async with self._intake.place():
                message = await asyncio.get_running_loop().run_in_executor(
                    self._executor, compose, self._serving.responder
                )
                return await self._replies.send(place, message)
        except BusyError:
            log.warning("busy", place=type(place).__name__)
            await self._replies.send(place, notices.BUSY)
        except (
            Exception
        ):  # a fault of ours, whatever it is: whoever asked is told, and so is the log
            # Not left to Bolt: it forgets the acknowledgement of a listener that fails soon after.
            log.exception("answer failed", place=type(place).__name__)
            await self._replies.send(place, notices.FAILED)
        return False

    async def notify(self, place: Place, notice: Message) -> bool:
        """Send a message that needs nothing of the base, without waiting for a place."""
        return await self._replies.send(place, notice)
