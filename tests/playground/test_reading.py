"""conversations.*, users.* and reactions.*: what the app can read, and the mark it can leave."""

from typing import Any

import pytest

from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    return Person(workspace, "ada")


@pytest.fixture
def general(workspace: Workspace) -> str:
    return workspace.channel("general").id


async def texts(client: Client, method: str, **arguments: Any) -> list[str]:
    answer = await client.call(method, **arguments)
    return [message["text"] for message in answer["messages"]]


async def test_a_history_is_newest_first_without_replies_and_private_words(
    client: Client, ada: Person, general: str
) -> None:
    first = await ada.says(general, "one")
    await ada.says(general, "a reply", thread_ts=first.ts)
    gone = await ada.says(general, "gone")
    await ada.deletes(gone)
    await client.call("chat.postEphemeral", channel=general, user=ada.user.id, text="psst")
    await ada.says(general, "two")
    assert await texts(client, "conversations.history", channel=general) == ["two", "one"]


async def test_a_reply_sent_to_the_channel_too_stands_in_its_history(
    client: Client, ada: Person, general: str
) -> None:
    said = await ada.says(general, "one")
    await client.call(
        "chat.postMessage", channel=general, text="x", thread_ts=said.ts, reply_broadcast=True
    )
    assert await texts(client, "conversations.history", channel=general) == ["x", "one"]


async def test_a_history_keeps_within_its_bounds(client: Client, ada: Person, general: str) -> None:
    said = [await ada.says(general, text) for text in ("one", "two", "three")]
    bounds = {"oldest": said[0].ts, "latest": said[2].ts}
    between = await texts(client, "conversations.history", channel=general, **bounds)
    bounds_too = await texts(
        client, "conversations.history", channel=general, inclusive=True, **bounds
    )
    assert between == ["two"]
    assert bounds_too == ["three", "two", "one"]


async def test_a_history_comes_in_pages(client: Client, ada: Person, general: str) -> None:
    for text in ("one", "two", "three"):
        await ada.says(general, text)
    first = await client.call("conversations.history", channel=general, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    rest = await client.call("conversations.history", channel=general, limit=2, cursor=cursor)
    assert [m["text"] for m in (*first["messages"], *rest["messages"])] == ["three", "two", "one"]
    assert (first["has_more"], rest["has_more"]) == (True, False)
    assert rest["response_metadata"]["next_cursor"] == ""


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"cursor": "elsewhere"}, "invalid_cursor"),
        ({"cursor": "page:x"}, "invalid_cursor"),
        ({"limit": 0}, "invalid_limit"),
        ({"limit": 1_000}, "invalid_limit"),
    ],
)
async def test_a_page_that_there_is_not_is_refused(
    client: Client, general: str, arguments: dict[str, Any], error: str
) -> None:
    answer = await client.call("conversations.history", channel=general, **arguments)
    assert answer["error"] == error


async def test_metadata_is_read_only_when_asked_for(client: Client, general: str) -> None:
    metadata = {"event_type": "tip", "event_payload": {"date": "2023-11-14"}}
    await client.call("chat.postMessage", channel=general, text="tip", metadata=metadata)
    without = await client.call("conversations.history", channel=general)
    with_it = await client.call("conversations.history", channel=general, include_all_metadata=True)
    assert "metadata" not in without["messages"][0]
    assert with_it["messages"][0]["metadata"] == metadata


async def test_a_thread_is_its_first_message_and_the_replies(
    client: Client, ada: Person, general: str
) -> None:
    said = await ada.says(general, "question")
    await ada.says(general, "elsewhere")
    await client.call("chat.postMessage", channel=general, text="answer", thread_ts=said.ts)
    answer = await client.call("conversations.replies", channel=general, ts=said.ts)
    assert [message["text"] for message in answer["messages"]] == ["question", "answer"]
    assert answer["messages"][0]["reply_count"] == 1
    assert answer["messages"][0]["reply_users"] == [ada.workspace.bot_user.id]


async def test_a_thread_that_there_is_not_is_refused(client: Client, general: str) -> None:
    answer = await client.call("conversations.replies", channel=general, ts="1.000001")
    assert answer["error"] == "thread_not_found"


async def test_what_was_said_where_the_bot_is_not_is_not_for_it(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    elsewhere = workspace.add_channel("elsewhere", [ada.user])
    answer = await client.call("conversations.history", channel=elsewhere.id)
    assert answer["error"] == "not_in_channel"


async def test_channels_are_listed_by_kind(client: Client, workspace: Workspace) -> None:
    workspace.add_channel("hidden", [], private=True)
    workspace.add_channel("known", [workspace.bot_user], private=True)
    public = await client.call("conversations.list")
    private = await client.call("conversations.list", types="private_channel")
    ims = await client.call("conversations.list", types="im")
    assert [channel["name"] for channel in public["channels"]] == ["general", "onboarding"]
    assert [channel["name"] for channel in private["channels"]] == ["known"]
    assert len(ims["channels"]) == 3


async def test_a_channel_tells_of_itself(client: Client, workspace: Workspace, ada: Person) -> None:
    general = await client.call("conversations.info", channel=workspace.channel("general").id)
    dm = await client.call("conversations.info", channel=ada.dm.id)
    assert general["channel"]["is_member"] is True
    assert (dm["channel"]["is_im"], dm["channel"]["user"]) == (True, ada.user.id)


async def test_members_are_listed(client: Client, workspace: Workspace, general: str) -> None:
    answer = await client.call("conversations.members", channel=general)
    assert answer["members"] == workspace.channel("general").members


async def test_a_direct_message_is_opened_once(client: Client, workspace: Workspace) -> None:
    newcomer = workspace.add_user("newcomer")
    first = await client.call("conversations.open", users=newcomer.id)
    again = await client.call("conversations.open", users=newcomer.id, return_im=True)
    nobody = await client.call("conversations.open", users="U404")
    assert first["channel"] == {"id": again["channel"]["id"]}
    assert again["channel"]["is_im"] is True
    assert nobody["error"] == "user_not_found"


async def test_users_tell_of_themselves(client: Client, workspace: Workspace, ada: Person) -> None:
    answer = await client.call("users.info", user=ada.user.id)
    listed = await client.call("users.list")
    nobody = await client.call("users.info", user="U404")
    assert (answer["user"]["name"], answer["user"]["tz"]) == ("ada", "Europe/London")
    assert [user["name"] for user in listed["members"]] == ["caveat", "ada", "grace", "linus"]
    assert nobody["error"] == "user_not_found"


async def test_a_reaction_is_left_once(client: Client, ada: Person, general: str) -> None:
    said = await ada.says(general, "thanks")
    reaction = {"channel": general, "timestamp": said.ts, "name": "wave"}
    assert (await client.call("reactions.add", **reaction))["ok"]
    assert (await client.call("reactions.add", **reaction))["error"] == "already_reacted"
    [seen] = ada.sees(general)
    assert seen.reactions == (("wave", ada.workspace.bot_user.id),)
    history = await client.call("conversations.history", channel=general)
    assert history["messages"][0]["reactions"][0]["count"] == 1
