"""`caveat tips`, over a real database."""

import json
import re
import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as local_time
from pathlib import Path

import pytest

from bot.content.load import load_base
from bot.core.schedule import DAILY, Schedule, Weekday
from bot.core.slot import Claim, Kind, Slot
from bot.core.subscription import Subscription
from bot.core.tips import candidates
from bot.store.database import Database
from bot.store.posts import Posts
from bot.store.subscriptions import Subscriptions
from tests.cli.conftest import Run

KNOWLEDGE = str(Path(__file__).parents[1] / "scenarios" / "knowledge")
PLACE = "C0123"
DOCKER = Schedule(local_time(9, 30), "UTC", DAILY, ("docker",))
YESTERDAY = (datetime.now(UTC) - timedelta(days=1)).timestamp()


def subscribe(
    database: Database, schedule: Schedule = DOCKER, *, place: str = PLACE, paused: str = ""
) -> None:
    subscribed = Subscription(place, schedule, YESTERDAY, paused)
    Subscriptions(database).set("T1", subscribed)


def give(database: Database, tip: str, day: date) -> None:
    slot = Slot("T1", PLACE, Kind.TIP, day.isoformat())
    Posts(database).take(Claim(slot, "r1", tip, time.time(), time.time() + 1))


def test_a_preview_tells_each_day_s_tip_none_twice(run: Run, database: Database) -> None:
    subscribe(database)
    code, told, errors = run(
        *("tips", "preview", "--channel", PLACE, "--days", "8", "--knowledge", KNOWLEDGE)
    )
    assert (code, errors) == (0, "")
    head, columns, *rows = told.splitlines()
    assert head == "Tips on 09:30 UTC daily, holidays too, about docker"
    assert columns.split() == ["date", "day", "time", "kind", "about"]
    assert len(rows) == 8
    first = datetime.now(UTC)
    first += timedelta(days=first.time() >= DOCKER.at)
    for at, row in enumerate(rows):
        day = first.date() + timedelta(days=at)
        assert row.split()[:3] == [day.isoformat(), f"{day:%a}", "09:30"]
        assert row.split()[3] in {"tip", "caveat"}
    assert len({row.split(None, 3)[3] for row in rows}) == 8


def test_programs_read_a_preview_as_json(run: Run, database: Database) -> None:
    subscribe(database)
    _, told, _ = run(
        *("tips", "preview", "--channel", PLACE, "--days", "8", "--knowledge", KNOWLEDGE, "--json")
    )
    read = json.loads(told)
    assert (read["channel"], len(read["tips"])) == (PLACE, 8)
    assert read["schedule"] == "on 09:30 UTC daily, holidays too, about docker"
    ids = {each.id for each in candidates(load_base(Path(KNOWLEDGE)), topics=("docker",))}
    assert {each["id"] for each in read["tips"]} <= ids
    for each in read["tips"]:
        assert list(each) == ["date", "at", "id", "kind", "topic", "entry", "question", "caveat"]
        assert each["at"] == f"{each['date']}T09:30:00+00:00"
        assert (each["kind"] == "caveat") == ("#" in each["id"])


def test_what_was_given_comes_last(run: Run, database: Database) -> None:
    subscribe(database)
    preview = ("tips", "preview", "--channel", PLACE, "--days", "8", "--json")
    ids = [each["id"] for each in tips_of(run(*preview, "--knowledge", KNOWLEDGE))]
    give(database, ids[0], datetime.now(UTC).date() - timedelta(days=1))
    after = [each["id"] for each in tips_of(run(*preview, "--knowledge", KNOWLEDGE))]
    assert ids[0] not in after[:6]


def tips_of(ran: tuple[int, str, str]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(ran[1])["tips"]
    return found


def test_without_a_database_a_schedule_can_be_typed(run: Run) -> None:
    preview = ("tips", "preview", "--channel", PLACE, "--knowledge", KNOWLEDGE)
    code, told, errors = run(*preview, "--schedule", "9.30 London mon about docker")
    assert code == 0
    assert errors.startswith("Without history and votes: --team: say for which workspace")
    assert told.startswith("Tips on 09:30 Europe/London Mon, holidays too, about docker\n")
    assert all(" Mon " in row for row in told.splitlines()[2:])
    assert len(told.splitlines()) in {6, 7}

    code, told, errors = run(*preview)
    assert (code, told) == (2, "")
    assert "that needs no database" in errors
    code, _, errors = run(*preview, "--schedule", "9:30 Londn")
    assert code == 2
    assert "--schedule: “Londn” is not understood; write it as in" in errors
    assert "on 09:30 Europe/London weekdays" in errors
    code, _, errors = run(*preview, "--schedule", "off")
    assert (code, "“off” is not understood" in errors) == (2, True)


def test_holidays_are_left_out(run: Run) -> None:
    schedule = "9:30 UTC daily without holidays in AU"
    preview = ("tips", "preview", "--channel", PLACE, "--days", "366", "--json")
    _, told, _ = run(*preview, "--schedule", schedule, "--knowledge", KNOWLEDGE)
    days = [each["date"][5:] for each in json.loads(told)["tips"]]
    assert len(days) < 366
    assert "12-25" not in days
    assert "12-24" in days


def test_a_place_without_tips_is_told_what_to_do(run: Run, database: Database) -> None:
    subscribe(database, place="C9999")
    preview = ("tips", "preview", "--channel", PLACE, "--knowledge", KNOWLEDGE)
    code, _, errors = run(*preview)
    assert (code, "no tips are set for it; add --schedule" in errors) == (2, True)
    code, _, errors = run("tips", "preview", "--channel", "general")
    assert (code, "is no id of a channel" in errors) == (2, True)


@pytest.mark.parametrize(
    ("schedule", "paused", "said"),
    [
        (Schedule(local_time(9, 30), "UTC", DAILY, on=False), "", "its tips are off"),
        (DOCKER, "is_archived", "its tips are paused (is_archived)"),
    ],
)
def test_what_does_not_come_is_previewed_with_a_word(
    run: Run, database: Database, schedule: Schedule, paused: str, said: str
) -> None:
    subscribe(database, schedule, paused=paused)
    preview = ("tips", "preview", "--channel", PLACE, "--days", "3", "--knowledge", KNOWLEDGE)
    code, told, errors = run(*preview)
    assert (code, said in errors, len(told.splitlines())) == (0, True, 5)


def test_all_that_is_set_is_listed(run: Run, database: Database) -> None:
    code, told, _ = run("tips", "list", "--team", "T1")
    assert (code, told) == (0, "Nobody gets tips: nothing is set for any channel or person.\n")
    subscribe(database)
    subscribe(database, place="C0124", paused="is_archived")
    subscribe(database, Schedule(local_time(9), "UTC", on=False), place="U0123")
    code, told, _ = run("tips", "list")
    assert code == 0
    rows = [line.split("  ") for line in told.splitlines()]
    assert [row[0] for row in rows] == ["for", "C0123", "C0124", "U0123"]
    assert "on 09:30 UTC daily, holidays too, about docker" in told
    assert "paused (is_archived)" in told
    _, told, _ = run("tips", "list", "--json")
    read = json.loads(told)
    assert read["team"] == "T1"
    channel, paused, person = read["tips"]
    assert channel["place"] == PLACE
    assert channel["next"].endswith("T09:30:00+00:00")
    assert (paused["paused"], paused["next"]) == ("is_archived", None)
    assert (person["schedule"], person["next"]) == ("off", None)


def test_today_s_tips_are_shown_as_they_look(run: Run, database: Database) -> None:
    now = datetime.now(UTC)
    late = Schedule(local_time(23, 59), "UTC", DAILY, ("docker",))
    subscribe(database, late)
    subscribe(database, late, place="C0124", paused="is_archived")
    other_day = frozenset({Weekday((now.weekday() + 3) % 7)})
    subscribe(database, Schedule(local_time(9), "UTC", other_day), place="C0125")
    dry = ("tips", "post", "--dry-run", "--knowledge", KNOWLEDGE)
    code, told, errors = run(*dry)
    assert (code, errors) == (0, "")
    assert re.search(r"^C0123 \(on 23:59 UTC daily\): (today at|due since) 23:59\n    \w", told)
    assert "    Source: notes/docker.md" in told
    assert "C0124 (on 23:59 UTC daily): paused, is_archived\n" in told
    assert "): none today\n" in told

    give(database, "docker/why-containers", now.date())
    _, told, _ = run(*dry)
    assert "given today\n    Tip: Why do we use containers?\n" in told


def test_nothing_is_posted_from_the_command_line(run: Run) -> None:
    code, told, errors = run("tips", "post")
    assert (code, told) == (2, "")
    assert "Add --dry-run." in errors
