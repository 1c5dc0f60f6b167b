"""The bot as a process: what it says when it cannot start, and what it finishes before it stops."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.bootstrap import Bot, StartError, running_bot
from bot.playground.faults import Refuse
from bot.playground.person import Person
from bot.playground.server import PlaygroundServer
from bot.settings import Settings
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.test_trouble import POST, first_words


async def test_sigterm_finishes_the_replies_under_way_and_ends_well(
    server: PlaygroundServer, settings: Settings
) -> None:
    workspace = server.workspace
    feed = workspace.feed()
    async with running_process(server, settings) as process:
        await asyncio.wait_for(workspace.links.opened(), 20)
        workspace.faults.plan(Refuse(429, retry_after=1), method=POST, times=3)
        for name in ("ada", "grace", "linus"):
            person = Person(workspace, name)
            await person.says(person.dm, "docker vs vm")
        await asyncio.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        _, errors = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 0, errors.decode()
    assert first_words(feed.drain()) == ["How does Docker"] * 3
    assert b"stopped" in errors
    assert workspace.bot_token.encode() not in errors


@pytest.mark.parametrize("token", ["bot_token", "app_token"])
async def test_a_token_that_slack_does_not_know_is_one_clear_error(
    settings: Settings, token: str
) -> None:
    wrong = {"bot_token": "xoxb-1", "app_token": "xapp-1"}[token]
    unknown = settings.model_copy(update={token: SecretStr(wrong)})
    with pytest.raises(StartError, match=rf"^SLACK_{token.upper()}: .*invalid_auth") as raised:
        async with running_bot(unknown):
            pass
    assert wrong not in str(raised.value)


async def test_a_slack_that_is_not_there_is_one_clear_error(settings: Settings) -> None:
    nowhere = settings.model_copy(update={"api_url": "http://127.0.0.1:9/api/"})
    with pytest.raises(StartError, match=r"^SLACK_API_URL: no way to http://127\.0\.0\.1:9/"):
        async with running_bot(nowhere):
            pass


async def test_a_slack_that_stumbles_at_the_start_is_waited_for(
    server: PlaygroundServer, settings: Settings
) -> None:
    server.workspace.faults.plan(Refuse(500), method="auth.test")
    server.workspace.faults.plan(Refuse(503), method="apps.connections.open")
    async with running_bot(settings):
        await Dialogue(server.workspace)(("dm: docker vs vm", "A virtual machine"))


async def test_a_token_revoked_while_the_bot_runs_ends_it_with_one_clear_error(
    bot: Bot, server: PlaygroundServer
) -> None:
    server.workspace.app.app_token = "xapp-another"
    await server.disconnect_all("link_disabled")
    with pytest.raises(StartError, match=r"^SLACK_APP_TOKEN: .*invalid_auth"):
        await asyncio.wait_for(bot.until_lost(), 5)


async def test_a_proxy_is_not_asked_for_a_slack_on_this_machine(
    server: PlaygroundServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    async with running_bot(settings):
        await Dialogue(server.workspace)(
            ("/docker why containers", "Why do we use containers?"),
            ("dm: docker vs vm", "A virtual machine"),
        )


async def test_a_database_url_that_names_no_database_is_one_clear_error(
    settings: Settings,
) -> None:
    wrong = settings.model_copy(update={"database_url": "mongodb://localhost/caveat"})
    with pytest.raises(StartError, match=r"^CAVEAT_DATABASE_URL: "):
        async with running_bot(wrong):
            pass


async def test_without_tokens_there_is_nothing_to_connect(settings: Settings) -> None:
    tokenless = settings.model_copy(update={"bot_token": None, "app_token": None})
    with pytest.raises(StartError, match="SLACK_BOT_TOKEN and SLACK_APP_TOKEN: are not set"):
        async with running_bot(tokenless):
            pass


@asynccontextmanager
async def running_process(
    server: PlaygroundServer, settings: Settings
) -> AsyncIterator[asyncio.subprocess.Process]:
    environment = {
        **os.environ,
        "SLACK_BOT_TOKEN": server.workspace.bot_token,
        "SLACK_APP_TOKEN": server.workspace.app_token,
        "SLACK_API_URL": server.url,
        "CAVEAT_KNOWLEDGE": str(settings.knowledge),
        "CAVEAT_DATABASE_URL": settings.database_url,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        env=environment,
        cwd=Path(__file__).parents[2],
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
