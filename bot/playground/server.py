"""The workspace's server: the Web API, Socket Mode and response_urls on 127.0.0.1."""

from types import TracebackType
from typing import Self

from aiohttp import web

from bot.playground.delivery import DisconnectReason
from bot.playground.sockets import accept_link
from bot.playground.web import response_url, web_api
from bot.playground.workspace import Workspace

_HOST = "127.0.0.1"
_SECONDS_TO_CLOSE = 0.5


class PlaygroundServer:
    """Serves a workspace while it is entered: `async with PlaygroundServer(workspace) as server`.

    Args:
        port: 0 takes any free one.

    Attributes:
        url: where the Web API's methods are, `http://127.0.0.1:PORT/api/`: the app's base URL.
    """

    def __init__(self, workspace: Workspace, *, port: int = 0) -> None:
        self.workspace = workspace
        self._port = port
        app = web.Application()
        app.router.add_route("*", "/api/{method}", web_api(workspace))
        app.router.add_post("/response/{token}", response_url(workspace))
        app.router.add_get("/link/", accept_link(workspace))
        self._runner = web.AppRunner(
            app, handler_cancellation=True, shutdown_timeout=_SECONDS_TO_CLOSE, access_log=None
        )

    @property
    def url(self) -> str:
        """Where the Web API's methods are."""
        return f"{self.workspace.origin}/api/"

    async def disconnect_all(self, reason: DisconnectReason = "refresh_requested") -> None:
        """End every Socket Mode connection as Slack does, with a frame that says why."""
        await self.workspace.socket_mode.disconnect(reason)

    def reset_all(self) -> None:
        """Drop every Socket Mode connection without a word, as a failing network does."""
        self.workspace.links.reset()

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, _HOST, self._port)
        await site.start()
        port = self._runner.addresses[0][1]
        self.workspace.origin = f"http://{_HOST}:{port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.workspace.close()
        await self._runner.cleanup()
