"""Many channels at the same minute: spread as Slack's limits allow, none left out and none twice."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.bootstrap.claims import StoredClaims
from bot.core.slot import Kind, Slot
from bot.playground.rates import POSTS_A_MINUTE
from bot.playground.workspace import Workspace
from bot.slack.mailbox import Mailbox
from bot.tips.once import Once, Result
from bot.tips.rounds import Job, Rounds

MANY = 420
SLACK_S_PACE = POSTS_A_MINUTE / 60
"""Posts a second, once the first minute's worth has gone at once."""


class Given:
    """Jobs that are all due; those of higher number have waited longer."""

    kind = Kind.TIP

    def __init__(self, slots: Sequence[Slot]) -> None:
        self._jobs = [Job(float(-number), slot) for number, slot in enumerate(slots)]

    async def due(self, now: datetime) -> Sequence[Job]:
        return self._jobs

    async def missed(self, now: datetime) -> Sequence[Job]:
        return ()

    async def draw(self, job: Job) -> str | None:
        return "a tip"

    async def ended(self, job: Job, result: Result) -> None:
        pass


@pytest.mark.slow
async def test_many_channels_are_spread_over_the_time_that_slack_allows(
    workspace: Workspace, claims: StoredClaims, mailbox: Mailbox
) -> None:
    places = [workspace.add_channel(f"c{n}", [workspace.bot_user]).id for n in range(MANY)]
    slots = [Slot(workspace.team_id, place, Kind.TIP, "2026-11-26") for place in places]
    once = Once(claims, mailbox, "one", lease=30.0)
    replicas = [
        Rounds(Given(slots), replace(once, owner=str(number)), now=lambda: datetime.now(UTC))
        for number in range(2)
    ]
    began = time.monotonic()
    await asyncio.gather(*(replica.round() for replica in replicas))
    took = time.monotonic() - began
    posts = [m for place in places for m in workspace.messages(place)]
    assert Counter(Counter(m.channel for m in posts).values()) == {1: MANY}
    assert took < 1.5 * (MANY - POSTS_A_MINUTE) / SLACK_S_PACE + 30
    first = sorted(posts, key=lambda message: float(message.ts))[: MANY // 4]
    assert {places.index(message.channel) for message in first} >= {MANY - 1, MANY - 50}
    assert min(places.index(message.channel) for message in first) > MANY // 2
