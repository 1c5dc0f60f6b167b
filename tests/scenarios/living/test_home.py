"""The Home tab: searched, browsed, and worked in by maintainers."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from bot.bootstrap import Bot
from bot.core.asking import Surface
from bot.core.feedback import Verdict
from bot.core.proposal import Proposal, State
from bot.core.remembered import Remembered
from bot.playground.faults import Refuse
from bot.playground.message import Json
from bot.playground.person import Person
from bot.playground.shown import ShownView
from bot.playground.workspace import Workspace
from bot.slack.blocks.actions import (
    ADD_CHANNEL,
    ALL_CAVEATS,
    ANSWER_GAP,
    APPROVE_PROPOSAL,
    EDIT_CHANNEL,
    EDIT_PROPOSAL,
    HOME_SEARCH,
    OPEN_ENTRY,
    REJECT_PROPOSAL,
)
from bot.store.database import Database
from bot.store.proposals import Proposals
from tests.scenarios.dialogue import PATIENCE, Dialogue
from tests.scenarios.outage import take_database_away

FRONT = "What the notes cover"
BACK = "Back to all topics"

ReadRemembered = Callable[[], Awaitable[list[Remembered]]]


@pytest.fixture
async def ada(dialogue: Dialogue) -> Person:
    """Somebody on the front page of Home."""
    return await at_home(dialogue, "ada")


@pytest.fixture
async def grace(dialogue: Dialogue, proposals: None) -> Person:
    """A maintainer on the front page of Home, with something to decide."""
    return await at_home(dialogue, "grace")


@pytest.fixture
async def proposals(bot: Bot, workspace: Workspace) -> None:
    """A question for a person, and a proposed answer."""
    asker = workspace.user("ada").id
    asked = Proposal("p1", workspace.team_id, State.ASKED, "Where is the kettle?", at=1.0)
    proposed = Proposal(
        "p2",
        workspace.team_id,
        State.PROPOSED,
        "When is tea time?",
        answer="Tea is *at four*.",
        topic="docker",
        asker=asker,
        at=2.0,
    )
    for each in (asked, proposed):
        await bot.storage.ask(partial(_add, each))


def _add(proposal: Proposal, database: Database) -> None:
    Proposals(database).add(proposal)


async def at_home(dialogue: Dialogue, who: str) -> Person:
    person = Person(dialogue.workspace, who)
    await person.opens_home()
    await person.awaits_home(holding=FRONT)
    return person


async def search(person: Person, question: str, holding: str) -> ShownView:
    assert (await person.enters_in_home(HOME_SEARCH, question)).acked
    return await person.awaits_home(holding=holding)


async def press(
    person: Person, button: str, holding: str, *, value: str | None = None
) -> ShownView:
    assert (await person.presses_in_view("home", button, value=value)).acked
    return await person.awaits_home(holding=holding)


def buttons(view: ShownView, action: str) -> list[Json]:
    elements: list[Json] = [
        each
        for block in view.blocks
        for each in [*block.get("elements", ()), block.get("accessory", {})]
    ]
    return [each for each in elements if str(each.get("action_id", "")).startswith(action)]


async def test_opening_home_shows_the_topics_to_everybody_and_the_rest_to_maintainers(
    ada: Person, grace: Person
) -> None:
    assert ada.home is not None
    assert grace.home is not None
    assert "Docker for backend developers" in ada.home.text
    for theirs in ("Channels", "Waiting for you", "last 30 days"):
        assert theirs not in ada.home.text
        assert theirs in grace.home.text


async def test_a_search_is_answered_in_place_with_the_catch_and_the_source(
    ada: Person, remembered: ReadRemembered
) -> None:
    shown = await search(ada, "wy contaners", "the same environment")
    assert "What a container wrote goes when it is removed." in shown.text
    assert "notes/docker.md, lines 3-9" in shown.text
    assert "Share with channel" not in shown.text
    (noted,) = await remembered()
    assert noted.question.surface is Surface.HOME
    assert (noted.question.text, noted.question.told) == ("wy contaners", True)
    await press(ada, BACK, FRONT)


async def test_an_unsure_search_offers_what_may_be_meant(
    ada: Person, remembered: ReadRemembered
) -> None:
    await search(ada, "clean up old", "Did you mean")
    await press(ada, "choose_suggestion:1", "prune")
    (noted,) = await remembered()
    assert noted.chosen is not None
    await search(ada, "clean up old", "Did you mean")
    await press(ada, "None of these", "That is not in the notes")


async def test_what_is_not_in_the_notes_goes_to_a_person(dialogue: Dialogue, ada: Person) -> None:
    await search(ada, "how do I reset my password", "That is not in the notes")
    shown = await press(ada, "Ask a person", "Passed on to the people who keep the notes")
    assert "That is not in the notes" in shown.text
    again = await press(ada, "Ask a person", "passed on already")
    assert "Passed on to the people" not in again.text
    grace_sees = Person(dialogue.workspace, "grace").sees("#maintainers")
    assert ["reset my password" in message.text for message in grace_sees] == [True]


async def test_a_topic_is_browsed_to_an_answer_and_back(ada: Person) -> None:
    shown = await press(ada, "Questions", "How do I clean up old images?", value="docker#1")
    assert BACK in shown.text
    answer = await press(ada, "Show answer", "the same environment", value="docker/why-containers")
    assert "What a container wrote goes when it is removed." in answer.text
    related = await press(ada, f"{OPEN_ENTRY}:1", "a kernel of its own")
    assert "the same environment" not in related.text
    await press(ada, BACK, FRONT)


async def test_a_topic_with_many_questions_is_browsed_both_ways(ada: Person) -> None:
    await press(ada, "Questions", "How do I roll back a deploy?", value="deploys#1")
    assert ada.home is not None
    later = await press(ada, "On to part 2 of 2", "Back to part 1 of 2")
    assert "How do I roll back a deploy?" not in later.text
    await press(ada, "Back to part 1 of 2", "How do I roll back a deploy?")


async def test_a_long_answer_and_all_its_caveats_are_read_in_place(ada: Person) -> None:
    await search(ada, "every step of a release", "Step 1 of the release")
    caveats = await press(ada, ALL_CAVEATS, "Trap number 9 of a release")
    assert "Step 1 of the release" not in caveats.text
    first = await press(ada, "Back to the answer", "Step 1 of the release")
    assert "Back to the answer" not in first.text
    (read_on,) = buttons(first, "read_on")
    await press(ada, read_on["text"]["text"], "The catch stands with the first part")
    await press(ada, "Back to the answer", "Step 1 of the release")


async def test_votes_on_home_are_noted_and_the_answer_stays(
    ada: Person, remembered: ReadRemembered
) -> None:
    await search(ada, "why containers", "the same environment")
    shown = await press(ada, "Helpful", "noted as helpful")
    assert "the same environment" in shown.text
    assert (await ada.presses_in_view("home", "Not helpful")).acked
    await ada.awaits_modal(holding="What was wrong?")
    (noted,) = await remembered()
    assert [vote.verdict for vote in noted.votes] == [Verdict.NOT_HELPFUL]


async def test_why_an_answer_is_what_it_is_stands_above_it(ada: Person) -> None:
    await search(ada, "why containers", "the same environment")
    shown = await press(ada, "Why this answer?", "How the best entries score")
    assert "What a container wrote goes when it is removed." in shown.text


async def test_a_question_that_is_gone_is_said_so(dialogue: Dialogue, ada: Person) -> None:
    view = dialogue.workspace.views.home(ada.user.id)
    assert view is not None
    await press(ada, "Questions", "How do I clean up old images?", value="docker#1")
    for block in view.content["blocks"]:
        if block.get("accessory", {}).get("value") == "docker/why-containers":
            block["accessory"]["value"] = "docker/long-gone"
    await press(ada, "Show answer", "no longer in the notes", value="docker/long-gone")


async def test_a_proposal_is_approved_on_home_and_answers_from_then_on(
    dialogue: Dialogue, grace: Person
) -> None:
    feed = dialogue.workspace.feed()
    shown = await press(grace, "Approve", "Approved, and answered from now on:")
    assert "Waiting for you: 1" in shown.text
    assert buttons(shown, APPROVE_PROPOSAL) == []
    async with asyncio.timeout(PATIENCE):
        while "now the notes have an answer" not in (await feed.next()).message.text:
            pass
    await search(grace, "When is tea time?", "at four")


async def test_a_proposal_is_rejected_on_home(bot: Bot, grace: Person) -> None:
    (reject,) = buttons(await grace.awaits_home(), f"{REJECT_PROPOSAL}:2")
    shown = await press(grace, f"{REJECT_PROPOSAL}:2", "Rejected:")
    assert reject["value"] == "p2"
    assert "Waiting for you: 1" in shown.text
    stored = await bot.storage.ask(lambda db: Proposals(db).get("p2"))
    assert stored is not None
    assert stored.state is State.REJECTED


async def test_what_somebody_else_has_decided_is_said_on_home(
    dialogue: Dialogue, grace: Person
) -> None:
    dialogue.workspace.change_user("linus", is_admin=True)
    linus = await at_home(dialogue, "linus")
    await press(grace, "Approve", "Approved, and answered from now on:")
    shown = await press(linus, "Approve", "This was approved already")
    assert "Waiting for you: 2" in shown.text


async def test_the_forms_of_proposals_open_from_home(grace: Person) -> None:
    assert (await grace.presses_in_view("home", "Answer")).acked
    answering = await grace.awaits_modal(holding="Save as an answer")
    assert answering.values["question"] == "Where is the kettle?"
    assert (await grace.presses_in_view("home", EDIT_PROPOSAL + ":2")).acked
    editing = await grace.awaits_modal(holding="Edit the answer")
    assert editing.values["answer"] == "Tea is *at four*."
    await grace.submits({"Answer": "Tea is at five now."})
    await grace.awaits_home(holding="Tea is at five now.")


async def test_a_channel_is_added_and_edited_on_home(grace: Person) -> None:
    assert (await grace.chooses_in_view("home", ADD_CHANNEL, "#onboarding")).acked
    await grace.awaits_modal(holding="Channel settings")
    await grace.submits({"watch": "on", "most_an_hour": "3"})
    shown = await grace.awaits_home(holding="Saved. From now on this holds in")
    assert "at most 3 an hour" in shown.text
    (edit,) = buttons(shown, EDIT_CHANNEL)
    assert edit["value"] == grace.workspace.channel("#onboarding").id
    assert (await grace.presses_in_view("home", "Edit", value=edit["value"])).acked
    modal = await grace.awaits_modal(holding="Channel settings")
    assert modal.values["most_an_hour"] == "3"


async def test_whoever_is_no_maintainer_any_more_gets_a_polite_refusal(
    dialogue: Dialogue, grace: Person
) -> None:
    async with asyncio.timeout(PATIENCE):
        await press(grace, "Show", "The last 30 days")
    stranger = Person(dialogue.workspace, "linus")
    await stranger.opens_home()
    await stranger.awaits_home(holding=FRONT)
    theirs = dialogue.workspace.views.home(stranger.user.id)
    held = dialogue.workspace.views.home(grace.user.id)
    assert theirs is not None
    assert held is not None
    await press(grace, BACK, FRONT)
    theirs.content["blocks"] = held.content["blocks"]  # as a tab that has not been opened since
    for button in ("Approve", "Show"):
        await press(stranger, button, "for the people who keep the notes")


async def test_figures_and_gaps_are_shown_and_a_gap_is_answered(
    dialogue: Dialogue, grace: Person, remembered: ReadRemembered
) -> None:
    await dialogue(
        ("/ask why containers", "the same environment"),
        ("/ask how do I reset my password", "not in the notes"),
        ("/ask how do I reset my password?", "not in the notes"),
    )
    await remembered()
    shown = await press(grace, "Show", "The last 30 days")
    assert "Asked: 3, of which 33% got an answer." in shown.text
    assert "Why do we use containers? · once" in shown.text
    assert "how do I reset my password · 2 times, by one person" in shown.text
    assert (await grace.presses_in_view("home", ANSWER_GAP + ":1")).acked
    modal = await grace.awaits_modal(holding="Save as an answer")
    assert modal.values["question"] == "how do I reset my password"


async def test_without_its_database_home_still_answers_and_says_what_is_missing(
    dialogue: Dialogue, grace: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_database_away(monkeypatch)
    await grace.opens_home()
    shown = await grace.awaits_home(holding="My database is away")
    assert "cannot show what waits for an answer or a decision" in shown.text
    assert "cannot show what is set for channels" in shown.text
    assert FRONT in shown.text
    await press(grace, "Show", "cannot count what was asked just now")
    await search(grace, "why containers", "the same environment")


async def test_an_answer_that_cannot_stand_on_home_comes_directly(
    dialogue: Dialogue, ada: Person
) -> None:
    dialogue.workspace.faults.plan(Refuse(502), method="views.publish")
    feed = dialogue.workspace.feed()
    await ada.enters_in_home(HOME_SEARCH, "why containers")
    async with asyncio.timeout(PATIENCE):
        message = (await feed.next()).message
    assert message.channel == ada.dm.id
    assert "the same environment" in message.text


async def test_nothing_typed_on_home_pings_or_breaks_out(ada: Person) -> None:
    shown = await search(ada, "<!channel> @here `x` *b* zebra?", "That is not in the notes")
    assert "@here" not in shown.text


async def test_home_is_published_to_whoever_opens_it_alone(dialogue: Dialogue, ada: Person) -> None:
    await search(ada, "why containers", "the same environment")
    assert Person(dialogue.workspace, "linus").home is None
