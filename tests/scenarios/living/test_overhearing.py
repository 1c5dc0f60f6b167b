"""What the bot does with talk that nobody addressed to it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.core.asking import Surface
from bot.core.feedback import Reason, Verdict
from bot.core.remembered import Remembered
from bot.playground.message import Message
from bot.playground.person import Person
from bot.slack.blocks.actions import REMOVE
from tests.scenarios.dialogue import SILENCE, Dialogue
from tests.scenarios.living.conftest import Watch

Read = Callable[[], Awaitable[list[Remembered]]]
SURE = "hi all, why do we use containers?"


@pytest.fixture
def onboarding(dialogue: Dialogue) -> Dialogue:
    return dialogue.by("ada", "#onboarding")


async def test_nothing_is_overheard_where_nobody_switched_it_on(onboarding: Dialogue) -> None:
    await onboarding(("dm: help", "How to ask"), (SURE, None))


async def test_a_question_is_answered_in_its_thread_when_the_bot_is_sure(
    onboarding: Dialogue, watch: Watch
) -> None:
    await watch()
    reply = await onboarding((SURE, ("Why do we use containers?", "The catch")))
    assert onboarding.said is not None
    assert (reply.thread_ts, reply.ephemeral_to) == (onboarding.said.ts, None)


@pytest.mark.parametrize(
    "said",
    [
        "we use containers because they start fast",
        "why containers",
        "who doesn't love containers?",
        "why do we use containers? nvm, found it",
        "@grace why do we use containers?",
        "anyone up for lunch?",
    ],
)
async def test_what_asks_nothing_of_everybody_gets_no_reply_and_leaves_no_trace(
    onboarding: Dialogue, watch: Watch, remembered: Read, said: str
) -> None:
    await watch()
    await onboarding(("dm: help", "How to ask"), (said, None))
    assert await remembered() == []


async def test_a_miss_is_remembered_and_never_spoken(
    onboarding: Dialogue, watch: Watch, remembered: Read
) -> None:
    await watch()
    await onboarding(
        ("dm: help", "How to ask"),
        ("does anyone know how to book a meeting room in Lisbon?", None),
        ("how do I clean up old things?", None),
    )
    found = await remembered()
    assert [(each.question.surface, each.question.told) for each in found] == [
        (Surface.OVERHEARD, False)
    ] * 2


async def test_the_channel_s_threshold_holds(onboarding: Dialogue, watch: Watch) -> None:
    await watch(threshold=1.0)
    await onboarding(("dm: help", "How to ask"), ("anyone know why we run containers?", None))


async def test_a_channel_hears_of_its_own_topics_only(onboarding: Dialogue, watch: Watch) -> None:
    await watch(topics=("deploy",))
    await onboarding(("dm: help", "How to ask"), (SURE, None))
    await watch(topics=("docker",))
    await onboarding((SURE, "Why do we use containers?"))


async def test_replies_in_threads_are_not_overheard(onboarding: Dialogue, watch: Watch) -> None:
    await watch()
    workspace = onboarding.workspace
    ada, grace = Person(workspace, "ada"), Person(workspace, "grace")
    first = await ada.says("#onboarding", "good morning")
    feed = workspace.feed()
    await grace.says("#onboarding", SURE, thread_ts=first.ts)
    await asyncio.sleep(SILENCE)
    assert [change.message.user for change in feed.drain()] == [grace.user.id]


async def test_other_bots_are_not_overheard(onboarding: Dialogue, watch: Watch) -> None:
    await watch()
    workspace = onboarding.workspace
    feed = workspace.feed()
    workspace.post(
        Message(
            channel=workspace.channel("#onboarding").id,
            ts=workspace.ids.timestamp(),
            text=SURE,
            user="U0BOT",
            bot_id="B0OTHER",
        )
    )
    await asyncio.sleep(SILENCE)
    assert len(feed.drain()) == 1


async def test_a_mention_in_a_watched_channel_is_answered_once(
    onboarding: Dialogue, watch: Watch
) -> None:
    await watch()
    feed = onboarding.workspace.feed()
    await onboarding(("@caveat why do we use containers?", "Why do we use containers?"))
    await asyncio.sleep(SILENCE)
    assert len([c for c in feed.drain() if c.message.bot_id]) == 1


async def test_an_event_that_comes_twice_is_answered_once(
    onboarding: Dialogue, watch: Watch
) -> None:
    await watch()
    workspace = onboarding.workspace
    feed = workspace.feed()
    workspace.faults.lose_acks(1)
    await onboarding((SURE, "Why do we use containers?"))
    await asyncio.sleep(3.5)  # Slack's patience for an ack, then the event again
    assert len([c for c in feed.drain() if c.message.bot_id]) == 1


async def test_the_bot_is_quiet_where_a_person_has_answered(
    onboarding: Dialogue, watch: Watch
) -> None:
    await watch()
    workspace = onboarding.workspace
    ada, grace = Person(workspace, "ada"), Person(workspace, "grace")
    await workspace.socket_mode.disconnect("refresh_requested")
    said = await ada.says("#onboarding", SURE)
    await grace.says("#onboarding", "so that all run the same", thread_ts=said.ts)
    feed = workspace.feed()
    await asyncio.sleep(3)  # connected again; the event comes now
    assert [c.message.text for c in feed.drain() if c.message.bot_id] == []


async def test_no_more_is_said_in_an_hour_than_the_channel_wants(
    onboarding: Dialogue, watch: Watch
) -> None:
    await watch(most_an_hour=2)
    await onboarding(
        (SURE, "Why do we use containers?"),
        ("how do I roll back a deploy?", "roll back"),
        ("what is the difference between docker and a vm?", None),
    )
    await onboarding(("@caveat docker vs vm", "A virtual machine brings a kernel"))


async def test_the_asker_takes_a_reply_away_and_that_counts_as_a_vote(
    onboarding: Dialogue, watch: Watch, remembered: Read
) -> None:
    await watch()
    reply = await onboarding((SURE, "Why do we use containers?"))
    linus = onboarding.by("linus", "#onboarding")
    linus.last = reply
    refused = await linus((f"[{REMOVE}]", "Only whoever asked, or a maintainer"))
    assert refused.ephemeral_to == onboarding.workspace.user("linus").id

    ada = Person(onboarding.workspace, "ada")
    assert (await ada.presses(reply, REMOVE)).acked
    await asyncio.sleep(SILENCE)
    gone = onboarding.workspace.message(reply.channel, reply.ts)
    assert gone is not None
    assert gone.deleted
    ((vote,),) = [each.votes for each in await remembered()]
    assert (vote.verdict, vote.reason) == (Verdict.NOT_HELPFUL, Reason.REMOVED)


async def test_a_maintainer_takes_a_reply_away(onboarding: Dialogue, watch: Watch) -> None:
    await watch()
    reply = await onboarding((SURE, "Why do we use containers?"))
    grace = Person(onboarding.workspace, "grace")
    assert (await grace.presses(reply, REMOVE)).acked
    await asyncio.sleep(SILENCE)
    gone = onboarding.workspace.message(reply.channel, reply.ts)
    assert gone == replace(reply, deleted=True)


async def test_a_middling_guess_is_shown_to_the_asker_alone_where_the_channel_allows_it(
    onboarding: Dialogue, watch: Watch, remembered: Read
) -> None:
    await watch(hint=True, threshold=0.99)
    hint = await onboarding(("does anyone know why we run things in containers?", "This may help"))
    assert hint.ephemeral_to == onboarding.workspace.user("ada").id
    chosen = await onboarding(("[choose_suggestion:1]", "Why do we use containers?"))
    assert (chosen.ts, chosen.ephemeral_to) == (hint.ts, hint.ephemeral_to)
    (each,) = await remembered()
    assert each.question.told
    assert each.chosen == each.question.entry
