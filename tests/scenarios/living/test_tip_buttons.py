"""The buttons beneath a tip: more of it, for whoever presses, and votes that count for its entry."""

import asyncio

import pytest

from bot.bootstrap import Bot
from bot.core.feedback import Verdict
from bot.core.knowledge import EntryKey
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from bot.store.votes import Votes
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.living.hands import Hands, bot, clock, hands

__all__ = ["bot", "clock", "hands"]

WHY = EntryKey("docker", "why-containers")


@pytest.fixture
def keeper(dialogue: Dialogue) -> Dialogue:
    return dialogue.by("grace")


async def tip_about(dialogue: Dialogue, hands: Hands, words: str) -> Message:
    """Wait, day by day, for a tip that holds these words."""
    for days in range(40):
        feed = dialogue.workspace.feed()
        hands.at(14, days=days)
        message = (await feed.next(5)).message
        if words in message.text:
            return message
    raise AssertionError(f"no tip in 40 days holds {words!r}")


async def test_a_tip_tells_the_essence_and_the_catch_and_more_is_for_who_presses(
    dialogue: Dialogue, keeper: Dialogue, hands: Hands
) -> None:
    await keeper(("/docker tips on 14:00 London daily", "are on"))
    tip = await tip_about(keeper, hands, "Tip: Why do we use containers?")
    assert "the same environment, down to the last library." in tip.text
    assert "⚠️ Warning: What a container wrote goes when it is removed." in tip.text
    assert "Source: notes/docker.md, lines 3-9" in tip.text
    assert "It is thrown away without regret" in tip.text
    dialogue.last = tip
    more = await dialogue(("[Tell me more]", ("Why do we use containers?", "The catch")))
    assert more.ephemeral_to == dialogue.workspace.user("ada").id
    assert more.channel == tip.channel


async def test_in_a_direct_conversation_more_stands_beside_the_tip(
    dialogue: Dialogue, hands: Hands
) -> None:
    await dialogue(("dm: tips on 14:00 daily", "Your own tips are on"))
    dialogue.last = tip = await tip_about(dialogue, hands, "Why do we use containers?")
    more = await dialogue(("[Tell me more]", "The catch"))
    assert more.ephemeral_to is None
    assert (more.channel, more.thread_ts) == (tip.channel, None)


async def test_a_caveat_leads_to_what_it_belongs_to(
    dialogue: Dialogue, keeper: Dialogue, hands: Hands
) -> None:
    await keeper(("/docker tips on 14:00 London daily", "are on"))
    dialogue.last = tip = await tip_about(keeper, hands, "Watch out: Why do we use containers?")
    assert "⚠️ Warning: What a container wrote goes when it is removed." in tip.text
    await dialogue(("[Tell me more]", "the same environment"))


async def test_votes_on_a_tip_count_once_a_person_for_its_entry(
    bot: Bot, workspace: Workspace, dialogue: Dialogue, keeper: Dialogue, hands: Hands
) -> None:
    await keeper(("/docker tips on 14:00 London daily", "are on"))
    dialogue.last = tip = await tip_about(keeper, hands, "Tip: Why do we use containers?")
    await dialogue(("[Helpful]", "Thank you: noted as helpful"))
    dialogue.last = tip
    await dialogue(("[Tell me more]", "The catch"), ("[Helpful]", "Thank you: noted as helpful"))
    grace = Person(workspace, "grace")
    assert (await grace.presses(tip, "Not helpful")).acked
    await grace.awaits_modal(holding="What was wrong?")
    assert await tally(bot, workspace) == (1, 1)

    day = hands.now.date().isoformat()
    slot = f"tip-{workspace.channel('#general').id}-{day}"
    ada = workspace.user("ada").id
    vote = bot.storage.database.run(lambda db: Votes(db).of(slot, WHY, ada))
    assert vote is not None
    assert vote.verdict is Verdict.HELPFUL


async def tally(bot: Bot, workspace: Workspace) -> tuple[int, int] | None:
    await asyncio.sleep(0.1)  # what is noted is handed over just after the reply
    while bot.storage.writer.waiting:  # noqa: ASYNC110 - the writer's thread sets no event
        await asyncio.sleep(0.02)
    return bot.storage.database.run(lambda db: Votes(db).tally(workspace.team_id)).get(WHY)
