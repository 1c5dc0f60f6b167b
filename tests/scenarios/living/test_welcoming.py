"""Who joins a channel that welcomes is welcomed, once ever: colleagues only, whatever crashes meanwhile."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.bootstrap import Bot, running_bot
from bot.bootstrap.clock import Clock
from bot.core.channel import ChannelSettings
from bot.playground.directory import User
from bot.playground.faults import Refuse, Reset
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.store.channels import Channels
from bot.store.joins import Joins
from tests.scenarios.dialogue import PATIENCE
from tests.scenarios.living.conftest import Watch
from tests.scenarios.outage import take_database_away

CLOCK = Clock(every=0.05, lease=1.0, settles_in=0.05)
QUIET = 0.5
"""Seconds in which ten rounds are made."""


@pytest.fixture
async def bot(settings: Settings) -> AsyncIterator[Bot]:
    async with running_bot(settings, clock=CLOCK) as running:
        yield running


@pytest.fixture
async def welcoming(watch: Watch, bot: Bot, workspace: Workspace) -> None:
    """#onboarding welcomes, and has never seen Nina."""
    assert bot
    workspace.add_user("nina", "Nina")
    await watch(watch=False, welcome=True)


def welcomes(workspace: Workspace, user: User | str) -> list[Message]:
    person = Person(workspace, user)
    return [m for m in person.sees(person.dm) if m.bot_id and "You have joined" in m.text]


async def welcomed(workspace: Workspace, user: User | str, count: int = 1) -> list[Message]:
    """The welcomes of somebody, once there are so many and no more come."""
    for _ in range(100):  # Slack's next delivery, and rounds on a busy machine
        if len(welcomes(workspace, user)) >= count:
            break
        await asyncio.sleep(0.1)
    await asyncio.sleep(QUIET)
    found = welcomes(workspace, user)
    assert len(found) == count
    return found


async def unwelcomed(workspace: Workspace, user: User | str) -> None:
    await asyncio.sleep(QUIET)
    assert welcomes(workspace, user) == []


async def test_who_joins_is_told_what_can_be_asked_and_how_and_how_to_stop(
    welcoming: None, workspace: Workspace
) -> None:
    await Person(workspace, "nina").joins("#onboarding")
    [welcome] = await welcomed(workspace, "nina")
    for words in (
        "Welcome",
        "/ask why containers",
        "mention me",
        "Docker for backend developers · /docker · 4 questions [One a day, please]",
        "Deploying · /deploy · 16 questions [One a day, please]",
        "Write “stop” to me",
        "No, thanks",
    ):
        assert words in welcome.text
    assert workspace.pings == []


async def test_a_channel_welcomes_to_its_own_topics(watch: Watch, workspace: Workspace) -> None:
    workspace.add_user("nina")
    await watch(watch=False, welcome=True, topics=("deploys",))
    await Person(workspace, "nina").joins("#onboarding")
    [welcome] = await welcomed(workspace, "nina")
    assert "Deploying" in welcome.text
    assert "Docker for backend developers" not in welcome.text


async def test_nobody_is_welcomed_where_that_is_not_set(watch: Watch, workspace: Workspace) -> None:
    workspace.add_user("nina")
    await watch(welcome=False)
    await Person(workspace, "nina").joins("#onboarding")
    await unwelcomed(workspace, "nina")


async def test_bots_guests_and_people_who_left_are_not_welcomed(
    welcoming: None, workspace: Workspace, bot: Bot
) -> None:
    guest = workspace.add_user("guest", guest=True)
    sole = workspace.change_user(workspace.add_user("sole"), is_ultra_restricted=True)
    gone = workspace.change_user(workspace.add_user("gone"), deleted=True)
    robot = workspace.add_bot("robot").user
    for user in (guest, sole, gone, robot):
        await Person(workspace, user).joins("#onboarding")
    for user in (guest, sole, gone, robot):
        await unwelcomed(workspace, user)
    assert await still_open(bot, workspace) == 0


async def test_the_bot_does_not_welcome_itself(
    watch: Watch, workspace: Workspace, bot: Bot
) -> None:
    grace = Person(workspace, "grace")
    place = workspace.add_channel("team", [grace.user])
    await watch("#team", watch=False, welcome=True)
    await grace.invites(workspace.bot_user, place)
    await asyncio.sleep(QUIET)
    assert await still_open(bot, workspace) == 0


async def test_who_comes_back_is_not_welcomed_again(welcoming: None, workspace: Workspace) -> None:
    nina = Person(workspace, "nina")
    await nina.joins("#onboarding")
    await welcomed(workspace, "nina")
    await nina.leaves("#onboarding")
    await nina.joins("#onboarding")
    await welcomed(workspace, "nina")


async def test_who_was_there_before_the_channel_welcomed_is_no_newcomer(
    welcoming: None, workspace: Workspace
) -> None:
    ada = Person(workspace, "ada")
    await ada.leaves("#onboarding")
    await asyncio.sleep(1)  # that she left is noted before she comes back
    await ada.joins("#onboarding")
    await unwelcomed(workspace, "ada")


async def test_each_channel_welcomes_by_itself(
    welcoming: None, watch: Watch, workspace: Workspace
) -> None:
    await watch("#general", watch=False, welcome=True)
    nina = Person(workspace, "nina")
    await nina.joins("#onboarding")
    await nina.joins("#general")
    await welcomed(workspace, "nina", 2)


async def test_an_event_that_comes_twice_welcomes_once(
    welcoming: None, workspace: Workspace
) -> None:
    workspace.faults.lose_acks(1)
    await Person(workspace, "nina").joins("#onboarding")
    await welcomed(workspace, "nina")
    await asyncio.sleep(3.5)  # Slack's patience for an ack, then the event again
    assert len(welcomes(workspace, "nina")) == 1


async def test_two_replicas_welcome_once(
    welcoming: None, settings: Settings, workspace: Workspace
) -> None:
    async with running_bot(settings, clock=CLOCK):
        await Person(workspace, "nina").joins("#onboarding")
        await welcomed(workspace, "nina")


@pytest.mark.parametrize("done", [False, True])
async def test_a_connection_that_breaks_neither_loses_nor_doubles_a_welcome(
    welcoming: None, workspace: Workspace, done: bool
) -> None:
    workspace.faults.plan(Reset(after_processing=done), method="chat.postMessage")
    await Person(workspace, "nina").joins("#onboarding")
    await welcomed(workspace, "nina")


async def test_a_bot_that_died_after_the_event_welcomes_when_it_is_back(
    settings: Settings, workspace: Workspace
) -> None:
    nina = workspace.add_user("nina")
    workspace.faults.plan(Refuse(500), method="users.info", times=100)
    async with running_bot(settings, clock=CLOCK) as bot:
        channel = workspace.channel("#onboarding").id
        wanted = ChannelSettings(welcome=True)
        await bot.storage.ask(lambda db: Channels(db).set(workspace.team_id, channel, wanted))
        await Person(workspace, nina).joins("#onboarding")
        await until(lambda: still_open(bot, workspace), 1)
    while workspace.faults.take("users.info"):
        pass
    assert welcomes(workspace, nina) == []
    async with running_bot(settings, clock=CLOCK):
        await welcomed(workspace, nina)


async def test_while_the_database_is_away_slack_is_asked_to_tell_it_again(
    welcoming: None, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:
        take_database_away(away)
        await Person(workspace, "nina").joins("#onboarding")
        await unwelcomed(workspace, "nina")
    await welcomed(workspace, "nina")


async def still_open(bot: Bot, workspace: Workspace) -> int:
    found = await bot.storage.ask(lambda db: Joins(db).open(workspace.team_id, since=0))
    return len(found)


async def until(count: Callable[[], Awaitable[int]], expected: int) -> None:
    end = time.monotonic() + PATIENCE
    while await count() != expected:
        assert time.monotonic() < end
        await asyncio.sleep(0.02)
