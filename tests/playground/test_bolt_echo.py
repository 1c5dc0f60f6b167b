import asyncio

import pytest

from bot.playground.changes import Feed
from bot.playground.clock import ManualClock
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.server import PlaygroundServer
from tests.playground.client import until
from tests.playground.echo import MANIFEST, echo_app


@pytest.fixture(autouse=True)
def _installed(server: PlaygroundServer) -> None:
    server.workspace.install(MANIFEST)


async def test_a_command_is_acked_and_answered_through_its_response_url(
    server: PlaygroundServer,
) -> None:
    ada = Person(server.workspace, "ada")
    feed = server.workspace.feed()
    async with echo_app(server):
        result = await ada.command("#general", "/echo", "why containers")
        assert result.acked
        assert result.text == "heard: why containers"
        reply = await posted_by_bot(feed, "echo:")
    assert reply.text == "echo: why containers"
    assert reply.ephemeral_to == ada.user.id


async def test_a_mention_is_answered_in_its_thread(server: PlaygroundServer) -> None:
    workspace = server.workspace
    grace, feed = Person(workspace, "grace"), workspace.feed()
    async with echo_app(server):
        said = await grace.says("#general", "@echo hello & goodbye")
        reply = await posted_by_bot(feed, "echo:")
    assert reply.text == f"echo: <@{workspace.bot_user.id}> hello &amp; goodbye"
    assert reply.thread_ts == said.ts


async def test_a_direct_message_is_answered(server: PlaygroundServer) -> None:
    linus, feed = Person(server.workspace, "linus"), server.workspace.feed()
    async with echo_app(server):
        await linus.says(linus.dm, "docker vs vm")
        reply = await posted_by_bot(feed, "echo:")
    assert reply.text == "echo: docker vs vm"
    assert reply in linus.sees(linus.dm)


async def test_a_pressed_button_replaces_the_ephemeral_message(server: PlaygroundServer) -> None:
    ada, feed = Person(server.workspace, "ada"), server.workspace.feed()
    async with echo_app(server):
        await ada.command("#general", "/echo", "hello")
        reply = await posted_by_bot(feed, "echo:")
        assert (await ada.presses(reply, "Again")).acked
        replaced = await posted_by_bot(feed, "pressed:")
    assert replaced.text == "pressed: once more"
    assert replaced.ts == reply.ts


async def test_the_app_comes_back_after_a_disconnect(server: PlaygroundServer) -> None:
    linus, feed = Person(server.workspace, "linus"), server.workspace.feed()
    async with echo_app(server):
        await server.disconnect_all("refresh_requested")
        await asyncio.wait_for(server.workspace.links.opened(), 5)
        await linus.says(linus.dm, "still there?")
        reply = await posted_by_bot(feed, "echo:")
    assert reply.text == "echo: still there?"


async def posted_by_bot(feed: Feed, prefix: str) -> Message:
    while True:
        change = await feed.next(5)
        if change.message.bot_id and change.message.text.startswith(prefix):
            return change.message


async def test_an_event_whose_ack_was_lost_arrives_twice(
    server: PlaygroundServer, clock: ManualClock
) -> None:
    linus, feed = Person(server.workspace, "linus"), server.workspace.feed()
    server.workspace.faults.lose_acks()
    async with echo_app(server) as heard:
        await linus.says(linus.dm, "hello")
        await posted_by_bot(feed, "echo:")
        await asyncio.sleep(0.05)
        await clock.advance(3)
        await posted_by_bot(feed, "echo:")
    assert [body["event_id"] for body in heard] == [heard[0]["event_id"]] * 2


async def test_what_was_said_before_the_app_came_is_answered_when_it_comes(
    server: PlaygroundServer,
) -> None:
    linus, feed = Person(server.workspace, "linus"), server.workspace.feed()
    await linus.says(linus.dm, "anybody?")
    async with echo_app(server):
        reply = await posted_by_bot(feed, "echo:")
    assert reply.text == "echo: anybody?"


async def test_a_shortcut_opens_a_modal_whose_errors_can_be_mended(
    server: PlaygroundServer,
) -> None:
    ada = Person(server.workspace, "ada")
    async with echo_app(server):
        said = await ada.says("general", "hello")
        assert (await ada.shortcut(said, "Repeat louder")).acked
        await ada.awaits_modal(holding="How loud?")
        refused = await ada.submits({"Marks": "?"})
        told = await ada.awaits_modal(holding="Only exclamation marks.")
        taken = await ada.submits({"Marks": "!!"})
        await until(lambda: ada.sees(ada.dm))
    assert (refused.action, taken.action) == ("errors", "close")
    assert told.private_metadata == "hello"
    assert [message.text for message in ada.sees(ada.dm)] == ["HELLO!!"]
    assert not server.workspace.refusals
