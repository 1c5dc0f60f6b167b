"""What goes wrong between Slack and the bot, and what people notice of it: nothing, mostly."""

import asyncio
from collections import Counter
from typing import NoReturn

import aiohttp
import pytest

from bot.bootstrap import Bot, running_bot
from bot.core.responder import Responder
from bot.playground.changes import Change
from bot.playground.faults import LINK, RESPONSE_URL, Fault, Hang, Refuse, Reset
from bot.playground.person import Person
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.settings import Settings
from tests.scenarios.dialogue import Dialogue

POST = "chat.postMessage"


async def test_an_event_delivered_again_is_answered_once(dialogue: Dialogue) -> None:
    workspace = dialogue.workspace
    workspace.faults.lose_acks()
    feed = workspace.feed()
    await dialogue(("dm: docker vs vm", "A virtual machine brings a kernel of its own"))
    await asyncio.sleep(3.2)  # Slack misses the ack after three seconds, and sends it again
    await dialogue(("dm: help", "How to ask"))
    assert first_words(feed.drain()) == ["How does Docker", "How to ask"]


async def test_two_replicas_on_one_database_answer_an_event_once(
    server: PlaygroundServer, settings: Settings
) -> None:
    workspace = server.workspace
    linus, feed = Person(workspace, "linus"), workspace.feed()
    async with running_bot(settings), running_bot(settings):
        await linus.says(linus.dm, "docker vs vm")
        ts = workspace.ids.timestamp()
        event = workspace.events.callback(
            {"type": "message", "channel": linus.dm.id, "channel_type": "im", "ts": ts}
            | {"user": linus.user.id, "text": "why containers"}
        )
        for _ in range(4):
            workspace.socket_mode.publish(event)
        await asyncio.sleep(1)
    assert Counter(first_words(feed.drain())) == {"How does Docker": 1, "Why do we": 1}


@pytest.mark.parametrize("fault", [Refuse(429, retry_after=1), Refuse(500), Refuse(503)])
async def test_a_post_that_slack_did_not_take_is_tried_again(
    dialogue: Dialogue, fault: Fault
) -> None:
    feed = dialogue.workspace.feed()
    dialogue.workspace.faults.plan(fault, method=POST)
    dialogue.workspace.faults.plan(fault, method=RESPONSE_URL)
    await dialogue(
        ("dm: docker vs vm", "A virtual machine brings a kernel of its own"),
        ("/docker why containers", "Why do we use containers?"),
    )
    assert first_words(feed.drain()) == ["How does Docker", "Why do we"]


async def test_a_connection_reset_after_the_post_does_not_double_it(dialogue: Dialogue) -> None:
    feed = dialogue.workspace.feed()
    for method in (POST, RESPONSE_URL):
        dialogue.workspace.faults.plan(Reset(after_processing=True), method=method)
    await dialogue(
        ("dm: docker vs vm", "A virtual machine brings a kernel of its own"),
        ("/docker why containers", "Why do we use containers?"),
    )
    await asyncio.sleep(1)
    assert first_words(feed.drain()) == ["How does Docker", "Why do we"]


async def test_a_reply_that_is_lost_is_logged_without_the_question(
    dialogue: Dialogue, caplog: pytest.LogCaptureFixture
) -> None:
    dialogue.workspace.faults.plan(Refuse(500), method=RESPONSE_URL, times=3)
    await dialogue.say("/docker why xylophones")
    await asyncio.sleep(2)
    assert "reply lost" in caplog.text
    assert "xylophones" not in caplog.text
    await dialogue(("/docker why containers", "Why do we use containers?"))


async def test_a_slack_that_hangs_is_given_up_and_holds_nobody_up(
    server: PlaygroundServer,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.slack.client.TIMEOUT", aiohttp.ClientTimeout(total=1))
    server.workspace.faults.plan(Hang(), method=POST)
    dialogue = Dialogue(server.workspace)
    async with running_bot(settings):
        await dialogue.say("dm: docker vs vm")
        await dialogue(("/docker why containers", "Why do we use containers?"))
    assert "reply lost" in caplog.text
    assert "TimeoutError" in caplog.text


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_the_bot_comes_back_when_slack_asks_it_to_leave(
    dialogue: Dialogue, server: PlaygroundServer, reason: str
) -> None:
    await server.disconnect_all(reason)  # type: ignore[arg-type]  # parametrised by its literals
    await connected(server.workspace)
    await dialogue(
        ("/docker why containers", "Why do we use containers?"),
        ("dm: docker vs vm", "A virtual machine brings a kernel of its own"),
    )


async def test_what_is_said_while_the_bot_reconnects_is_answered(
    dialogue: Dialogue, server: PlaygroundServer
) -> None:
    await server.disconnect_all("refresh_requested")
    await dialogue(("dm: docker vs vm", "A virtual machine brings a kernel of its own"))


async def test_a_failed_handshake_costs_a_ticket_and_not_the_bot(
    dialogue: Dialogue, server: PlaygroundServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.link.UP_WITHIN", 0.5)
    server.workspace.faults.plan(Refuse(500), method=LINK)
    server.workspace.faults.plan(Refuse(500), method="apps.connections.open", times=2)
    await server.disconnect_all("refresh_requested")
    await connected(server.workspace)
    await dialogue(("/docker why containers", "Why do we use containers?"))


async def test_leaving_finishes_the_replies_under_way(
    server: PlaygroundServer, settings: Settings
) -> None:
    workspace = server.workspace
    feed = workspace.feed()
    workspace.faults.plan(Refuse(429, retry_after=1), method=POST, times=3)
    async with running_bot(settings):
        for name in ("ada", "grace", "linus"):
            person = Person(workspace, name)
            await person.says(person.dm, "docker vs vm")
        await asyncio.sleep(0.3)  # all three are told to come again in a second
        assert first_words(feed.drain()) == []
    assert first_words(feed.drain()) == ["How does Docker"] * 3


async def test_a_database_that_is_away_stops_no_answer(
    server: PlaygroundServer, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    away = settings.model_copy(update={"database_url": "sqlite:////no/such/folder/caveat.sqlite3"})
    dialogue = Dialogue(server.workspace)
    feed = server.workspace.feed()
    async with running_bot(away):
        await dialogue(
            ("dm: docker vs vm", "A virtual machine brings a kernel of its own"),
            ("dm: why containers", "Why do we use containers?"),
            ("@caveat docker vs vm", "A virtual machine brings a kernel of its own"),
        )
    assert len(first_words(feed.drain())) == 3
    assert caplog.text.count("database away: ") == 1


class Broken(Responder):
    """Fails at every question, as a fault of ours would."""

    def ask(self, text: str, *, topic: str | None = None, limit: int = 10) -> NoReturn:
        raise ZeroDivisionError("a fault of ours")


async def test_a_fault_of_the_bot_s_own_is_told_and_logged_and_stops_nothing(
    dialogue: Dialogue, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    good = bot.serving.responder
    bot.serving.replace(Broken(good.base))
    await dialogue(
        ("/docker why xylophones", "Something went wrong"),
        ("dm: why xylophones", "Something went wrong"),
        ("@caveat why xylophones", "Something went wrong"),
    )
    assert "a fault of ours" in caplog.text
    assert "xylophones" not in caplog.text
    bot.serving.replace(good)
    await dialogue(("/docker why containers", "Why do we use containers?"))


async def test_the_bot_s_sign_of_life_follows_the_socket(bot: Bot, settings: Settings) -> None:
    assert settings.heartbeat is not None
    await asyncio.sleep(0.1)
    assert settings.heartbeat.exists()
    assert bot.socket.connected
    await bot.socket.stop()
    assert not bot.socket.connected


async def connected(workspace: Workspace) -> None:
    """Wait until a socket stands that Slack did not ask to leave."""
    await asyncio.sleep(0.1)
    await asyncio.wait_for(workspace.links.opened(), 10)


def first_words(changes: list[Change]) -> list[str]:
    """What the bot said, cut short."""
    messages = [change.message for change in changes]
    return [" ".join(message.text.split()[:3]) for message in messages if message.bot_id]
