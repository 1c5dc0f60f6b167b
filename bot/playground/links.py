"""The open Socket Mode connections, and the single-use tickets that open them."""

import asyncio
import itertools
import secrets
from typing import Protocol

from bot.playground.message import Json

MOST_LINKS = 10
"""Open connections of one app (docs.slack.dev/apis/events-api/using-socket-mode)."""

_APPROXIMATE_CONNECTION_TIME = 18_060  # seconds, as Slack's own hello says


class Link(Protocol):
    """One websocket to the app."""

    async def send(self, frame: Json) -> None:
        """Send a frame; one that has gone away swallows it."""
        ...

    async def close(self) -> None:
        """Close the connection."""
        ...

    def reset(self) -> None:
        """Drop the connection without a word."""
        ...


class Links:
    """Who is connected; each payload goes to the next in turn."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._tickets: set[str] = set()
        self._open: list[Link] = []
        self._turn = itertools.count()
        self._opened = asyncio.Event()

    def __len__(self) -> int:
        return len(self._open)

    def issue_ticket(self) -> str:
        """A ticket that opens one connection."""
        ticket = secrets.token_hex(16)
        self._tickets.add(ticket)
        return ticket

    def redeem(self, ticket: str) -> bool:
        """Whether the ticket is good; it is no longer after this."""
        if ticket not in self._tickets:
            return False
        self._tickets.remove(ticket)
        return True

    async def attach(self, link: Link) -> bool:
        """Greet a new connection and count it in; one too many is turned away.

        Returns:
            Whether the connection stays.
        """
        if len(self._open) >= MOST_LINKS:
            await link.send(self._disconnect_frame("too_many_websockets"))
            await link.close()
            return False
        await link.send(self._hello_frame(len(self._open) + 1))
        self._open.append(link)
        self._opened.set()
        return True

    def detach(self, link: Link) -> None:
        """Forget a connection that has closed."""
        if link in self._open:
            self._open.remove(link)
        if not self._open:
            self._opened.clear()

    async def opened(self) -> None:
        """Wait until at least one connection is open."""
        await self._opened.wait()

    def next(self) -> Link | None:
        """The connection whose turn it is; None when there is none."""
        return self._open[next(self._turn) % len(self._open)] if self._open else None

    def all(self) -> tuple[Link, ...]:
        """The open connections."""
        return tuple(self._open)

    async def announce(self, reason: str) -> None:
        """Tell every connection that it will be closed."""
        for link in self.all():
            await link.send(self._disconnect_frame(reason))

    async def close(self, links: tuple[Link, ...]) -> None:
        """Close these connections."""
        for link in links:
            self.detach(link)
            await link.close()

    def reset(self) -> None:
        """Drop every connection without a word."""
        for link in self.all():
            link.reset()

    def _hello_frame(self, connections: int) -> Json:
        return {
            "type": "hello",
            "num_connections": connections,
            "debug_info": {
                "host": "playground",
                "build_number": 1,
                "approximate_connection_time": _APPROXIMATE_CONNECTION_TIME,
            },
            "connection_info": {"app_id": self._app_id},
        }

    def _disconnect_frame(self, reason: str) -> Json:
        return {"type": "disconnect", "reason": reason, "debug_info": {"host": "playground"}}
