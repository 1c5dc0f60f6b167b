"""Shortcuts, threads, the agent pane, and why an answer is what it is."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from bot.bootstrap import Bot
from bot.core.asking import Surface
from bot.core.channel import Threads
from bot.core.knowledge import EntryKey
from bot.core.remembered import Remembered
from bot.playground.manifest import Prompt
from bot.playground.person import Person
from tests.scenarios.dialogue import PATIENCE, SILENCE, Dialogue
from tests.scenarios.living.conftest import Watch

Read = Callable[[], Awaitable[list[Remembered]]]


async def suggested(person: Person) -> tuple[Prompt, ...]:
    """The prompts that the agent pane shows, once there are some."""
    until = time.monotonic() + PATIENCE
    while not (prompts := person.workspace.suggested_prompts_of(person.user).prompts):
        assert time.monotonic() < until, "no prompts were suggested"
        await asyncio.sleep(0.02)
    return prompts


async def test_a_shortcut_finds_an_answer_to_any_message_for_whoever_picks_it(
    dialogue: Dialogue, remembered: Read
) -> None:
    workspace = dialogue.workspace
    ada, linus = Person(workspace, "ada"), Person(workspace, "linus")
    private = workspace.add_channel("elsewhere", [ada.user, linus.user], private=True)
    said = await linus.says(private.id, "why should anyone use containers?")
    feed = workspace.feed()
    assert (await ada.shortcut(said, "Find an answer")).acked
    reply = (await feed.next(PATIENCE)).message
    assert "Why do we use containers?" in reply.text
    assert (reply.channel, reply.ephemeral_to) == (private.id, ada.user.id)
    (each,) = await remembered()
    assert (each.question.surface, each.question.user) == (Surface.SHORTCUT, ada.user.id)


async def test_a_follow_up_is_answered_when_the_bot_is_mentioned(dialogue: Dialogue) -> None:
    first = await dialogue(("@caveat why containers", "Why do we use containers?"))
    workspace = dialogue.workspace
    ada = Person(workspace, "ada")
    feed = workspace.feed()
    await ada.says("#general", "and what is docker vs a vm?", thread_ts=first.thread_ts)
    await asyncio.sleep(SILENCE)
    assert not [c for c in feed.drain() if c.message.bot_id]
    await ada.says("#general", "@caveat docker vs vm", thread_ts=first.thread_ts)
    replies = [(await feed.next(PATIENCE)).message for _ in range(2)]
    assert (replies[-1].thread_ts, bool(replies[-1].bot_id)) == (first.thread_ts, True)


async def test_where_the_channel_wants_it_every_follow_up_question_is_answered(
    dialogue: Dialogue, watch: Watch
) -> None:
    await watch("#general", watch=False, threads=Threads.ALWAYS)
    first = await dialogue(("@caveat why containers", "Why do we use containers?"))
    workspace = dialogue.workspace
    ada, grace = Person(workspace, "ada"), Person(workspace, "grace")
    feed = workspace.feed()
    await ada.says("#general", "thanks, that helps", thread_ts=first.thread_ts)
    await ada.says("#general", "@grace how do you do that?", thread_ts=first.thread_ts)
    await asyncio.sleep(SILENCE)
    assert not [c for c in feed.drain() if c.message.bot_id]
    await grace.says("#general", "how does docker differ from a vm?", thread_ts=first.thread_ts)
    replies = [(await feed.next(PATIENCE)).message for _ in range(2)]
    assert "A virtual machine brings a kernel" in replies[-1].text
    assert replies[-1].thread_ts == first.thread_ts


async def test_threads_that_the_bot_has_no_part_in_stay_its_readers_own(
    dialogue: Dialogue, watch: Watch
) -> None:
    await watch("#general", watch=False, threads=Threads.ALWAYS)
    ada = Person(dialogue.workspace, "ada")
    first = await ada.says("#general", "morning")
    feed = dialogue.workspace.feed()
    await ada.says("#general", "how does docker differ from a vm?", thread_ts=first.ts)
    await asyncio.sleep(SILENCE)
    assert not [c for c in feed.drain() if c.message.bot_id]


async def test_why_tells_signals_repairs_and_the_runner_up_to_whoever_asks(
    dialogue: Dialogue,
) -> None:
    await dialogue(("@caveat why contaners", "Why do we use containers?"))
    told = await dialogue(
        (
            "[Why this answer?]",
            ("contaners → contain", "Confidence", "words ", "meaning ", "differ from"),
        )
    )
    assert told.ephemeral_to == dialogue.workspace.user("ada").id


async def test_the_agent_pane_offers_questions_and_answers_them_in_the_thread(
    dialogue: Dialogue, remembered: Read
) -> None:
    workspace = dialogue.workspace
    ada = Person(workspace, "ada")
    await ada.opens_messages_tab()
    prompts = await suggested(ada)
    assert len(prompts) == 4
    feed = workspace.feed()
    (containers,) = [prompt for prompt in prompts if "containers" in prompt.message]
    await ada.takes_prompt(containers.title)
    replies = [(await feed.next(PATIENCE)).message for _ in range(2)]
    assert containers.message in replies[-1].text
    assert "The catch" in replies[-1].text
    assert (await ada.presses(replies[-1], "Helpful")).acked
    assert len(await remembered()) == 1


async def test_what_was_asked_most_is_offered_first(
    dialogue: Dialogue, bot: Bot, remembered: Read
) -> None:
    await dialogue(
        ("/deploy how do I roll back a deploy?", "roll back"),
        ("[Helpful]", "noted"),
        ("/docker why containers", "Why do we"),
    )
    await remembered()
    bot.known.popular = (EntryKey("deploy", "roll-back"),)
    ada = Person(dialogue.workspace, "ada")
    await ada.opens_messages_tab()
    prompts = await suggested(ada)
    assert "roll back" in prompts[0].message
