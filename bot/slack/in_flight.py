"""The listeners that are running, counted, so that a stop can wait for their replies."""

import asyncio

from slack_bolt.async_app import AsyncApp
from slack_bolt.listener.async_listener_completion_handler import (
    AsyncCustomListenerCompletionHandler,
)
from slack_bolt.listener.async_listener_start_handler import AsyncCustomListenerStartHandler


class InFlight:
    """A count of what has begun and not ended."""

    def __init__(self) -> None:
        self.count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def began(self) -> None:
        """Count one more."""
        self.count += 1
        self._idle.clear()

    def ended(self) -> None:
        """Count one less."""
        self.count -= 1
        if self.count == 0:
            self._idle.set()

    async def wait_until_idle(self, seconds: float) -> bool:
        """Wait for the count to be 0; False if it is not so in time."""
        try:
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        except TimeoutError:
            return False
        return True


def track_listeners(app: AsyncApp) -> InFlight:
    """Count every listener of the app from its first line to its last."""
    in_flight = InFlight()

    async def began() -> None:
        in_flight.began()

    async def ended() -> None:
        in_flight.ended()

    runner = app.listener_runner
    runner.listener_start_handler = AsyncCustomListenerStartHandler(app.logger, began)
    runner.listener_completion_handler = AsyncCustomListenerCompletionHandler(app.logger, ended)
    return in_flight
