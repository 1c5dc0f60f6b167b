from bot.playground.message import Message
from bot.playground.person import Person
from tests.scenarios.dialogue import Dialogue


async def test_a_mention_is_answered_in_its_thread_for_everybody(dialogue: Dialogue) -> None:
    reply = await dialogue(("@caveat docker vs vm", "A virtual machine brings a kernel"))
    assert dialogue.said is not None
    assert (reply.thread_ts, reply.ephemeral_to) == (dialogue.said.ts, None)


async def test_a_mention_within_a_thread_is_answered_there(dialogue: Dialogue) -> None:
    ada, workspace = Person(dialogue.workspace, "ada"), dialogue.workspace
    first = await ada.says("#general", "who knows docker?")
    feed = workspace.feed()
    await ada.says("#general", "@caveat why containers?", thread_ts=first.ts)
    replies = [(await feed.next(5)).message for _ in range(2)]
    assert replies[-1].thread_ts == first.ts


async def test_a_mention_without_a_question_lists_the_topics(dialogue: Dialogue) -> None:
    await dialogue(("@caveat", "Docker for backend developers"), ("@caveat help", "How to ask"))


async def test_a_direct_message_is_answered_beside_it(dialogue: Dialogue) -> None:
    reply = await dialogue(("dm: docker vs vm", "A virtual machine brings a kernel of its own"))
    assert reply.thread_ts is None


async def test_talk_in_a_channel_is_left_alone(dialogue: Dialogue) -> None:
    await dialogue(("dm: help", "How to ask"), ("docker vs vm, anyone?", None))


async def test_other_bots_are_not_answered(dialogue: Dialogue) -> None:
    workspace = dialogue.workspace
    feed = workspace.feed()
    dm = Person(workspace, "ada").dm
    other = Message(
        channel=dm.id, ts=workspace.ids.timestamp(), text="docker vs vm", user="U0BOT", bot_id="B0"
    )
    workspace.post(other)
    mention = f"<@{workspace.bot_user.id}> docker vs vm"
    workspace.socket_mode.publish(
        workspace.events.callback(
            {"type": "app_mention", "channel": workspace.channel("#general").id, "text": mention}
            | {"user": "U0BOT", "bot_id": "B0", "ts": workspace.ids.timestamp()}
        )
    )
    await dialogue(("dm: help", "How to ask"))
    told = [change.message for change in feed.drain() if change.message.bot_id]
    assert [message.text[:10] for message in told if message is not other] == ["How to ask"]


async def test_an_edited_message_is_not_answered_again(dialogue: Dialogue) -> None:
    await dialogue(("dm: docker vs vm", "A virtual machine"))
    assert dialogue.said is not None
    feed = dialogue.workspace.feed()
    dialogue.workspace.update(dialogue.said, text="docker vs vm, please", edited="1.0")
    await dialogue(("dm: help", "How to ask"))
    told = [c.message.text for c in feed.drain() if c.message.bot_id]
    assert len(told) == 1
