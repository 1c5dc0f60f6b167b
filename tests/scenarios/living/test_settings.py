"""A channel's settings, opened with a command and saved in a modal."""

import asyncio

import pytest

from bot.bootstrap import Bot
from bot.core.channel import ChannelSettings, Threads
from bot.playground.acts.looking import PATIENCE
from bot.playground.faults import Hang
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from bot.slack.listeners.channel_settings import AWAY
from bot.store.channels import Channels
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.outage import take_database_away
from tests.scenarios.waiting import next_in

WATCHING = {
    "watch": "Answer them, in a thread, when I am sure",
    "threshold": "0.9 · seldom wrong",
    "hint": "Show the asker alone what may help",
    "most_an_hour": "3",
    "threads": "Answer every question",
    "welcome": "Welcome them directly, and offer an entry a day",
    "topics": ["Docker for backend developers"],
}


@pytest.fixture
def grace(dialogue: Dialogue) -> Person:
    """A maintainer."""
    return Person(dialogue.workspace, "grace")


def stored(bot: Bot, workspace: Workspace, channel: str = "#general") -> ChannelSettings:
    there = workspace.channel(channel).id
    return bot.storage.database.run(
        lambda database: Channels(database).of(workspace.team_id, there)
    )


async def told_directly(person: Person, *words: str) -> Message:
    """The bot's message in the direct conversation that holds these words, once it is there."""
    async with asyncio.timeout(PATIENCE):
        while True:
            for message in person.sees(person.dm):
                if message.bot_id and all(word in message.text for word in words):
                    return message
            await asyncio.sleep(0.02)


async def test_a_maintainer_sets_a_channel_and_is_told_what_holds(
    bot: Bot, dialogue: Dialogue, grace: Person
) -> None:
    await grace.command("#general", "/ask", "settings")
    modal = await grace.awaits_modal(holding="Channel settings")
    assert modal.values["threshold"] == "default"
    assert (await grace.submits(WATCHING)).action == "close"
    assert stored(bot, dialogue.workspace) == ChannelSettings(
        watch=True,
        threshold=0.9,
        topics=("docker",),
        threads=Threads.ALWAYS,
        hint=True,
        most_an_hour=3,
        welcome=True,
    )
    told = await told_directly(grace, "Saved", "confidence of 0.9", "at most 3 an hour")
    assert "Topics: Docker for backend developers" in told.text
    assert "not in that channel" not in told.text


async def test_what_is_set_stands_in_the_modal_when_it_opens_again(
    bot: Bot, dialogue: Dialogue, grace: Person
) -> None:
    workspace = dialogue.workspace
    odd = ChannelSettings(threshold=0.77, topics=("gone", "docker"), most_an_hour=7)
    bot.storage.database.run(
        lambda database: Channels(database).set(
            workspace.team_id, workspace.channel("#general").id, odd
        )
    )
    await grace.command("#general", "/docker", " Settings ")
    modal = await grace.awaits_modal(holding="Channel settings")
    assert "0.77 (set now)" in modal.text
    assert "gone (no longer in the notes)" in modal.text
    await grace.submits()
    assert stored(bot, workspace) == odd


async def test_settings_hold_at_once(dialogue: Dialogue, grace: Person) -> None:
    linus = dialogue.by("linus")
    await linus(("@caveat hello", "not in the notes"), ("anyone know why we use containers?", None))
    await grace.command("#general", "/ask", "settings")
    await grace.awaits_modal()
    feed = dialogue.workspace.feed()
    await grace.submits({"watch": "on"})
    await next_in(dialogue.workspace, grace.dm.id, feed, "Saved")
    await linus(("anyone know why we use containers?", "the same environment"))


async def test_nobody_else_opens_settings(dialogue: Dialogue) -> None:
    await dialogue(("/docker settings", "for the people who keep the notes"))
    assert Person(dialogue.workspace, "ada").modal is None


async def test_only_the_bare_word_is_the_command(dialogue: Dialogue, grace: Person) -> None:
    await dialogue.by("grace")(("/docker settings please", "not in the notes"))
    assert grace.modal is None


async def test_help_tells_of_the_settings(dialogue: Dialogue) -> None:
    await dialogue(("/docker help", "/docker settings"))


async def test_a_direct_conversation_has_no_settings(dialogue: Dialogue, grace: Person) -> None:
    await dialogue.by("grace", grace.dm.id)(("/ask settings", "Settings belong to a channel"))
    assert grace.modal is None


async def test_a_channel_that_the_bot_is_not_in_is_set_and_said_to_be_deaf(
    dialogue: Dialogue, grace: Person
) -> None:
    dialogue.workspace.add_channel("far", [grace.user])
    dialogue.workspace.add_channel("hidden", [grace.user], private=True)
    for there in ("#far", "#hidden"):
        await grace.command(there, "/ask", "settings")
        await grace.awaits_modal()
        await grace.submits({"watch": "on"})
        grace.workspace.views.clear(grace.user.id)
        await told_directly(grace, "Saved", "I am not in that channel")


async def test_a_database_that_is_away_is_said_before_and_after(
    dialogue: Dialogue, grace: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await grace.command("#general", "/ask", "settings")
    await grace.awaits_modal()
    take_database_away(monkeypatch)
    saved = await grace.submits(WATCHING)
    assert saved.action == "errors"
    modal = await grace.awaits_modal(holding=AWAY)
    assert modal.values["threads"] == "always"
    await dialogue.by("grace")(("/ask settings", "cannot reach my database"))


async def test_a_role_that_slack_takes_too_long_to_tell_opens_nothing_and_is_said(
    dialogue: Dialogue, grace: Person
) -> None:
    dialogue.workspace.faults.plan(Hang(), method="users.info")
    await dialogue.by("grace")(("/ask settings", "took too long"))
    assert grace.modal is None
