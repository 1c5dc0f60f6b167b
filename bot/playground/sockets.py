"""Socket Mode's websocket: a ticket opens it, frames go out, acks come in."""

import json
from collections.abc import Awaitable, Callable

from aiohttp import WSMsgType, web

from bot.playground.faults import LINK
from bot.playground.message import Json
from bot.playground.web import suffer
from bot.playground.workspace import Workspace

_SECONDS_TO_CLOSE = 1.0


class SocketLink:
    """One websocket as the workspace sees it."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self._socket = socket
        self._transport = request.transport

    async def send(self, frame: Json) -> None:
        """Send a frame; a connection that has gone swallows it, as the network would."""
        try:
            await self._socket.send_str(json.dumps(frame))
        except ConnectionError:
            return

    async def close(self) -> None:
        """Close the connection."""
        await self._socket.close()

    def reset(self) -> None:
        """Drop the connection without a word, as a failing network does."""
        if self._transport is not None:
            self._transport.abort()


def accept_link(workspace: Workspace) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """The handler of a new connection."""

    async def handle(request: web.Request) -> web.StreamResponse:
        fault = workspace.faults.take(LINK)
        if fault is not None:
            return await suffer(fault, request)
        if not workspace.links.redeem(request.query.get("ticket", "")):
            return web.Response(status=403, text="the ticket is unknown or used")
        socket = web.WebSocketResponse(timeout=_SECONDS_TO_CLOSE)
        await socket.prepare(request)
        link = SocketLink(socket, request)
        if await workspace.links.attach(link):
            try:
                await _receive(workspace, socket)
            finally:
                workspace.links.detach(link)
        return socket

    return handle


async def _receive(workspace: Workspace, socket: web.WebSocketResponse) -> None:
    async for incoming in socket:
        if incoming.type is WSMsgType.TEXT:
            frame = _object(incoming.data)
            if frame is not None:
                workspace.socket_mode.receive(frame)


def _object(text: str) -> Json | None:
    """The JSON object in a frame; None for anything else, which Slack ignores too."""
    try:
        frame = json.loads(text)
    except json.JSONDecodeError:
        return None
    return frame if isinstance(frame, dict) else None
