"""Tips set in forms: a channel's with its settings, one's own on the Home tab."""

from datetime import time

import pytest

from bot.bootstrap import Bot
from bot.core.schedule import WEEKDAYS, Schedule, Weekday
from bot.core.subscription import Subscription
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from bot.slack.blocks.actions import EDIT_TIPS
from bot.slack.listeners import channel_settings
from bot.store.subscriptions import Subscriptions
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.living.hands import START, bot, clock, hands
from tests.scenarios.outage import take_database_away

__all__ = ["bot", "clock", "hands"]

ON = "One on each of these days"


@pytest.fixture
def grace(dialogue: Dialogue) -> Person:
    """A maintainer."""
    return Person(dialogue.workspace, "grace")


@pytest.fixture
async def ada(dialogue: Dialogue) -> Person:
    """Somebody on the front page of Home."""
    person = Person(dialogue.workspace, "ada")
    await person.opens_home()
    await person.awaits_home(holding="You get no tips.")
    return person


def stored(bot: Bot, workspace: Workspace, place: str) -> Subscription | None:
    return bot.storage.database.run(lambda db: Subscriptions(db).of(workspace.team_id, place))


async def test_a_channel_s_tips_are_set_with_its_settings(
    bot: Bot, workspace: Workspace, dialogue: Dialogue, grace: Person
) -> None:
    await grace.command("#general", "/ask", "settings")
    modal = await grace.awaits_modal(holding="A tip a day")
    assert (modal.values["tips"], modal.values["tips_at"]) == ("off", "09:30")
    assert modal.values["tips_zone"] == "Europe/London"
    saved = await grace.submits(
        {
            "tips": ON,
            "tips_at": "8.15",
            "tips_zone": "melbourne",
            "tips_days": ["Monday", "Friday"],
            "tips_topics": ["Docker for backend developers"],
            "tips_days_off": "au",
        }
    )
    assert saved.action == "close"
    place = workspace.channel("#general").id
    expected = Schedule(
        time(8, 15),
        "Australia/Melbourne",
        frozenset({Weekday.MONDAY, Weekday.FRIDAY}),
        ("docker",),
        "AU",
    )
    assert stored(bot, workspace, place) == Subscription(place, expected, START.timestamp())
    await dialogue(("/ask tips", "on 08:15 Australia/Melbourne Mon, Fri, without holidays in AU"))


async def test_settings_that_are_saved_without_tips_set_none(
    bot: Bot, workspace: Workspace, grace: Person
) -> None:
    await grace.command("#general", "/ask", "settings")
    await grace.awaits_modal()
    assert (await grace.submits({"watch": "on"})).action == "close"
    assert stored(bot, workspace, workspace.channel("#general").id) is None


async def test_a_slip_is_told_at_its_field_and_nothing_is_saved(
    bot: Bot, workspace: Workspace, grace: Person
) -> None:
    await grace.command("#general", "/ask", "settings")
    await grace.awaits_modal()
    saved = await grace.submits({"watch": "on", "tips": ON, "tips_zone": "Melburne"})
    assert saved.action == "errors"
    await grace.awaits_modal(holding="Did you mean Australia/Melbourne?")
    assert (await grace.submits({"tips_zone": "Melbourne"})).action == "close"


async def test_tips_for_a_channel_without_the_bot_are_refused_at_their_field(
    bot: Bot, workspace: Workspace, grace: Person
) -> None:
    workspace.add_channel("far", [grace.user])
    await grace.command("#far", "/ask", "settings")
    await grace.awaits_modal()
    assert (await grace.submits({"tips": ON})).action == "errors"
    await grace.awaits_modal(holding=channel_settings.NOT_THERE)
    assert stored(bot, workspace, workspace.channel("#far").id) is None


async def test_everybody_sets_their_own_tips_on_home(
    bot: Bot, workspace: Workspace, ada: Person
) -> None:
    await ada.presses_in_view("home", EDIT_TIPS)
    modal = await ada.awaits_modal(holding="Your tips")
    assert modal.values["tips_zone"] == "Europe/London"
    assert (await ada.submits({"tips": ON, "tips_at": "10:00"})).action == "close"
    home = await ada.awaits_home(holding="Saved.")
    assert "on 10:00 Europe/London weekdays, holidays too, every topic" in home.text
    assert "The next one comes on Thursday 26 November 2026 at 10:00" in home.text
    found = stored(bot, workspace, ada.user.id)
    assert found is not None
    assert found.schedule == Schedule(time(10), "Europe/London", WEEKDAYS)

    await ada.presses_in_view("home", EDIT_TIPS)
    await ada.awaits_modal()
    assert (await ada.submits({"tips": "No tips"})).action == "close"
    await ada.awaits_home(holding="You get no tips.")


async def test_a_pause_is_told_on_home(bot: Bot, workspace: Workspace, ada: Person) -> None:
    paused = Subscription(ada.user.id, Schedule(time(10), "UTC"), 0.0, "user_disabled")
    bot.storage.database.run(lambda db: Subscriptions(db).set(workspace.team_id, paused))
    await ada.opens_home()
    await ada.awaits_home(holding="Your tips are paused: the person has left")


async def test_maintainers_see_on_home_which_channels_get_tips(
    bot: Bot, dialogue: Dialogue, grace: Person
) -> None:
    await dialogue.by("grace")(("/ask tips on 11:30", "are on"))
    await grace.opens_home()
    await grace.awaits_home(holding="A tip a day: on 11:30 Europe/London weekdays")


async def test_a_database_that_is_away_is_said_in_every_place(
    bot: Bot, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ada.presses_in_view("home", EDIT_TIPS)
    await ada.awaits_modal()
    take_database_away(monkeypatch)
    assert (await ada.submits({"tips": ON})).action == "errors"
    await ada.awaits_modal(holding=channel_settings.AWAY)
    await ada.closes()
    await ada.presses_in_view("home", EDIT_TIPS)
    await ada.awaits_home(holding="I cannot reach my database just now")
    await ada.opens_home()
    await ada.awaits_home(holding="so I cannot show your tips")
