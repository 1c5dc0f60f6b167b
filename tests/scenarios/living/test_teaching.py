"""From a question in vain to an answer that everybody gets."""

import asyncio
import time

import pytest

from bot.bootstrap import running_bot
from bot.playground.faults import Refuse
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.slack.blocks.actions import APPROVE_PROPOSAL, EDIT_PROPOSAL, REJECT_PROPOSAL
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.waiting import next_in

QUESTION = "how do I get a coffee machine account?"
LESSON = {
    "Topic": "Docker for backend developers",
    "Question": "How do I get an account for the coffee machine?",
    "Answer": "Ask *Linus*; he has the key.",
    "The catch": "Mondays only.\nIt takes coins.",
    "Other ways to ask it": "coffee machine account",
}


@pytest.fixture
def grace(workspace: Workspace) -> Person:
    """An admin of the workspace."""
    return Person(workspace, "grace")


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    return Person(workspace, "ada")


async def passed_on(dialogue: Dialogue) -> Message:
    """Ada's question, as its card in the maintainers' channel."""
    feed = dialogue.workspace.feed()
    await dialogue((f"/ask {QUESTION}", "not in the notes"))
    ada = Person(dialogue.workspace, "ada")
    assert dialogue.last is not None
    assert (await ada.presses(dialogue.last, "Ask a person")).acked
    return await next_in(dialogue.workspace, "#maintainers", feed)


async def proposed(dialogue: Dialogue, who: Person) -> Message:
    """The same, answered by somebody."""
    card = await passed_on(dialogue)
    feed = dialogue.workspace.feed()
    assert (await who.presses(card, "Answer")).acked
    await who.awaits_modal()
    assert (await who.submits(LESSON)).action == "close"
    return await next_in(dialogue.workspace, "#maintainers", feed, "A proposed answer")


async def approved(dialogue: Dialogue, card: Message) -> Message:
    """Grace approves; what Ada gets then."""
    grace, ada = Person(dialogue.workspace, "grace"), Person(dialogue.workspace, "ada")
    feed = dialogue.workspace.feed()
    assert (await grace.presses(card, APPROVE_PROPOSAL)).acked
    told = await next_in(dialogue.workspace, ada.dm.id, feed, "now the notes have an answer")
    assert QUESTION in told.text or LESSON["Question"] in told.text
    return await next_in(dialogue.workspace, ada.dm.id, feed)


async def test_a_question_in_vain_is_passed_on_once(dialogue: Dialogue, ada: Person) -> None:
    card = await passed_on(dialogue)
    assert QUESTION in card.text
    assert "Answer; Reject" in card.text
    feed = dialogue.workspace.feed()
    assert dialogue.last is not None
    assert (await ada.presses(dialogue.last, "Ask a person")).acked
    told = await next_in(dialogue.workspace, "#general", feed, "passed on already")
    assert told.ephemeral_to == ada.user.id


async def test_an_approved_answer_serves_at_once_and_the_asker_is_told(
    dialogue: Dialogue, grace: Person, ada: Person
) -> None:
    card = await proposed(dialogue, grace)
    assert "Mondays only." in card.text
    answer = await approved(dialogue, card)
    assert "he has the key" in answer.text
    assert "Mondays only." in answer.text
    assert "It takes coins." in answer.text
    await dialogue(("/docker coffee machine account", ("he has the key", "Mondays only.")))
    now = dialogue.workspace.message(card.channel, card.ts)
    assert now is not None
    assert now.text.startswith("Approved")
    assert "Button" not in now.text


async def test_an_approved_answer_serves_on_every_replica(
    settings: Settings, dialogue: Dialogue, grace: Person
) -> None:
    async with running_bot(settings) as other:
        await approved(dialogue, await proposed(dialogue, grace))
        until = time.monotonic() + 2.0
        while LESSON["Question"] not in [e.question for e in other.serving.responder.base.entries]:
            assert time.monotonic() < until
            await asyncio.sleep(0.05)


async def test_only_maintainers_decide(dialogue: Dialogue, workspace: Workspace) -> None:
    linus = Person(workspace, "linus")
    workspace.channel("#maintainers").members.append(linus.user.id)
    card = await proposed(dialogue, linus)  # whoever sees a question may answer it
    for button in (APPROVE_PROPOSAL, EDIT_PROPOSAL, REJECT_PROPOSAL):
        feed = workspace.feed()
        assert (await linus.presses(card, button)).acked
        told = await next_in(workspace, "#maintainers", feed)
        assert "for the people who keep the notes" in told.text
        assert told.ephemeral_to == linus.user.id


async def test_of_two_who_approve_at_once_the_second_is_told(
    dialogue: Dialogue, grace: Person
) -> None:
    card = await proposed(dialogue, grace)
    feed = dialogue.workspace.feed()
    await asyncio.gather(
        grace.presses(card, APPROVE_PROPOSAL), grace.presses(card, REJECT_PROPOSAL)
    )
    told = await next_in(dialogue.workspace, "#maintainers", feed, "already")
    assert told.ephemeral_to == grace.user.id


async def test_a_maintainer_edits_before_approving(dialogue: Dialogue, grace: Person) -> None:
    card = await proposed(dialogue, grace)
    assert (await grace.presses(card, EDIT_PROPOSAL)).acked
    modal = await grace.awaits_modal(holding="Edit the answer")
    assert modal.values["answer"] == LESSON["Answer"]
    feed = dialogue.workspace.feed()
    assert (await grace.submits({"Answer": "Ask Grace."})).action == "close"
    edited = await next_in(dialogue.workspace, "#maintainers", feed, "Ask Grace.")
    assert edited.ts == card.ts
    await approved(dialogue, edited)
    await dialogue(("/docker coffee machine account", "Ask Grace."))


async def test_a_rejected_question_is_closed_and_its_asker_told(
    dialogue: Dialogue, grace: Person, ada: Person
) -> None:
    card = await passed_on(dialogue)
    feed = dialogue.workspace.feed()
    assert (await grace.presses(card, REJECT_PROPOSAL)).acked
    await next_in(dialogue.workspace, ada.dm.id, feed, "closed it without an answer")


async def test_a_form_that_was_overtaken_saves_nothing_and_says_so(
    dialogue: Dialogue, grace: Person, workspace: Workspace
) -> None:
    card = await proposed(dialogue, grace)
    linus = Person(workspace, "linus")
    workspace.channel("#maintainers").members.append(linus.user.id)
    assert (await grace.presses(card, EDIT_PROPOSAL)).acked
    await grace.awaits_modal()
    await approved(dialogue, card)
    assert (await grace.submits({"Answer": "Never."})).action == "update"
    assert grace.modal is not None
    assert "approved already" in grace.modal.text
    await dialogue(("/docker coffee machine account", "he has the key"))


async def test_what_cannot_be_served_is_said_at_the_field(
    dialogue: Dialogue, grace: Person
) -> None:
    card = await passed_on(dialogue)
    assert (await grace.presses(card, "Answer")).acked
    await grace.awaits_modal()
    assert (await grace.submits(LESSON | {"Answer": "..."})).action == "errors"
    assert grace.modal is not None
    assert grace.modal.errors == {"answer": "Write at least a word here."}
    assert grace.modal.values["question"] == LESSON["Question"]


async def test_a_message_of_a_thread_is_saved_as_an_answer_to_its_question(
    dialogue: Dialogue, ada: Person, grace: Person, workspace: Workspace
) -> None:
    asked = await ada.says("#general", "where is the <spare> key & the *big* one?")
    await ada.says("#general", "how do I open the cellar?", thread_ts=asked.ts)
    told = await grace.says(
        "#general",
        "In the *red* box, see https://keys.example\n\nCareful: it sticks.\n- ⚠️ Mind the dog.",
        thread_ts=asked.ts,
    )
    linus = Person(workspace, "linus")
    assert (await linus.shortcut(told, "Save as an answer")).acked
    modal = await linus.awaits_modal(holding="Save as an answer")
    assert modal.values["aliases"] == "how do I open the cellar?"
    assert modal.values["caveats"] == "Careful: it sticks.\n⚠️ Mind the dog."
    assert modal.values["question"] == "where is the <spare> key & the *big* one?"
    assert modal.values["answer"] == "In the **red** box, see https://keys.example"
    feed = workspace.feed()
    topic = {"Topic": "Docker for backend developers"}
    assert (await linus.submits(topic)).action == "close"
    card = await next_in(workspace, "#maintainers", feed, "A proposed answer")
    assert (await grace.presses(card, APPROVE_PROPOSAL)).acked
    await next_in(workspace, ada.dm.id, feed, "now the notes have an answer")


async def test_a_message_too_long_for_a_form_is_cut_and_the_form_says_so(
    dialogue: Dialogue, ada: Person
) -> None:
    said = await ada.says("#general", "word " * 1_500)
    assert (await ada.shortcut(said, "save_as_answer")).acked
    modal = await ada.awaits_modal(holding="longer than a form holds")
    assert len(str(modal.values["answer"])) <= 3_000


async def test_a_form_that_comes_too_late_is_said_to_whoever_pressed(
    dialogue: Dialogue, ada: Person, workspace: Workspace
) -> None:
    said = await ada.says("#general", "the answer is 42")
    feed = workspace.feed()
    workspace.faults.plan(Refuse(429, retry_after=4), method="views.open")
    assert (await ada.shortcut(said, "save_as_answer")).acked
    told = await next_in(workspace, "#general", feed)
    assert "try again" in told.text


async def test_in_a_channel_that_the_bot_cannot_read_the_form_has_the_message_alone(
    dialogue: Dialogue, ada: Person, workspace: Workspace
) -> None:
    private = workspace.add_channel("elsewhere", [ada.user])
    asked = await ada.says(private.id, "where is it?")
    told = await ada.says(private.id, "here", thread_ts=asked.ts)
    assert (await ada.shortcut(told, "save_as_answer")).acked
    modal = await ada.awaits_modal()
    assert (modal.values["question"], modal.values["answer"]) == (None, "here")


class TestWithoutItsDatabase:
    """The database goes away while people teach."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"database_url": "sqlite:////nowhere/at/all.sqlite3"})

    @pytest.fixture(params=["any"])
    def url(self, request: pytest.FixtureRequest) -> str:
        return "sqlite://"

    async def test_nothing_is_lost_without_a_word(
        self, dialogue: Dialogue, ada: Person, workspace: Workspace
    ) -> None:
        await dialogue(
            (f"/ask {QUESTION}", "not in the notes"), ("[Ask a person]", "could not pass")
        )
        said = await ada.says("#general", "the answer is 42")
        assert (await ada.shortcut(said, "save_as_answer")).acked
        await ada.awaits_modal()
        assert (await ada.submits(LESSON)).action == "errors"
        assert ada.modal is not None
        assert "cannot reach my database" in ada.modal.errors["answer"]
        assert ada.modal.values["answer"] == LESSON["Answer"]
