"""Tips set, shown and switched off by command and by direct message."""

from datetime import time

import pytest

from bot.bootstrap import Bot
from bot.core.schedule import WEEKDAYS, Schedule, Weekday
from bot.core.subscription import Subscription
from bot.playground.directory import User
from bot.playground.person import Person
from bot.playground.workspace import Workspace
from bot.slack.blocks import tips_set
from bot.store.subscriptions import Subscriptions
from tests.scenarios.dialogue import Dialogue
from tests.scenarios.living.hands import START, Hands, bot, clock, hands
from tests.scenarios.outage import take_database_away

__all__ = ["bot", "clock", "hands"]


@pytest.fixture
def mel(workspace: Workspace) -> User:
    """A maintainer in Melbourne."""
    user = workspace.add_user("mel", admin=True, tz="Australia/Melbourne")
    workspace.channel("#general").members.append(user.id)
    return user


@pytest.fixture
def keeper(dialogue: Dialogue, mel: User) -> Dialogue:
    return dialogue.by("mel")


def stored(bot: Bot, workspace: Workspace, place: str) -> Subscription | None:
    return bot.storage.database.run(lambda db: Subscriptions(db).of(workspace.team_id, place))


def general(bot: Bot, workspace: Workspace) -> Schedule | None:
    found = stored(bot, workspace, workspace.channel("#general").id)
    return found.schedule if found else None


async def test_a_maintainer_switches_a_channel_s_tips_on_and_is_told_what_holds(
    bot: Bot, workspace: Workspace, keeper: Dialogue
) -> None:
    await keeper(
        (
            "/docker tips on 09:30 Australia/Melbourne weekdays",
            (
                "Tips for this channel are on: "
                "/docker tips on 09:30 Australia/Melbourne weekdays, holidays too, about docker",
                "The next one comes on Thursday 26 November 2026 at 09:30 (Australia/Melbourne).",
                "the next are about:",
                "Thu 26 Nov: ",
                "Fri 27 Nov: ",
                "Mon 30 Nov: ",
                "/docker tips off",
            ),
        )
    )
    found = stored(bot, workspace, workspace.channel("#general").id)
    assert found is not None
    assert found.schedule == Schedule(time(9, 30), "Australia/Melbourne", topics=("docker",))
    assert found.since == START.timestamp()


async def test_what_is_told_can_be_typed_again(
    bot: Bot, workspace: Workspace, keeper: Dialogue
) -> None:
    told = await keeper(("/ask tips on 7pm mon, fri without holidays in AU", "are on: /ask tips"))
    before = general(bot, workspace)
    again = told.text.partition("are on: ")[2].partition("\n")[0]
    await keeper(("/ask tips off", "Switched off"), (again, again))
    assert general(bot, workspace) == before
    assert before == Schedule(
        time(19), "Australia/Melbourne", frozenset({Weekday.MONDAY, Weekday.FRIDAY}), (), "AU"
    )


async def test_on_alone_takes_the_asker_s_own_morning_and_the_command_s_topic(
    bot: Bot, workspace: Workspace, keeper: Dialogue
) -> None:
    await keeper(("/docker tips on", "on 09:30 Australia/Melbourne weekdays"))
    assert general(bot, workspace) == Schedule(
        time(9, 30), "Australia/Melbourne", WEEKDAYS, ("docker",)
    )
    await keeper(("/docker tips off", "Switched off: no tips come to this channel any more."))
    await keeper(("/ask tips on every topic", "every topic"), ("/docker tips off", "Switched off"))
    await keeper(("/docker tips off", "Nothing was on: no tips come to this channel."))


@pytest.mark.parametrize("slip", ["9.30 Melbourne", "9:30am melbourne", "melbourne 0930"])
async def test_natural_slips_are_understood(keeper: Dialogue, slip: str) -> None:
    await keeper((f"/docker tips on {slip}", "on 09:30 Australia/Melbourne weekdays"))


async def test_one_part_changes_and_the_others_stay(keeper: Dialogue) -> None:
    await keeper(
        ("/docker tips on 08:15 Paris Mon, Wed", "on 08:15 Europe/Paris Mon, Wed"),
        ("/docker tips 10:00", "on 10:00 Europe/Paris Mon, Wed"),
        ("/docker tips Tue", "on 10:00 Europe/Paris Tue"),
    )


async def test_anybody_may_look_but_only_maintainers_set(
    bot: Bot, workspace: Workspace, dialogue: Dialogue, keeper: Dialogue
) -> None:
    refused = ("are set by the people who keep the notes", "write to me directly: tips on 09:30")
    await dialogue(
        ("/docker tips", ("Tips for this channel are off.", "/docker tips on 09:30 Europe/London")),
        ("/docker tips on 10:00", refused),
        ("/docker tips off", refused),
        ("/docker tips on Melburn", refused),
    )
    assert general(bot, workspace) is None
    await keeper(("/docker tips on 11:11", "are on"))
    await dialogue(("/docker tips", ("are on: /docker tips on 11:11", "The next one comes on")))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("on 9", ("“9” may mean several things", "Did you mean 09:00 or 21:00?", "on 09:00")),
        (
            "on 9:30 Melburne",
            ("I do not understand “Melburne”", "Did you mean Australia/Melbourne?"),
        ),
        ("on 9:30 EST", ("may mean several things", "America/New_York or Australia/Melbourne?")),
        ("on 25:99", ("I do not understand “25:99”", "For example: /docker tips on 09:30")),
        ("on 9:30 10:30", "“10:30” says again, and otherwise"),
        ("on 9:30 without holidays", "Holidays differ by country"),
        ("on 9:30 &lt;!channel&gt;", "I do not understand “&lt;\u2060!channel&gt;”"),
    ],
)
async def test_what_is_not_understood_gets_an_example_and_changes_nothing(
    bot: Bot, workspace: Workspace, keeper: Dialogue, typed: str, told: str | tuple[str, ...]
) -> None:
    await keeper((f"/docker tips {typed}", told))
    assert general(bot, workspace) is None


@pytest.mark.parametrize(
    "question", ["tips for smaller images?", "tips on cleaning up images", "tips about volumes"]
)
async def test_a_question_about_tips_is_still_a_question(
    bot: Bot, workspace: Workspace, keeper: Dialogue, question: str
) -> None:
    reply = await keeper((f"/docker {question}", ""), (f"dm: {question}", ""))
    assert "tips are" not in reply.text
    assert workspace.messages("#general")
    assert general(bot, workspace) is None


async def test_the_bot_says_so_where_it_cannot_post(
    bot: Bot, workspace: Workspace, keeper: Dialogue, mel: User
) -> None:
    workspace.add_channel("elsewhere", [mel])
    elsewhere = keeper.by("mel", "#elsewhere")
    await elsewhere(("/docker tips on 09:30", ("I am not in this channel", "/invite")))
    assert stored(bot, workspace, workspace.channel("#elsewhere").id) is None


async def test_what_was_given_today_is_not_promised_again(
    bot: Bot, workspace: Workspace, keeper: Dialogue, hands: Hands
) -> None:
    await keeper(("/docker tips on 14:00 London daily", "Wednesday 25 November 2026 at 14:00"))
    feed = workspace.feed()
    hands.at(14)
    assert (await feed.next(5)).message.metadata
    await keeper(("/docker tips 16:00", "Thursday 26 November 2026 at 16:00"))


async def test_what_is_foretold_is_what_comes(
    workspace: Workspace, keeper: Dialogue, hands: Hands
) -> None:
    told = await keeper(("/docker tips on 14:00 London daily", "Wed 25 Nov: "))
    foretold = [line.partition("Nov: ")[2] for line in told.text.splitlines() if "Nov: " in line]
    came = []
    for days in range(3):
        feed = workspace.feed()
        hands.at(14, days=days)
        came.append((await feed.next(5)).message.text.partition("\n")[0])
    assert came == foretold


async def test_a_pause_is_told_and_ended(bot: Bot, workspace: Workspace, keeper: Dialogue) -> None:
    await keeper(("/docker tips on 10:00", "are on"))
    place = workspace.channel("#general").id
    bot.storage.database.run(
        lambda db: Subscriptions(db).pause(workspace.team_id, place, why="is_archived")
    )
    await keeper(
        ("/docker tips", ("are paused: the channel is archived", "/docker tips on")),
        ("/docker tips on", "are on: /docker tips on 10:00"),
    )
    found = stored(bot, workspace, place)
    assert found is not None
    assert found.active


async def test_everybody_sets_tips_of_their_own_by_direct_message(
    bot: Bot, workspace: Workspace, dialogue: Dialogue
) -> None:
    ada = workspace.user("ada").id
    await dialogue(
        ("dm: tips", ("Your own tips are off.", "tips on 09:30 Europe/London weekdays")),
        ("dm: tips on 9:30", ("Your own tips are on: tips on 09:30 Europe/London", "The next one")),
        ("dm: Tips", "Your own tips are on"),
        ("dm: tips on blurgh 9:30", ("I do not understand “blurgh”", "tips on 09:30")),
    )
    found = stored(bot, workspace, ada)
    assert found is not None
    assert found.schedule == Schedule(time(9, 30), "Europe/London")
    await dialogue(
        ("dm: tips off", "Switched off: you get no tips any more."),
        ("dm: tips off", "Nothing was on: you get no tips."),
    )


async def test_a_command_in_the_direct_conversation_sets_one_s_own_tips(
    bot: Bot, workspace: Workspace, dialogue: Dialogue
) -> None:
    ada = Person(workspace, "ada")
    direct = dialogue.by("ada", ada.dm.id)
    await direct(
        ("/docker tips on 18:05", "Your own tips are on: /docker tips on 18:05 Europe/London"),
        ("/ask tips", "Your own tips are on: /ask tips on 18:05"),
    )
    found = stored(bot, workspace, ada.user.id)
    assert found is not None
    assert found.schedule.topics == ("docker",)


@pytest.mark.parametrize("words", ["stop", "STOP!", "no more tips please", "unsubscribe", "🛑"])
async def test_stop_in_any_form_ends_what_comes_unasked(
    bot: Bot, workspace: Workspace, dialogue: Dialogue, words: str
) -> None:
    await dialogue(
        ("dm: tips on 9:30", "Your own tips are on"),
        (f"dm: {words}", ("Stopped: you get nothing from me unasked any more.", "tips on")),
        (f"dm: {words}", tips_set.NOTHING_UNASKED),
        ("dm: tips", "Your own tips are off."),
    )


async def test_stopping_a_container_is_still_a_question(dialogue: Dialogue) -> None:
    reply = await dialogue(("dm: how do I stop a container?", ""))
    assert tips_set.NOTHING_UNASKED not in reply.text


async def test_a_stop_in_a_channel_is_none_of_the_bot_s_business(dialogue: Dialogue) -> None:
    await dialogue(("/ask help", "How to ask"), ("stop", None), ("tips off", None))


async def test_without_a_database_nothing_changes_and_it_says_so(
    bot: Bot, dialogue: Dialogue, keeper: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    await keeper(("/docker tips on 10:00", "are on"))
    take_database_away(monkeypatch)
    away = "I cannot reach my database just now, so nothing has changed."
    await keeper(("/docker tips off", away), ("/docker tips", away))
    await dialogue(("dm: tips on", away), ("dm: stop", away))
