import asyncio

import pytest
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from bot.slack.dispatch import COME_AGAIN, dispatch
from bot.slack.listeners import unhandled
from bot.slack.wiring import Wiring


async def authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1")


async def test_what_the_app_does_not_take_is_acknowledged_all_the_same(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = AsyncApp(authorize=authorize, signing_secret="")

    @app.middleware
    async def refuse() -> BoltResponse:
        return BoltResponse(status=401)

    assert (await dispatch(app, {"command": "/docker"})).status == 200
    assert "payload not taken" in caplog.text


async def test_what_is_asked_for_once_more_is_left_unacknowledged() -> None:
    app = AsyncApp(authorize=authorize, signing_secret="")

    @app.middleware
    async def put_off() -> BoltResponse:
        return BoltResponse(status=COME_AGAIN)

    assert (await dispatch(app, {"command": "/docker"})).status == COME_AGAIN


async def test_a_listener_that_fails_is_logged_and_its_event_stays_acknowledged(
    caplog: pytest.LogCaptureFixture, wiring: Wiring
) -> None:
    app = AsyncApp(authorize=authorize, signing_secret="", name="caveat")
    unhandled.register(app, wiring)

    @app.event("app_mention")
    async def fail() -> None:
        raise ZeroDivisionError("a fault of ours")

    event = {"type": "event_callback", "event": {"type": "app_mention", "text": "xylophones"}}
    assert (await dispatch(app, event)).status == 200
    await asyncio.sleep(0.05)
    assert "a fault of ours" in caplog.text
    assert "xylophones" not in caplog.text


async def test_what_bolt_cannot_read_is_acknowledged_all_the_same(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = AsyncApp(authorize=authorize, signing_secret="")
    assert (await dispatch(app, {"team": 7, "type": "block_actions"})).status == 200
    assert "payload unreadable" in caplog.text
