"""A topic's entries one a day for a newcomer: in their own morning, in order, again on demand, until they say stop."""

import asyncio

import pytest

from bot.bootstrap import Bot, running_bot
from bot.bootstrap.clock import Clock
from bot.core.newcomers import Stage
from bot.playground.faults import Refuse, Reset
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from bot.settings import Settings
from bot.store.newcomers import Newcomers
from tests.scenarios.dialogue import PATIENCE
from tests.scenarios.living.conftest import Watch
from tests.scenarios.living.hands import Hands, bot, clock, hands
from tests.scenarios.outage import take_database_away

__all__ = ["bot", "clock", "hands"]

QUIET = 0.4
"""Seconds in which several rounds are made."""

ORDER = (
    "Why do we use containers?",
    "How does Docker differ from a virtual machine?",
    "How do I clean up old images?",
    "How do I clean up old volumes?",
)
"""The entries of the topic docker; Nina's 9:30 is 8:30 by UTC."""


@pytest.fixture
async def nina(watch: Watch, workspace: Workspace) -> Person:
    """Somebody in Paris who has just been welcomed to #onboarding; nothing there pings."""
    nina = Person(workspace, workspace.add_user("nina", "Nina", tz="Europe/Paris"))
    await watch(watch=False, welcome=True)
    await nina.joins("#onboarding")
    await told(nina, "You have joined")
    return nina


def said(person: Person) -> list[Message]:
    return [message for message in person.sees(person.dm) if message.bot_id]


def lessons(person: Person) -> list[Message]:
    """What came by itself, without the welcome."""
    return [message for message in said(person) if message.metadata][1:]


async def told(person: Person, *words: str) -> Message:
    """The bot's newest message to somebody that holds these words, once it is there."""
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                for message in reversed(said(person)):
                    if all(word in message.text for word in words):
                        return message
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"{words} not in {[each.text for each in said(person)]}") from None


async def accept(person: Person, number: int = 1) -> None:
    welcome = await told(person, "You have joined")
    await person.presses(welcome, f"lessons_on:{number}")


async def morning(person: Person, hands: Hands, day: int, count: int) -> Message:
    """Let half past nine come, so many days after the first; the lesson that is there then, of so many."""
    hands.at(8, 29, days=day)
    await asyncio.sleep(QUIET)
    hands.at(8, 30, days=day)
    await asyncio.sleep(QUIET)
    for _ in range(50):  # rounds are slow on a busy machine
        if len(lessons(person)) >= count:
            break
        await asyncio.sleep(0.1)
    assert len(lessons(person)) == count
    return lessons(person)[-1]


DOCKER, DEPLOYS = 2, 1
"""The topics' numbers in the welcome."""


async def test_the_whole_way_entry_by_entry_to_the_recap(nina: Person, hands: Hands) -> None:
    await accept(nina, DOCKER)
    begins = await told(nina, "begins on Thursday 26 November at 09:30")
    assert "Docker for backend developers" in begins.text
    for number, (day, question) in enumerate(zip((1, 2, 5, 6), ORDER, strict=True), start=1):
        lesson = await morning(nina, hands, day, number)
        for words in (f"· {number} of 4", question, "The catch", "notes/docker.md"):
            assert words in lesson.text
    recap = await morning(nina, hands, 7, 5)
    for words in ("Looking back: Docker", "all of it: 4 entries", *ORDER):
        assert words in recap.text
    await morning(nina, hands, 8, 5)


async def test_before_its_time_and_on_weekends_nothing_comes(nina: Person, hands: Hands) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on Thursday")
    assert lessons(nina) == []
    hands.at(8, 29, days=1)
    await asyncio.sleep(QUIET)
    assert lessons(nina) == []
    for day in (3, 4):
        hands.at(12, 0, days=day)
        await asyncio.sleep(QUIET)
        assert lessons(nina) == []


async def test_a_day_that_was_missed_is_not_caught_up(nina: Person, hands: Hands) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on Thursday")
    hands.at(17, 0, days=1)  # six in Paris
    await asyncio.sleep(QUIET)
    assert lessons(nina) == []
    assert ORDER[0] in (await morning(nina, hands, 2, 1)).text


async def test_what_is_wanted_again_comes_again_and_is_named_in_the_recap(
    nina: Person, hands: Hands
) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on")
    first = await morning(nina, hands, 1, 1)
    await nina.presses(first, "Again")
    await told(nina, "It comes again on Friday 27 November")
    again = await morning(nina, hands, 2, 2)
    assert "once more" in again.text
    assert ORDER[0] in again.text
    await nina.presses(again, "Got it")
    await told(nina, "well done")
    for number, day in enumerate((5, 6, 7), start=3):
        assert ORDER[number - 2] in (await morning(nina, hands, day, number)).text
    recap = await morning(nina, hands, 8, 6)
    assert f"{ORDER[0]} [Show answer]" in recap.text


async def test_no_thanks_is_taken_for_an_answer(nina: Person, hands: Hands) -> None:
    await nina.presses(await told(nina, "You have joined"), "No, thanks")
    await told(nina, "I send you nothing by myself")
    hands.at(9, days=1)
    await asyncio.sleep(QUIET)
    assert lessons(nina) == []


async def test_the_stop_button_stops_at_once_and_one_may_go_on_where_one_was(
    nina: Person, hands: Hands
) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on")
    lesson = await morning(nina, hands, 1, 1)
    await nina.presses(lesson, "Stop")
    stopped = await told(nina, "Stopped: no more entries", "Start again")
    await nina.presses(lesson, "Stop")
    await told(nina, "nothing has changed")
    await nina.presses(lesson, "Again")
    await told(nina, "no entries are coming to you now")
    await morning(nina, hands, 2, 1)
    await nina.presses(stopped, "Start again")
    await told(nina, "goes on, on Monday 30 November")
    await nina.presses(lesson, "Got it")
    await told(nina, "well done")
    assert ORDER[1] in (await morning(nina, hands, 5, 2)).text


@pytest.mark.parametrize("words", ["stop", "no more messages please", "🛑"])
async def test_the_word_stop_stops_at_once_and_says_how_to_begin_again(
    nina: Person, hands: Hands, words: str
) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on")
    await nina.says(nina.dm, words)
    stopped = await told(nina, "nothing from me unasked any more", "Start again")
    assert "tips on" not in stopped.text
    hands.at(9, days=1)
    await asyncio.sleep(QUIET)
    assert lessons(nina) == []
    await nina.presses(stopped, "Start again")
    await told(nina, "begins on Friday 27 November")


async def test_two_topics_follow_one_another_with_one_entry_a_day(
    nina: Person, hands: Hands
) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on")
    hands.at(12, 1)
    await accept(nina, DEPLOYS)
    await told(nina, "“Deploying” follows when “Docker for backend developers” is through")
    for number, day in enumerate((1, 2, 5, 6, 7), start=1):
        await morning(nina, hands, day, number)
    assert "Deploying · 1 of" in (await morning(nina, hands, 8, 6)).text


async def test_who_has_finished_may_begin_anew(nina: Person, hands: Hands) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on")
    for number, day in enumerate((1, 2, 5, 6), start=1):
        await morning(nina, hands, day, number)
    recap = await morning(nina, hands, 7, 5)
    await morning(nina, hands, 8, 5)  # by now it is noted as finished
    await nina.presses(recap, "From the start")
    await told(nina, "begins on Friday 4 December")
    assert "· 1 of 4" in (await morning(nina, hands, 9, 6)).text


async def test_two_replicas_and_a_broken_connection_make_one_lesson(
    nina: Person, hands: Hands, settings: Settings, clock: Clock
) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on")
    async with running_bot(settings, clock=clock):
        for number, day in enumerate((1, 2, 5), start=1):
            broken = Reset(after_processing=bool(number % 2))
            nina.workspace.faults.plan(broken, method="chat.postMessage")
            await morning(nina, hands, day, number)
    texts = [lesson.text for lesson in lessons(nina)]
    assert [question in text for question, text in zip(ORDER, texts, strict=False)] == [True] * 3


async def test_whom_slack_takes_nothing_for_is_sent_nothing_more(
    nina: Person, hands: Hands, bot: Bot
) -> None:
    await accept(nina, DOCKER)
    await told(nina, "begins on")
    nina.workspace.directory.users.pop(nina.user.id)  # Slack knows nobody of that name any more
    hands.at(9, days=1)
    await asyncio.sleep(QUIET)
    team = nina.workspace.team_id
    found = await bot.storage.ask(lambda db: Newcomers(db).of(team, nina.user.id))
    assert [each.stage for each in found] == [Stage.STOPPED]


async def test_without_the_database_nothing_is_promised(
    nina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    welcome = await told(nina, "You have joined")
    with monkeypatch.context() as away:
        take_database_away(away)
        await accept(nina, DOCKER)
        await told(nina, "cannot reach my database")
        await nina.presses(welcome, "No, thanks")
        await asyncio.sleep(QUIET)
    assert len([m for m in said(nina) if "cannot reach my database" in m.text]) == 2


async def test_while_slack_tells_no_time_zone_nothing_begins(nina: Person) -> None:
    nina.workspace.faults.plan(Refuse(403), method="users.info")
    await accept(nina, DOCKER)
    await told(nina, "does not tell me your time zone")


async def test_a_topic_that_is_gone_begins_no_more(nina: Person) -> None:
    welcome = await told(nina, "You have joined")
    settings_of = next(b for b in welcome.blocks if b.get("accessory"))
    settings_of["accessory"]["value"] = "gone"
    await nina.presses(welcome, "lessons_on:1")
    await told(nina, "no longer in the notes")


async def test_progress_stands_on_the_home_tab_where_it_is_stopped_and_begun(
    nina: Person, hands: Hands
) -> None:
    await nina.opens_home()
    await nina.awaits_home(holding="I can send you a topic's entries")
    await nina.chooses_in_view("home", "lessons_on", "Docker for backend developers")
    await nina.awaits_home(holding="begins on Thursday 26 November")
    await morning(nina, hands, 1, 1)
    hands.at(12, days=1)
    await nina.opens_home()
    home = await nina.awaits_home(holding="1 of 4 have come")
    assert "The next one comes on Friday 27 November at 09:30" in home.text
    assert ORDER[1] in home.text
    await nina.presses_in_view("home", "lessons_stop")
    await nina.awaits_home(holding="you have stopped it")
    await nina.presses_in_view("home", "Start again")
    await nina.awaits_home(holding="goes on, on Friday")
    assert ORDER[1] in (await morning(nina, hands, 2, 2)).text
