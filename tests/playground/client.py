"""An app without a framework: plain HTTP calls and a plain websocket."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import aiohttp

from bot.playground.server import PlaygroundServer

Json = dict[str, Any]
T = TypeVar("T")


class Socket:
    """One open Socket Mode connection."""

    def __init__(self, websocket: aiohttp.ClientWebSocketResponse) -> None:
        self.websocket = websocket

    async def frame(self) -> Json:
        """The next frame, within five seconds."""
        frame: Json = await self.websocket.receive_json(timeout=5)
        return frame

    async def is_quiet(self) -> bool:
        """Whether no frame comes for a moment."""
        try:
            await self.websocket.receive(timeout=0.05)
        except TimeoutError:
            return True
        return False

    async def ack(self, envelope: Json, payload: Any = None) -> None:
        """Acknowledge an envelope, with an answer where one is given."""
        answer = {} if payload is None else {"payload": payload}
        await self.websocket.send_json({"envelope_id": envelope["envelope_id"], **answer})

    async def has_closed(self) -> bool:
        """Whether the other side closes within five seconds."""
        message = await self.websocket.receive(timeout=5)
        return message.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}


class Client:
    """Calls the Web API, and connects."""

    def __init__(self, server: PlaygroundServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session
        self._sockets: list[Socket] = []  # an unreferenced websocket would close

    async def call(self, method: str, *, token: str | None = None, **arguments: Any) -> Json:
        """Call with a JSON body, with the bot's token unless another is given."""
        async with self.post(method, token=token, json=arguments) as response:
            answer: Json = await response.json()
            return answer

    async def call_as_form(self, method: str, **arguments: str) -> Json:
        """Call with a form body that carries the bot's token."""
        form = {"token": self.server.workspace.bot_token, **arguments}
        async with self.session.post(self.server.url + method, data=form) as response:
            answer: Json = await response.json()
            return answer

    def post(self, method: str, *, token: str | None = None, **body: Any) -> Any:
        """Post to a method; gives the response itself."""
        token = self.server.workspace.bot_token if token is None else token
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return self.session.post(self.server.url + method, headers=headers, **body)

    async def link_url(self) -> str:
        """A fresh address for a connection."""
        opened = await self.call("apps.connections.open", token=self.server.workspace.app_token)
        url: str = opened["url"]
        return url

    async def connect(self) -> Socket:
        """Open a connection and take its hello."""
        socket = await self.connect_unheard()
        assert (await socket.frame())["type"] == "hello"
        return socket

    async def connect_unheard(self) -> Socket:
        """Open a connection; what it says first is still to be read."""
        socket = Socket(await self.session.ws_connect(await self.link_url()))
        self._sockets.append(socket)
        return socket

    async def respond(self, url: str, **body: Any) -> tuple[int, str]:
        """Post to a response_url; gives status and body."""
        async with self.session.post(url, json=body) as response:
            return response.status, await response.text()


async def until(condition: Any) -> None:
    """Wait until something holds, five seconds at most."""
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.005)


async def while_acked(
    socket: Socket, act: Coroutine[Any, Any, T], answer: Any = None
) -> tuple[Json, T]:
    """Let a person act, acknowledge the one envelope that comes; gives its payload and the outcome."""
    acting = asyncio.create_task(act)
    envelope = await socket.frame()
    await socket.ack(envelope, answer)
    payload: Json = envelope["payload"]
    return payload, await acting
