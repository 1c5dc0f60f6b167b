"""One post in one slot, whatever goes wrong between claim, post and mark."""

import asyncio
from dataclasses import replace

import pytest

from bot.bootstrap.claims import StoredClaims
from bot.core.slot import Claim, Kind, Phase, Slot
from bot.playground.faults import Refuse, Reset
from bot.playground.workspace import Workspace
from bot.slack.mailbox import Mailbox
from bot.tips.once import Ending, Once, Result

DAY = "2026-11-26"


@pytest.fixture
def slot(workspace: Workspace) -> Slot:
    return Slot(workspace.team_id, workspace.channel("#general").id, Kind.TIP, DAY)


@pytest.fixture
def once(claims: StoredClaims, mailbox: Mailbox) -> Once:
    return Once(claims, mailbox, "one", lease=1.0, settles_in=0.01)


def texts(workspace: Workspace, channel: str = "#general") -> list[str]:
    return [message.text for message in workspace.messages(channel)]


async def phase(claims: StoredClaims, slot: Slot) -> Phase:
    return (await claims.of_days(slot.kind, [slot.day]))[slot].phase


async def test_a_slot_is_filled_once(
    once: Once, slot: Slot, workspace: Workspace, claims: StoredClaims
) -> None:
    assert await once.post(slot, "a tip") == Result(Ending.POSTED)
    assert await once.post(slot, "a tip") == Result(Ending.TAKEN)
    assert texts(workspace) == [f"a tip for {DAY}"]
    assert await phase(claims, slot) is Phase.POSTED


async def test_of_many_replicas_one_posts(once: Once, slot: Slot, workspace: Workspace) -> None:
    replicas = [replace(once, owner=str(number)) for number in range(6)]
    endings = [r.ending for r in await asyncio.gather(*(r.post(slot, "tip") for r in replicas))]
    assert sorted(endings) == [Ending.POSTED] + [Ending.TAKEN] * 5
    assert len(texts(workspace)) == 1


async def test_a_person_gets_a_direct_message(once: Once, slot: Slot, workspace: Workspace) -> None:
    ada = workspace.user("ada")
    workspace.faults.plan(Reset(after_processing=True), method="chat.postMessage")
    assert (await once.post(replace(slot, place=ada.id), "tip")).ending is Ending.POSTED
    dm = workspace.open_dm(ada)
    assert texts(workspace, dm.id) == [f"tip for {DAY}"]


@pytest.mark.parametrize("done", [False, True])
async def test_a_connection_that_breaks_neither_loses_nor_doubles(
    once: Once, slot: Slot, workspace: Workspace, done: bool
) -> None:
    workspace.faults.plan(Reset(after_processing=done), method="chat.postMessage")
    assert await once.post(slot, "tip") == Result(Ending.POSTED)
    assert len(texts(workspace)) == 1


async def test_limits_are_heeded_and_faults_outlasted(
    once: Once, slot: Slot, workspace: Workspace
) -> None:
    workspace.faults.plan(Refuse(429, retry_after=1), method="chat.postMessage")
    workspace.faults.plan(Refuse(500), method="chat.postMessage")
    workspace.faults.plan(Refuse(503), method="conversations.history")
    patient = replace(once, lease=5.0)
    assert await patient.post(slot, "tip") == Result(Ending.POSTED)
    assert len(texts(workspace)) == 1


@pytest.mark.parametrize("posted", [False, True])
async def test_a_replica_that_died_is_taken_over_from(
    once: Once, slot: Slot, workspace: Workspace, claims: StoredClaims, posted: bool
) -> None:
    now = once.clock()
    assert await claims.take(Claim(slot, "dead", "old tip", now, now + 0.2)) is not None
    if posted:  # and died before it could say so
        await once.mailbox.send(slot, "old tip")
    assert await once.post(slot, "new tip") == Result(Ending.TAKEN)
    await asyncio.sleep(0.3)
    assert await once.post(slot, "new tip") == Result(Ending.POSTED)
    assert texts(workspace) == [f"{'old' if posted else 'new'} tip for {DAY}"]


async def test_what_slack_does_not_take_is_given_up_with_its_reason(
    once: Once, slot: Slot, workspace: Workspace, claims: StoredClaims
) -> None:
    workspace.channel("#general").is_archived = True
    assert await once.post(slot, "tip") == Result(Ending.REFUSED, "is_archived")
    assert await phase(claims, slot) is Phase.REFUSED
    assert await once.post(slot, "tip") == Result(Ending.TAKEN)


async def test_a_revoked_token_leaves_the_slot_open(
    once: Once, slot: Slot, workspace: Workspace
) -> None:
    workspace.revoke_token("token_revoked")
    assert await once.post(slot, "tip") == Result(Ending.SUSPENDED, "token_revoked")
    workspace.restore_token()
    await asyncio.sleep(1.1)
    assert await once.post(slot, "tip") == Result(Ending.POSTED)


async def test_what_the_notes_no_longer_hold_is_not_posted(once: Once, slot: Slot) -> None:
    assert await once.post(slot, "gone") == Result(Ending.REFUSED, "nothing_to_say")
