"""Whether an answer helped: one vote a person an answer, changeable."""

from collections.abc import Awaitable, Callable

from bot.core.feedback import Reason, Verdict
from bot.core.remembered import Remembered
from bot.playground.person import Person
from tests.scenarios.dialogue import Dialogue

Read = Callable[[], Awaitable[list[Remembered]]]


async def test_every_answer_has_slack_s_own_feedback_buttons(dialogue: Dialogue) -> None:
    private = await dialogue(("/docker why containers", "Why do we use containers?"))
    shared = await dialogue(("[Share with channel]", "Why do we use containers?"))
    for message in (private, shared):
        kinds = [e["type"] for b in message.blocks for e in b.get("elements", ()) if "type" in e]
        assert "feedback_buttons" in kinds


async def test_a_vote_for_an_answer_is_noted(dialogue: Dialogue, remembered: Read) -> None:
    await dialogue(
        ("/docker why containers", "Why do we use containers?"),
        ("[Helpful]", "Thank you: noted as helpful"),
    )
    ((vote,),) = [each.votes for each in await remembered()]
    assert vote.verdict is Verdict.HELPFUL
    assert vote.user == dialogue.workspace.user("ada").id


async def test_a_vote_against_asks_for_its_reason(dialogue: Dialogue, remembered: Read) -> None:
    reply = await dialogue(("@caveat why containers", "Why do we use containers?"))
    ada = Person(dialogue.workspace, "ada")
    assert (await ada.presses(reply, "Not helpful")).acked
    modal = await ada.awaits_modal(holding="What was wrong?")
    ((before,),) = [each.votes for each in await remembered()]
    assert (before.verdict, before.reason) == (Verdict.NOT_HELPFUL, None)

    sent = await ada.submits({"Reason": "It is out of date", "Anything to add?": " since May "})
    assert (modal.submit, sent.action) == ("Send", "close")
    ((vote,),) = [each.votes for each in await remembered()]
    assert (vote.reason, vote.comment) == (Reason.OUT_OF_DATE, "since May")


async def test_a_person_changes_their_vote_and_others_have_their_own(
    dialogue: Dialogue, remembered: Read
) -> None:
    reply = await dialogue(("@caveat why containers", "Why do we use containers?"))
    ada, grace = Person(dialogue.workspace, "ada"), Person(dialogue.workspace, "grace")
    assert (await ada.presses(reply, "Not helpful")).acked
    await ada.awaits_modal()
    await ada.closes()
    for person in (ada, grace, ada):
        assert (await person.presses(reply, "Helpful")).acked
    ((first, second),) = [each.votes for each in await remembered()]
    assert {first.user, second.user} == {ada.user.id, grace.user.id}
    assert {first.verdict, second.verdict} == {Verdict.HELPFUL}


async def test_a_vote_on_a_shared_answer_counts_for_the_question_it_came_from(
    dialogue: Dialogue, remembered: Read
) -> None:
    await dialogue(("/docker why containers", "Why do we use containers?"))
    shared = await dialogue(("[Share with channel]", "Why do we use containers?"))
    grace = Person(dialogue.workspace, "grace")
    assert (await grace.presses(shared, "Helpful")).acked
    ((vote,),) = [each.votes for each in await remembered()]
    assert vote.user == grace.user.id


async def test_a_shared_answer_does_not_tell_what_its_asker_typed(dialogue: Dialogue) -> None:
    await dialogue(("/docker why contaners, secretly", "Why do we use containers?"))
    shared = await dialogue(("[Share with channel]", "Why do we use containers?"))
    assert "secretly" not in repr(shared)
