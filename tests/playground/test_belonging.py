"""Who joins, leaves, is invited and removed; channels archived; the token revoked."""

import pytest

from bot.playground.directory import Channel
from bot.playground.person import Person
from bot.playground.workspace import SLACKBOT, Workspace
from tests.playground.client import Client, Socket
from tests.playground.forms import Json

SCOPES = ["channels:history", "channels:read", "groups:history", "groups:read", "im:history"]
EVENTS = [
    "channel_archive",
    "channel_left",
    "group_archive",
    "group_left",
    "member_joined_channel",
    "member_left_channel",
    "tokens_revoked",
    "app_uninstalled",
]


@pytest.fixture
def ada(workspace: Workspace) -> Person:
    workspace.install(
        {
            "oauth_config": {"scopes": {"bot": [*SCOPES, "chat:write", "reactions:write"]}},
            "settings": {"event_subscriptions": {"bot_events": EVENTS}},
        }
    )
    return Person(workspace, "ada")


@pytest.fixture
def zoe(workspace: Workspace) -> Person:
    return Person(workspace, workspace.add_user("zoe"))


async def events(socket: Socket, number: int) -> list[Json]:
    heard = []
    for _ in range(number):
        envelope = await socket.frame()
        await socket.ack(envelope)
        heard.append(envelope["payload"]["event"])
    assert await socket.is_quiet()
    return heard


async def test_joining_and_leaving_are_told(client: Client, ada: Person, zoe: Person) -> None:
    socket = await client.connect()
    await zoe.joins("onboarding")
    await zoe.leaves("onboarding")
    joined, left = await events(socket, 2)
    about = {
        "user": zoe.user.id,
        "channel": ada.workspace.channel("onboarding").id,
        "channel_type": "C",
        "team": ada.workspace.team_id,
    }
    assert joined.pop("event_ts") != left.pop("event_ts")
    assert joined == {"type": "member_joined_channel", **about}
    assert left == {"type": "member_left_channel", **about}


async def test_the_channel_says_who_came_in_a_message_with_a_subtype(
    ada: Person, zoe: Person
) -> None:
    await ada.invites("zoe", "onboarding")
    await zoe.leaves("onboarding")
    came, went = ada.sees("onboarding")
    assert (came.subtype, came.user, came.inviter) == ("channel_join", zoe.user.id, ada.user.id)
    assert came.text == f"<@{zoe.user.id}> has joined the channel"
    assert (went.subtype, went.inviter) == ("channel_leave", None)


async def test_the_app_hears_of_coming_and_going_only_where_its_bot_is(
    client: Client, workspace: Workspace, ada: Person, zoe: Person
) -> None:
    socket = await client.connect()
    workspace.add_channel("elsewhere", [ada.user])
    await zoe.joins("elsewhere")
    assert await socket.is_quiet()
    await ada.invites(workspace.bot_user, "elsewhere")
    [invited] = await events(socket, 1)
    assert (invited["user"], invited["inviter"]) == (workspace.bot_user.id, ada.user.id)


async def test_one_comes_where_one_may(workspace: Workspace, ada: Person, zoe: Person) -> None:
    workspace.add_channel("secret", [ada.user], private=True)
    with pytest.raises(ValueError, match="#secret is private"):
        await zoe.joins("secret")
    with pytest.raises(ValueError, match="ada is in #general already"):
        await ada.joins("general")
    with pytest.raises(ValueError, match="zoe is not in #secret"):
        await zoe.invites("zoe", "secret")
    with pytest.raises(ValueError, match="zoe is not in #secret"):
        await ada.removes("zoe", "secret")
    await ada.invites("zoe", "secret")
    assert zoe.user.id in workspace.channel("secret").members
    assert ada.sees("secret")[-1].subtype == "group_join"


@pytest.mark.parametrize(("private", "left"), [(False, "channel_left"), (True, "group_left")])
async def test_a_bot_that_is_put_out_is_told_and_can_no_longer_post(
    client: Client, workspace: Workspace, ada: Person, private: bool, left: str
) -> None:
    members = [ada.user, workspace.bot_user]
    channel = workspace.add_channel("team", members, private=private)
    socket = await client.connect()
    await ada.removes(workspace.bot_user, "team")
    [told] = await events(socket, 1)
    post = await client.call("chat.postMessage", channel=channel.id, text="hello")
    assert (told["type"], told["channel"], told["actor_id"]) == (left, channel.id, ada.user.id)
    assert post["error"] == ("channel_not_found" if private else "not_in_channel")


async def test_slackbot_tells_the_bot_of_it_in_a_direct_message(
    client: Client, workspace: Workspace, ada: Person
) -> None:
    settings = {"event_subscriptions": {"bot_events": ["message.im"]}}
    workspace.install({"oauth_config": {"scopes": {"bot": SCOPES}}, "settings": settings})
    socket = await client.connect()
    await ada.removes(workspace.bot_user, "general")
    [told] = await events(socket, 1)
    assert (told["user"], told["channel_type"]) == (SLACKBOT.id, "im")
    assert told["text"] == f"You have been removed from #general by <@{ada.user.id}>"


@pytest.mark.parametrize(("private", "name"), [(False, "channel_archive"), (True, "group_archive")])
async def test_nothing_is_posted_in_an_archived_channel(
    client: Client, workspace: Workspace, ada: Person, private: bool, name: str
) -> None:
    members = [ada.user, workspace.bot_user]
    channel = workspace.add_channel("team", members, private=private)
    said = await ada.says("team", "hello")
    socket = await client.connect()
    await ada.archives("team")
    [told] = await events(socket, 1)
    assert (told["type"], told["channel"], told["user"]) == (name, channel.id, ada.user.id)
    await refused_everywhere(client, channel, said.ts)
    with pytest.raises(ValueError, match="#team is archived"):
        await ada.says("team", "still there?")
    await ada.unarchives("team")
    assert (await client.call("chat.postMessage", channel=channel.id, text="hello"))["ok"]


async def refused_everywhere(client: Client, channel: Channel, ts: str) -> None:
    post = await client.call("chat.postMessage", channel=channel.id, text="hello")
    react = await client.call("reactions.add", channel=channel.id, timestamp=ts, name="eyes")
    read = await client.call("conversations.history", channel=channel.id)
    info = await client.call("conversations.info", channel=channel.id)
    assert (post["error"], react["error"]) == ("is_archived", "is_archived")
    assert read["ok"]
    assert info["channel"]["is_archived"]


async def test_a_channel_is_archived_once(ada: Person, zoe: Person) -> None:
    with pytest.raises(ValueError, match="#general is not archived"):
        await ada.unarchives("general")
    await ada.archives("general")
    with pytest.raises(ValueError, match="#general is archived"):
        await ada.archives("general")
    with pytest.raises(ValueError, match="#general is archived"):
        await zoe.joins("general")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        ("token_revoked", ["tokens_revoked"]),
        ("account_inactive", ["tokens_revoked", "app_uninstalled"]),
    ],
)
async def test_a_revoked_token_is_told_and_then_good_for_nothing(
    client: Client, workspace: Workspace, ada: Person, error: str, told: list[str]
) -> None:
    socket = await client.connect()
    workspace.revoke_token(error)
    heard = await events(socket, len(told))
    assert [event["type"] for event in heard] == told
    assert heard[0]["tokens"] == {"oauth": [], "bot": [workspace.bot_user.id]}
    assert (await client.call("auth.test"))["error"] == error
    await ada.leaves("general")
    assert await socket.is_quiet()
    workspace.restore_token()
    assert (await client.call("auth.test"))["ok"]


async def test_newcomers_to_the_team_are_told_of(client: Client, workspace: Workspace) -> None:
    socket = await client.connect()
    guest = workspace.let_in("barbara", guest=True, tz="Australia/Melbourne")
    [told] = await events(socket, 1)
    assert told["type"] == "team_join"
    assert (told["user"]["id"], told["user"]["is_restricted"]) == (guest.id, True)
    assert told["user"]["tz"] == "Australia/Melbourne"


async def test_events_say_whether_their_channel_is_shared(
    client: Client, workspace: Workspace, zoe: Person
) -> None:
    ada = Person(workspace, "ada")
    workspace.add_channel("partners", [ada.user, workspace.bot_user], shared=True)
    socket = await client.connect()
    shared = []
    for place in ("partners", "general"):
        await ada.says(place, "hello")
        await zoe.joins(place)
        for _ in range(3):
            envelope = await socket.frame()
            await socket.ack(envelope)
            shared.append(envelope["payload"]["is_ext_shared_channel"])
    info = await client.call("conversations.info", channel=workspace.channel("partners").id)
    assert shared == [True] * 3 + [False] * 3
    assert info["channel"]["is_ext_shared"]
