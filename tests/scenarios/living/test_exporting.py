"""A taught answer on its way from the database into the notes, while the bot runs."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.bootstrap import Bot
from bot.core.knowledge import EntryKey
from bot.core.proposal import Proposal, State
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.store.proposals import Proposals
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.living.command_line import caveat

QUESTION = "/docker where does the moon lamp stand?"
KEY = EntryKey("docker", "where-does-the-moon-lamp-stand")


async def test_an_exported_answer_is_served_throughout_retires_and_does_not_come_back(
    dialogue: Dialogue,
    bot: Bot,
    workspace: Workspace,
    settings: Settings,
    knowledge: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.bootstrap.settling.GRACE", timedelta(seconds=2))
    taught = Proposal(
        id="a" * 32,
        team=workspace.team_id,
        state=State.APPROVED,
        question="Where does the moon lamp stand?",
        answer="On the window sill.",
        topic=KEY.topic,
        entry=KEY.entry,
        decided_at=time.time(),
    )
    await bot.storage.ask(lambda db: Proposals(db).add(taught))
    await until(lambda: bot.serving.responder.base.entry(KEY) is not None)
    before = (knowledge / "docker.yaml").read_text()
    await dialogue((QUESTION, "On the window sill."))

    await caveat(settings, "export", "--taught")
    await dialogue((QUESTION, "On the window sill."))
    states = [await state(bot)]
    while states[-1] is not State.RETIRED:
        await asyncio.sleep(0.1)
        states.append(await state(bot))
    assert set(states) == {State.EXPORTED, State.RETIRED}
    await dialogue((QUESTION, "On the window sill."))

    (knowledge / "docker.yaml").write_text(before)
    await until(lambda: bot.serving.responder.base.entry(KEY) is None)
    await asyncio.sleep(1.5)  # a look at the database later
    assert bot.serving.responder.base.entry(KEY) is None


async def state(bot: Bot) -> State:
    found = await bot.storage.ask(lambda db: Proposals(db).get("a" * 32))
    assert found is not None
    return found.state


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - files and databases have no events
            await asyncio.sleep(0.02)
