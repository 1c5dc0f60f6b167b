"""A server that answers as it is told to, over real sockets: for what Slack seldom says."""

from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

Answer = tuple[int, str | dict[str, Any]] | tuple[int, str | dict[str, Any], dict[str, str]]

TAKEN: Answer = (200, {"ok": True})


class SlackDouble:
    """Gives the planned answers in order, then takes everything; remembers what it was sent."""

    def __init__(self) -> None:
        self.url = ""
        self.received: list[tuple[str, dict[str, Any]]] = []
        self._answers: deque[Answer] = deque()

    def plan(self, *answers: Answer) -> None:
        """Answer the next requests so."""
        self._answers.extend(answers)

    async def _answer(self, request: web.Request) -> web.Response:
        self.received.append((request.path.rsplit("/", 1)[-1], await request.json()))
        status, body, *headers = self._answers.popleft() if self._answers else TAKEN
        if isinstance(body, dict):
            return web.json_response(body, status=status, headers=headers[0] if headers else None)
        return web.Response(text=body, status=status, headers=headers[0] if headers else None)


@asynccontextmanager
async def slack_double() -> AsyncIterator[SlackDouble]:
    """A double that listens on 127.0.0.1."""
    double = SlackDouble()
    app = web.Application()
    app.router.add_post("/{path:.*}", double._answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    double.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        yield double
    finally:
        await runner.cleanup()
