import pytest

from bot.slack.incoming import Command, Press, Said
from bot.slack.places import InChannel, InPlace, OnHome, Privately, Thread

PERSON = {"type": "message", "channel": "C1", "user": "U1", "text": "docker vs vm", "ts": "1.1"}


def said(**event: object) -> Said:
    return Said.parse({"event_id": "Ev1", "event": {**PERSON, **event}})


def test_a_command_is_answered_privately_through_its_response_url() -> None:
    body = {"command": "/docker", "text": "why", "channel_id": "C1", "user_id": "U1"}
    command = Command.parse({**body, "response_url": "http://slack/r"})
    assert command == Command("/docker", "why", "C1", "U1", "http://slack/r", "")
    assert command.place == Privately("http://slack/r", user="U1")


def test_a_message_in_a_channel_is_answered_in_its_thread() -> None:
    assert said().place == Thread("C1", "1.1", user="U1")
    assert said(thread_ts="0.9").place == Thread("C1", "0.9", user="U1")


def test_a_direct_message_is_answered_beside_it_unless_it_stands_in_a_thread() -> None:
    assert said(channel="D1").place == Thread("D1", "", user="U1")
    assert said(channel="G1", channel_type="im").direct
    assert said(channel="D1", thread_ts="0.9").place == Thread("D1", "0.9", user="U1")


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast"])
def test_people_also_speak_with_files_and_from_threads(subtype: str) -> None:
    assert said().by_a_person
    assert said(subtype=subtype).by_a_person


@pytest.mark.parametrize(
    "mark",
    [
        {"subtype": "message_changed"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message"},
        {"hidden": True},
        {"bot_id": "B1"},
        {"bot_profile": {"id": "B1"}},
        {"user": None},
    ],
)
def test_edits_joins_and_other_bots_are_not_people_speaking(mark: dict[str, object]) -> None:
    assert not said(**mark).by_a_person


def test_a_press_on_home_is_answered_there() -> None:
    blocks = [{"type": "divider", "block_id": "b1"}]
    body = {
        "type": "block_actions",
        "user": {"id": "U1"},
        "container": {"type": "view", "view_id": "V1"},
        "view": {"type": "home", "blocks": blocks},
        "actions": [{"action_id": "add", "selected_conversation": "C7"}],
        "trigger_id": "1.2.x",
    }
    press = Press.parse(body)
    assert (press.on_home, press.value, press.thread) == (True, "C7", "")
    assert press.place == press.in_place == OnHome("U1")
    assert press.privately == OnHome("U1", above=tuple(blocks))
    assert not Press.parse({**body, "view": {"type": "modal", "blocks": blocks}}).on_home


def test_a_press_tells_which_message_and_who_sees_it() -> None:
    press = Press.parse(
        {
            "type": "block_actions",
            "user": {"id": "U1"},
            "channel": {"id": "C1"},
            "container": {"message_ts": "2.2", "thread_ts": "1.1", "is_ephemeral": True},
            "response_url": "http://slack/r",
            "actions": [{"action_id": "share", "value": "docker/why"}],
        }
    )
    assert (press.value, press.message_ts, press.ephemeral) == ("docker/why", "2.2", True)
    assert press.place == Privately("http://slack/r", user="U1")
    assert press.in_place == InPlace("http://slack/r", user="U1")
    assert press.in_channel == InChannel("http://slack/r", user="U1")


def test_a_press_under_a_public_message_is_answered_in_its_thread() -> None:
    container = {"message_ts": "2.2", "channel_id": "C1"}
    assert Press.parse({"container": container}).place == Thread("C1", "2.2", user="")
    assert Press.parse({"container": container | {"thread_ts": "1.1"}}).place == Thread(
        "C1", "1.1", user=""
    )
    direct = container | {"channel_id": "D1"}
    assert Press.parse({"container": direct}).place == Thread("D1", "", user="")


@pytest.mark.parametrize("junk", [None, 7, [], [None], {}, {"id": 7}, "x"])
def test_what_is_missing_or_of_another_type_reads_as_empty(junk: object) -> None:
    keys = ("command", "text", "event", "event_id", "actions", "channel", "user", "container")
    body = dict.fromkeys((*keys, "message", "response_url", "type"), junk)
    for parsed in (Command.parse(body), Said.parse(body), Press.parse(body)):
        assert parsed.channel in {"", "x"}
        assert isinstance(parsed.user, str)
    assert Press.parse(body).value == ""
