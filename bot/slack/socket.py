"""The socket's supervisor: always one live connection, replaced before or as soon as it ends."""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress

import aiohttp
import structlog

from bot.slack.link import Link
from bot.slack.refusal import Refusal

log = structlog.stdlib.get_logger(__name__)

LOOK_EVERY = 0.5
"""Seconds between looks at whether the connection lives."""

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
"""Seconds between attempts; doubled each time, with some chance in it so that replicas spread."""

ATTEMPTS_AT_THE_START = 4
"""Then a start gives up: whoever started the bot is looking, and wants to hear what is wrong."""


class UnreachableError(Exception):
    """No way to Slack at the start, after several attempts; the text says what was seen last."""


class Socket:
    """Keeps a link open until it is stopped."""

    def __init__(self, make_link: Callable[[], Link], *, first_pause: float = FIRST_PAUSE) -> None:
        """Supervise links.

        Args:
            make_link: makes a link that is not open yet.
            first_pause: seconds after the first failed attempt.
        """
        self._make_link = make_link
        self._first_pause = first_pause
        self._link: Link | None = None
        self._retiring: set[asyncio.Task[None]] = set()
        self._connected = False

    @property
    def connected(self) -> bool:
        """Whether a connection was alive when last looked at, at most a second ago."""
        return self._connected

    async def start(self) -> None:
        """Open the first connection.

        Raises:
            Refusal: if Slack does not want this app to connect.
            UnreachableError: if there is no way to Slack.
        """
        self._link = await self._open(attempts=ATTEMPTS_AT_THE_START)
        self._connected = True

    async def keep(self) -> None:
        """Replace the connection whenever it ends, for as long as this runs; call `start` before.

        Raises:
            Refusal: if Slack does not want this app to connect any more.
        """
        while True:
            await self._until_it_ends()
            link = await self._open(attempts=None)
            self._retire(self._link)
            self._link, self._connected = link, True
            log.info("connected anew")

    async def stop(self) -> None:
        """Stop receiving, acknowledge what was received, close. Call when `keep` no longer runs."""
        self._connected = False
        self._retire(self._link)
        self._link = None
        await asyncio.gather(*self._retiring)

    def _retire(self, link: Link | None) -> None:
        if link is not None:
            task = asyncio.create_task(link.retire())
            self._retiring.add(task)
            task.add_done_callback(self._retiring.discard)

    async def _until_it_ends(self) -> None:
        link = self._link
        while link is not None and not link.leaving.is_set() and await link.is_connected():
            self._connected = True
            await _either(link.leaving, LOOK_EVERY)
        # A link that was asked to leave still receives for some seconds; one that broke does not.
        self._connected = link is not None and await link.is_connected()
        log.info("connection ends", asked_to_leave=self._connected)

    async def _open(self, *, attempts: int | None) -> Link:
        pause, attempt = self._first_pause, 0
        while True:
            attempt += 1
            link = self._make_link()
            try:
                await link.open()
            except (Refusal, aiohttp.ClientError, TimeoutError, OSError) as error:
                await link.close()
                if isinstance(error, Refusal) and not error.passing:
                    raise
                why = str(error) or type(error).__name__
                log.warning("not connected", why=why, attempt=attempt)
                if attempt == attempts:
                    raise UnreachableError(why) from None
            except BaseException:  # cancelled: leave nothing open
                await link.close()
                raise
            else:
                return link
            self._connected = self._link is not None and await self._link.is_connected()
            await asyncio.sleep(pause * random.uniform(0.75, 1.25))  # noqa: S311 - not a secret
            pause = min(pause * 2, LONGEST_PAUSE)


async def _either(event: asyncio.Event, seconds: float) -> None:
    # Not wait_for: before Python 3.12 it forgets a cancellation that comes together with the event.
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
