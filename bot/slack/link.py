"""One Socket Mode connection: opened once with a fresh ticket, never repaired but replaced.

The SDK's client reconnects by itself, but after a failed handshake it tries the same single-use
ticket for ever. Here each client lives for one connection, and `socket` opens the next.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog
from aiohttp import WSMessage
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.dispatch import dispatch
from bot.slack.in_flight import InFlight
from bot.slack.proxy import proxy_for
from bot.slack.refusal import refusal_of

log = structlog.stdlib.get_logger(__name__)

PING_INTERVAL = 3
"""Seconds; a half-open connection is noticed after one and a half of these."""

UP_WITHIN = 5.0
"""Seconds from a ticket to Slack's hello; a ticket that took longer is given up for a fresh one."""

ACKS_WITHIN = 3.0
"""Seconds that Slack waits for an acknowledgement."""

CLOSED_WITHIN = 1.0
"""Seconds in which Slack is expected to answer a close."""

SETTLE = 0.05
"""Seconds in which the SDK hands on the last payload it took from its queue."""


class Link(SocketModeClient):
    """A connection that asks to be replaced: on a disconnect frame, a close, or silence."""

    def __init__(self, app: AsyncApp, *, app_token: str, web_client: AsyncWebClient) -> None:
        """Make a link; must be called in a running event loop."""
        super().__init__(
            app_token=app_token,
            web_client=web_client,
            auto_reconnect_enabled=False,
            ping_interval=PING_INTERVAL,
            on_close_listeners=[self._closed_by_slack],
        )
        self.leaving = asyncio.Event()
        self._app = app
        self._greeted = asyncio.Event()
        self._unacknowledged = InFlight()
        self.message_listeners.append(self._frame)
        self.socket_mode_request_listeners.append(self._payload)

    async def open(self) -> None:
        """Get a ticket, connect, and wait for Slack's hello.

        Raises:
            Refusal: if Slack gives no ticket.
            aiohttp.ClientError, OSError: if Slack cannot be reached.
            TimeoutError: if the connection is not up in time; the ticket is spent.
        """
        try:
            said = await self.web_client.apps_connections_open(app_token=self.app_token)
        except SlackApiError as error:
            raise refusal_of(error) from None
        self.wss_uri, self.proxy = said["url"], proxy_for(said["url"])
        async with asyncio.timeout(UP_WITHIN):
            await self._up()

    async def _up(self) -> None:
        await self.connect()  # type: ignore[no-untyped-call]  # as the SDK has it
        await self._greeted.wait()

    async def retire(self) -> None:
        """Stop receiving, acknowledge what was received, and close."""
        if self.message_receiver is not None:
            self.message_receiver.cancel()
        while not self.message_queue.empty():  # noqa: ASYNC110 - the SDK's queue has no such event
            await asyncio.sleep(SETTLE)
        await asyncio.sleep(SETTLE)
        await self._unacknowledged.wait_until_idle(ACKS_WITHIN)
        await self.close()

    async def close(self) -> None:
        """Close the connection, without waiting long for a peer that is gone."""
        try:
            async with asyncio.timeout(CLOSED_WITHIN):
                await super().close()  # type: ignore[no-untyped-call]
        except TimeoutError:
            await super().close()  # type: ignore[no-untyped-call]  # what is left to close is ours

    async def connect_to_new_endpoint(self, force: bool = False) -> None:  # noqa: ARG002 - the SDK's
        """Where the SDK would reconnect, on a disconnect frame, ask to be replaced."""
        self.leaving.set()

    async def _closed_by_slack(self, _message: WSMessage) -> None:
        self.leaving.set()

    async def _frame(
        self, _client: AsyncBaseSocketModeClient, message: Mapping[str, Any], _raw: str | None
    ) -> None:
        if message.get("type") == "hello":
            self._greeted.set()

    async def _payload(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self._unacknowledged.began()
        try:
            response = await dispatch(self._app, request.payload, _headers(request))
            await send_async_response(client, request, response, 0)
        except OSError as error:  # the connection went meanwhile; Slack will deliver events again
            log.info("acknowledgement not sent", why=str(error))
        finally:
            self._unacknowledged.ended()


def _headers(request: SocketModeRequest) -> dict[str, str]:
    if request.retry_attempt is None:
        return {}
    return {
        "x-slack-retry-num": str(request.retry_attempt),
        "x-slack-retry-reason": request.retry_reason or "",
    }
