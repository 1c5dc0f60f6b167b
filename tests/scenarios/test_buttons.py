from bot.playground.message import Json, Message
from bot.playground.person import Person
from bot.slack.blocks.actions import OPEN_ENTRY, SHARE
from tests.scenarios.dialogue import Dialogue


async def test_an_unsure_bot_asks_and_the_answer_takes_the_question_s_place(
    dialogue: Dialogue,
) -> None:
    asked = await dialogue(
        ("/docker clean up old", ("Did you mean", "clean up old images", "clean up old volumes"))
    )
    answered = await dialogue(("[choose_suggestion:1]", "prune"))
    assert (answered.ts, answered.ephemeral_to) == (asked.ts, asked.ephemeral_to)


async def test_none_of_these_is_answered_honestly(dialogue: Dialogue) -> None:
    asked = await dialogue(("/docker clean up old", "Did you mean"))
    told = await dialogue(("[None of these]", "That is not in the notes"))
    assert told.ts == asked.ts


async def test_a_suggestion_in_a_thread_is_chosen_there(dialogue: Dialogue) -> None:
    asked = await dialogue(("@caveat clean up old", "Did you mean"))
    answered = await dialogue(("[choose_suggestion:1]", "prune"))
    assert (answered.ts, answered.thread_ts) == (asked.ts, asked.thread_ts)
    assert not has_button(answered, SHARE)


async def test_a_related_question_opens_privately_under_a_private_answer(
    dialogue: Dialogue,
) -> None:
    first = await dialogue(("/docker why containers", "Why do we use containers?"))
    related = await dialogue(("[open_entry:1]", "A virtual machine brings a kernel of its own"))
    assert related.ts != first.ts
    assert related.ephemeral_to == first.ephemeral_to


async def test_a_related_question_opens_in_the_thread_of_a_public_answer(
    dialogue: Dialogue,
) -> None:
    first = await dialogue(("@caveat why containers", "Why do we use containers?"))
    related = await dialogue(("[open_entry:1]", "A virtual machine brings a kernel of its own"))
    assert (related.thread_ts, related.ephemeral_to) == (first.thread_ts, None)


async def test_a_private_answer_is_shared_with_the_channel_once(dialogue: Dialogue) -> None:
    private = await dialogue(("/docker why containers", "Why do we use containers?"))
    shared = await dialogue(("[Share with channel]", "Why do we use containers?"))
    assert shared.ephemeral_to is None
    assert not has_button(shared, SHARE)

    dialogue.last = private
    again = await dialogue(("[Share with channel]", "already been shared"))
    assert again.ephemeral_to == private.ephemeral_to
    grace_sees = Person(dialogue.workspace, "grace").sees("#general")
    assert [message.ts for message in grace_sees] == [shared.ts]


async def test_a_long_answer_is_read_on_to_its_end(dialogue: Dialogue) -> None:
    reply = await dialogue(("/deploy every step of a release", "Step 1 of the release"))
    pages = [reply.text]
    while any("Read on" in label for label in labels(reply)):
        button = next(label for label in labels(reply) if "Read on" in label)
        reply = await dialogue((f"[{button}]", "How does a whole release go, step by step?"))
        pages.append(reply.text)
    assert len(pages) > 1
    assert all(f"Step {n} of the release" in "".join(pages) for n in range(1, 61))


async def test_the_caveats_that_an_answer_leaves_out_are_told_when_asked_for(
    dialogue: Dialogue,
) -> None:
    first = await dialogue(("/deploy every step of a release", "Trap number 1 of a release"))
    assert "Trap number 9 of a release" not in first.text
    await dialogue(("[all_caveats]", tuple(f"Trap number {n}" for n in range(1, 10))))


async def test_a_topic_with_many_questions_is_listed_in_pages(dialogue: Dialogue) -> None:
    first = await dialogue(("/deploy", "How do I roll back a deploy?"))
    more = next(label for label in labels(first) if "More questions" in label)
    await dialogue((f"[{more}]", "What happens in hour 14 of a release?"))


async def test_a_button_whose_entry_is_gone_says_so(dialogue: Dialogue) -> None:
    first = await dialogue(("/docker why containers", "Why do we use containers?"))
    dialogue.last = with_value(dialogue, first, OPEN_ENTRY, "docker/long-gone")
    await dialogue(("[open_entry:1]", "no longer in the notes"))


async def test_a_button_whose_value_makes_no_sense_says_so(dialogue: Dialogue) -> None:
    first = await dialogue(("/deploy every step of a release", "Step 1 of the release"))
    for action in ("read_on", "all_caveats"):
        dialogue.last = with_value(dialogue, first, action, "#0")
        await dialogue((f"[{action}]", "no longer in the notes"))


def labels(message: Message) -> list[str]:
    return [button["text"]["text"] for button in buttons(message)]


def has_button(message: Message, action: str) -> bool:
    return any(button["action_id"].startswith(action) for button in buttons(message))


def buttons(message: Message) -> list[Json]:
    found: list[Json] = [
        e for b in message.blocks for e in [*b.get("elements", ()), b.get("accessory") or {}]
    ]
    return [element for element in found if element.get("type") == "button"]


def with_value(dialogue: Dialogue, message: Message, action: str, value: str) -> Message:
    """The same message, whose button of that kind carries something else."""
    for button in buttons(message):
        if button["action_id"].startswith(action):
            button["value"] = value
    return message
