"""The week's digest in the maintainers' channel: once over replicas, and a way to answer what it lists."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.bootstrap import running_bot
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.store.database import Database
from bot.store.questions import Questions
from tests.core.asked import IN_VAIN
from tests.scenarios.dialogue import PATIENCE

REPLICAS = 3
QUESTION = "how do I reset <!channel> my password?"


def an_hour_ago() -> str:
    """A digest that fell due an hour ago."""
    due = datetime.now(UTC) - timedelta(hours=1)
    return f"{due:%A %H:%M} UTC"


@pytest.fixture
async def weekly(settings: Settings, workspace: Workspace) -> AsyncIterator[Settings]:
    """The settings of a bot whose digest is due, after a week in which something was asked in vain."""
    database = Database(settings.database_url)
    for user in ("U1", "U2"):
        asked = replace(
            IN_VAIN,
            id=user * 8,
            team=workspace.team_id,
            user=user,
            text=QUESTION,
            at=time.time() - 86_400,
        )
        Questions(database).add(asked)
    database.close()
    yield settings.model_copy(update={"digest": an_hour_ago()})
    assert workspace.pings == []


def digests(workspace: Workspace) -> list[Message]:
    channel = workspace.channel("#maintainers").id
    return [each for each in workspace.messages(channel) if "The week's questions" in each.text]


async def posted(workspace: Workspace) -> Message:
    async with asyncio.timeout(PATIENCE):
        while not digests(workspace):  # noqa: ASYNC110 - a message in the past has no event
            await asyncio.sleep(0.02)
    return digests(workspace)[0]


async def test_of_several_replicas_one_posts_the_digest_and_a_restart_posts_none(
    weekly: Settings, workspace: Workspace
) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(REPLICAS):
            await stack.enter_async_context(running_bot(weekly))
        digest = await posted(workspace)
        await asyncio.sleep(0.5)
    async with running_bot(weekly):
        await asyncio.sleep(0.5)
    assert len(digests(workspace)) == 1
    assert "2 questions were put to me in the last 7 days; 0% got an answer." in digest.text
    assert "how do I reset my password? · 2 times, by 2 people [Answer]" in digest.text
    assert "  - id: how-do-i-reset-my-password\n" in digest.text
    assert "caveat gaps" in digest.text


async def test_a_gap_is_answered_from_the_digest(weekly: Settings, workspace: Workspace) -> None:
    async with running_bot(weekly):
        digest = await posted(workspace)
        grace = Person(workspace, "grace")
        assert (await grace.presses(digest, "Answer")).acked
        modal = await grace.awaits_modal()
        assert modal.values["question"] == "how do I reset my password?"


async def test_a_week_in_which_nothing_was_asked_has_no_digest(
    settings: Settings, workspace: Workspace
) -> None:
    quiet = settings.model_copy(update={"digest": an_hour_ago()})
    async with running_bot(quiet):
        await asyncio.sleep(1.0)
    assert digests(workspace) == []


async def test_a_digest_that_is_not_due_is_not_posted(
    weekly: Settings, workspace: Workspace
) -> None:
    soon = datetime.now(UTC) + timedelta(days=1)
    async with running_bot(weekly.model_copy(update={"digest": f"{soon:%A %H:%M} UTC"})):
        await asyncio.sleep(1.0)
    assert digests(workspace) == []
