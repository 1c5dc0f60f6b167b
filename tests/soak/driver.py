"""The soak itself: turn the clock to every due moment, let things go wrong, and wait until all has come."""

import asyncio
import contextlib
import random
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from rich.progress import Progress
from sqlalchemy import select

from bot.content.load import load_base
from bot.core.slot import Phase
from bot.core.subscription import Subscription
from bot.playground.clock import SystemClock
from bot.playground.rates import RateLimits
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.slack.manifest import manifest
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.subscriptions import Subscriptions
from bot.store.tables import posts
from tests.soak.chaos import Chaos
from tests.soak.herd import Herd
from tests.soak.outage import away
from tests.soak.turned_clock import TurnedClock
from tests.soak.world import Wish, populate, posted, steps

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"

ALL_COME_WITHIN = 90.0
"""Seconds until what is due must have come: several leases, restarts and a hang on a busy machine."""

SETTLED_FOR = 0.3
"""Seconds for which nothing more may come once all has: three rounds."""

KILL_AT_RANDOM, OUTAGE = 0.03, 0.01
"""How often, at a due moment, a replica is killed whatever it does, and the database goes away."""

AWAY_FOR = 4.0
"""Seconds of an outage, in which the turned clock goes on by minutes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run.

    Attributes:
        days: local dates, in order.
        replicas: processes.
        url: the database, empty.
        seed: of the chance.
    """

    days: list[date]
    replicas: int
    url: str
    seed: int


@dataclass(slots=True)
class Outcome:
    """What came of it.

    Attributes:
        due: tips that were due.
        wrong: what came not exactly once: how often it did, by channel and day.
        happened: kills, faults and outages, by name.
        seconds: how long it took.
    """

    due: int = 0
    wrong: dict[tuple[str, str], int] = field(default_factory=dict)
    happened: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


async def soak(plan: Plan, folder: Path, progress: Progress) -> Outcome:
    """Run a plan; keeps its files in the folder."""
    began = time.monotonic()
    chance = random.Random(plan.seed)
    outcome = Outcome()
    clock = TurnedClock(folder / "clock")
    async with _world(plan) as (server, wishes):
        workspace = server.workspace
        moments = list(steps(wishes, plan.days))
        clock.turn_to(moments[0][0] - timedelta(hours=1))
        _subscribe(plan.url, workspace.team_id, wishes, since=moments[0][0].timestamp() - 7200)
        herd = Herd(_told(server, plan, folder), size=plan.replicas)
        chaos = Chaos(plan.seed, lambda: _kill_posters(plan.url, herd))
        workspace.faults = chaos
        try:
            await herd.start()
            task = progress.add_task(plan.url.partition(":")[0], total=len(moments))
            expected: Counter[tuple[str, str]] = Counter()
            for instant, due in moments:
                await _moment(plan, clock, instant, herd, outcome, chance)
                expected.update((channel, day.isoformat()) for channel, day in due)
                if not await _all_come(workspace, expected):
                    break
                progress.advance(task)
        finally:
            await herd.stop()
        found = posted(workspace, workspace.team_id)
    outcome.due = sum(expected.values())
    # A tip of the day before the first is late, not wrong, where the clock begins in its window.
    missing = {key: 0 for key in expected if not found[key]}
    outcome.wrong = missing | {key: times for key, times in found.items() if times > 1}
    outcome.happened.update(chaos.counts)
    outcome.seconds = time.monotonic() - began
    return outcome


@asynccontextmanager
async def _world(plan: Plan) -> AsyncIterator[tuple[PlaygroundServer, tuple[Wish, ...]]]:
    workspace = Workspace(rates=RateLimits(SystemClock(), enforced=False))
    workspace.install(manifest(load_base(KNOWLEDGE)))
    wishes = populate(workspace)
    Database(plan.url).close()  # so that its tables are there before anybody looks
    async with PlaygroundServer(workspace) as server:
        yield server, wishes


def _subscribe(url: str, team: str, wishes: tuple[Wish, ...], *, since: float) -> None:
    database = Database(url)
    for wish in wishes:
        Subscriptions(database).set(team, Subscription(wish.channel, wish.schedule, since))
    database.close()


def _told(server: PlaygroundServer, plan: Plan, folder: Path) -> dict[str, str]:
    return {
        "bot_token": server.workspace.bot_token,
        "app_token": server.workspace.app_token,
        "api_url": server.url,
        "knowledge": str(KNOWLEDGE),
        "database_url": plan.url,
        "clock": str(folder / "clock"),
    }


async def _moment(
    plan: Plan,
    clock: TurnedClock,
    instant: datetime,
    herd: Herd,
    outcome: Outcome,
    chance: random.Random,
) -> None:
    """Turn the clock to a due moment, perhaps with a kill, perhaps through an outage."""
    if chance.random() < KILL_AT_RANDOM and herd.pids and herd.kill(chance.choice(herd.pids)):
        outcome.happened["kill at random"] += 1
    if chance.random() >= OUTAGE:
        clock.turn_to(instant)
        return
    outcome.happened["database away"] += 1
    async with away(plan.url):
        for minute in range(5):
            clock.turn_to(instant + timedelta(minutes=minute))
            await asyncio.sleep(AWAY_FOR / 5)


async def _all_come(workspace: Workspace, expected: Counter[tuple[str, str]]) -> bool:
    """Wait until every tip due so far has come, and nothing comes after; False if one does not."""
    until = time.monotonic() + ALL_COME_WITHIN
    while expected - posted(workspace, workspace.team_id):
        if time.monotonic() > until:
            return False
        await asyncio.sleep(0.02)
    return True


def _kill_posters(url: str, herd: Herd) -> int:
    """Kill every replica that holds a claim just now; how many it was."""
    held = select(posts.c.owner).where(posts.c.phase == Phase.CLAIMED, posts.c.until > time.time())
    with contextlib.suppress(StoreError):
        database = Database(url)
        with database.transaction() as connection:
            owners = {row.owner for row in connection.execute(held)}
        database.close()
        return sum(herd.kill(int(owner.split(":")[1])) for owner in owners)
    return 0
