"""A tip a day: once, on the right local day, and paused where nobody can get it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import time as local_time

import pytest

from bot.bootstrap import Bot, running_bot
from bot.bootstrap.clock import Clock
from bot.core.schedule import Schedule
from bot.core.subscription import Subscription
from bot.playground.message import Message
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.store.subscriptions import Subscriptions
from tests.scenarios.living.hands import START, Hands, bot, clock, hands
from tests.scenarios.waiting import until

__all__ = ["bot", "clock", "hands"]

PARIS = Schedule(at=local_time(9, 30), zone="Europe/Paris")


Subscribe = Callable[..., Awaitable[None]]


@pytest.fixture
def subscribe(bot: Bot, workspace: Workspace) -> Subscribe:
    async def subscribe(place: str, schedule: Schedule = PARIS) -> None:
        wanted = Subscription(place, schedule, START.timestamp())
        await bot.storage.ask(lambda db: Subscriptions(db).set(workspace.team_id, wanted))
        await until(lambda: bot.known.subscriptions.get(place) == wanted)

    return subscribe


def tips(workspace: Workspace, channel: str = "#general") -> list[Message]:
    return [m for m in workspace.messages(channel) if m.bot_id and m.metadata]


async def settled() -> None:
    """Several rounds' time."""
    await asyncio.sleep(0.5)


async def come(workspace: Workspace, count: int, channel: str = "#general") -> bool:
    """Whether so many tips come, and no more."""
    await until(lambda: len(tips(workspace, channel)) >= count)
    await settled()
    return len(tips(workspace, channel)) == count


async def test_a_tip_comes_once_on_each_day_of_the_schedule(
    workspace: Workspace, subscribe: Subscribe, hands: Hands
) -> None:
    await subscribe(workspace.channel("#general").id)
    await settled()
    assert tips(workspace) == []  # set after its time: the first comes tomorrow
    for days, expected in ((1, 1), (2, 2), (3, 2), (4, 2), (5, 3)):  # a weekend between
        hands.at(8, 29, days=days)
        await settled()
        hands.at(8, 30, days=days)
        assert await come(workspace, expected)
    assert len({message.text for message in tips(workspace)}) == 3


async def test_a_tip_that_was_missed_comes_until_the_evening_and_then_no_more(
    workspace: Workspace, subscribe: Subscribe, hands: Hands
) -> None:
    await subscribe(workspace.channel("#general").id)
    hands.at(16, 30, days=1)
    assert await come(workspace, 1)
    hands.at(17, 1, days=2)
    assert await come(workspace, 1)


async def test_two_replicas_give_one_tip(
    settings: Settings, workspace: Workspace, subscribe: Subscribe, hands: Hands, clock: Clock
) -> None:
    async with running_bot(settings, clock=clock):
        await subscribe(workspace.channel("#general").id)
        hands.at(8, 30, days=1)
        assert await come(workspace, 1)


async def test_a_person_gets_tips_of_their_own(
    workspace: Workspace, subscribe: Subscribe, hands: Hands
) -> None:
    ada = workspace.user("ada")
    await subscribe(ada.id)
    hands.at(8, 30, days=1)
    assert await come(workspace, 1, workspace.open_dm(ada).id)


async def test_an_archived_channel_is_paused_and_a_maintainer_told_once(
    workspace: Workspace, subscribe: Subscribe, hands: Hands, bot: Bot
) -> None:
    channel = workspace.channel("#general")
    await subscribe(channel.id)
    channel.is_archived = True
    hands.at(8, 30, days=1)
    await until(lambda: bool(workspace.messages("#maintainers")))
    await until(lambda: bot.known.subscriptions[channel.id].paused == "is_archived")
    hands.at(8, 30, days=2)
    await settled()
    told = [m.text for m in workspace.messages("#maintainers")]
    assert len(told) == 1
    assert "the channel is archived" in told[0]


async def test_with_nothing_new_to_say_all_begins_anew(
    workspace: Workspace, subscribe: Subscribe, hands: Hands
) -> None:
    daily = Schedule(local_time(9, 30), "Europe/Paris", frozenset(range(7)), ("docker",))  # type: ignore[arg-type]
    await subscribe(workspace.channel("#general").id, daily)
    for days in range(1, 15):  # quicker than Slack's limit of a post a second allows
        hands.at(8, 30, days=days)
        await until(lambda: len(tips(workspace)) >= days)  # noqa: B023 - waited for at once
    said = [message.text for message in tips(workspace)]
    assert len(said) == 14
    cycle = next(at for at in range(1, 15) if said[at] in said[:at])
    assert cycle >= 5
