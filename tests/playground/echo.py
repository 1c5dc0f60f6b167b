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
from tests.playground.forms import modal, plain, text_input

MANIFEST = {
    "features": {
        "app_home": {"home_tab_enabled": True},
        "bot_user": {"display_name": "echo"},
        "slash_commands": [
            {"command": "/echo", "description": "Repeats"},
            {"command": "/slow", "description": "Never answers"},
        ],
        "shortcuts": [
            {
                "name": "Repeat louder",
                "type": "message",
                "callback_id": "louder",
                "description": "Asks how loud",
            }
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
        "event_subscriptions": {"bot_events": ["app_home_opened", "app_mention", "message.im"]},
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


HOW_LOUD = modal(text_input("Marks", block_id="marks"), title="How loud?", callback_id="loud")


def home(*said: str) -> dict[str, Any]:
    """The Home tab: something to type into, and what was typed."""
    search = {**text_input("Say"), "dispatch_action": True}
    sections = [{"type": "section", "text": plain(text)} for text in said]
    return {"type": "home", "blocks": [search, *sections]}


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
        _listen_to_forms(app, heard)
        _listen_to_home(app)
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


def _listen_to_forms(app: AsyncApp, heard: list[dict[str, Any]]) -> None:
    @app.shortcut("louder")
    async def on_shortcut(ack: Any, client: Any, body: dict[str, Any]) -> None:
        heard.append(body)
        await ack()
        view = {**HOW_LOUD, "private_metadata": body["message"]["text"]}
        await client.views_open(trigger_id=body["trigger_id"], view=view)

    @app.view("loud")
    async def on_submission(ack: Any, client: Any, body: dict[str, Any]) -> None:
        heard.append(body)
        view = body["view"]
        marks = view["state"]["values"]["marks"]["marks_is"]["value"]
        if marks.strip("!"):
            errors = {"marks": "Only exclamation marks."}
            await ack(response_action="errors", errors=errors)
            return
        await ack()
        text = view["private_metadata"].upper() + marks
        await client.chat_postMessage(channel=body["user"]["id"], text=text)


def _listen_to_home(app: AsyncApp) -> None:
    @app.event("app_home_opened")
    async def on_opened(event: dict[str, Any], client: Any) -> None:
        if event["tab"] == "home":
            await client.views_publish(user_id=event["user"], view=home())

    @app.action("say_is")
    async def on_entered(ack: Any, client: Any, body: dict[str, Any]) -> None:
        await ack()
        said = body["actions"][0]["value"]
        await client.views_publish(user_id=body["user"]["id"], view=home(f"echo: {said}"))
