"""A small Bolt app that repeats what it hears: a stand-in for any app, run over real sockets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.server import PlaygroundServer

MANIFEST = {
    "features": {
        "bot_user": {"display_name": "echo"},
        "slash_commands": [
            {"command": "/echo", "description": "Repeats"},
            {"command": "/slow", "description": "Never answers"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read",
                "channels:history",
                "chat:write",
                "commands",
                "im:history",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {"bot_events": ["app_mention", "message.im"]},
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}

BUTTON = {
    "type": "button",
    "action_id": "again",
    "text": {"type": "plain_text", "text": "Again"},
    "value": "once more",
}


@asynccontextmanager
async def echo_app(server: PlaygroundServer) -> AsyncIterator[list[dict[str, Any]]]:
    """Run the app until the block is left; gives the bodies it has received."""
    heard: list[dict[str, Any]] = []
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(
            token=server.workspace.bot_token, base_url=server.url, session=session
        )
        app = AsyncApp(client=client)
        _listen(app, heard)
        handler = AsyncSocketModeHandler(app, server.workspace.app_token)
        await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped
        await asyncio.wait_for(server.workspace.links.opened(), 5)
        try:
            yield heard
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call] # as above


def _listen(app: AsyncApp, heard: list[dict[str, Any]]) -> None:
    @app.command("/echo")
    async def on_command(ack: Any, respond: Any, body: dict[str, Any]) -> None:
        heard.append(body)
        await ack(f"heard: {body['text']}")
        button = {"type": "actions", "elements": [BUTTON]}
        await respond(text=f"echo: {body['text']}", blocks=[button])

    @app.event("app_mention")
    async def on_mention(event: dict[str, Any], body: dict[str, Any], say: Any) -> None:
        heard.append(body)
        await say(text=f"echo: {event['text']}", thread_ts=event["ts"])

    @app.event("message")
    async def on_message(event: dict[str, Any], body: dict[str, Any], say: Any) -> None:
        heard.append(body)
        await say(text=f"echo: {event['text']}")

    @app.action("again")
    async def on_press(ack: Any, respond: Any, body: dict[str, Any]) -> None:
        heard.append(body)
        await ack()
        await respond(text=f"pressed: {body['actions'][0]['value']}", replace_original=True)
