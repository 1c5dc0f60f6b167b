"""chat.*: what is posted, changed and deleted, and what is refused."""

from typing import Any

import pytest

from bot.playground.person import Person
from bot.playground.workspace import Workspace
from tests.playground.client import Client

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "*hello*"}}


@pytest.fixture
def general(workspace: Workspace) -> str:
    return workspace.channel("general").id


async def test_a_post_is_seen_by_everybody_in_the_channel(
    client: Client, workspace: Workspace, general: str
) -> None:
    answer = await client.call("chat.postMessage", channel=general, text="hello", blocks=[SECTION])
    assert answer["ok"]
    assert answer["message"]["bot_id"] == workspace.app.bot_id
    [seen] = Person(workspace, "grace").sees(general)
    assert (seen.ts, seen.text) == (answer["ts"], "hello")
    assert seen.blocks[0]["block_id"]


async def test_a_form_carries_blocks_as_json_text(
    client: Client, workspace: Workspace, general: str
) -> None:
    blocks = '[{"type": "divider"}]'
    answer = await client.call_as_form("chat.postMessage", channel=general, blocks=blocks)
    assert answer["message"]["blocks"][0]["type"] == "divider"


@pytest.mark.parametrize("name", ["general", "#general"])
async def test_a_channel_may_be_named(client: Client, general: str, name: str) -> None:
    assert (await client.call("chat.postMessage", channel=name, text="hi"))["channel"] == general


async def test_a_post_to_a_user_goes_to_the_direct_message(
    client: Client, workspace: Workspace
) -> None:
    ada = Person(workspace, "ada")
    answer = await client.call("chat.postMessage", channel=ada.user.id, text="hi")
    assert answer["channel"] == ada.dm.id


async def test_a_reply_stands_in_its_thread_also_when_it_answers_a_reply(
    client: Client, workspace: Workspace, general: str
) -> None:
    said = await Person(workspace, "ada").says(general, "question")
    first = await client.call("chat.postMessage", channel=general, text="answer", thread_ts=said.ts)
    second = await client.call(
        "chat.postMessage", channel=general, text="and more", thread_ts=first["ts"]
    )
    assert second["message"]["thread_ts"] == said.ts
    assert second["message"]["parent_user_id"] == said.user


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"text": "x", "channel": "C404"}, "channel_not_found"),
        ({"text": "x", "channel": "#nowhere"}, "channel_not_found"),
        ({"text": "x"}, "invalid_arguments"),
        ({"channel": "general"}, "no_text"),
        ({"channel": "general", "text": "  "}, "no_text"),
        ({"channel": "general", "blocks": []}, "no_text"),
        ({"channel": "general", "blocks": "nonsense"}, "invalid_blocks_format"),
        ({"channel": "general", "blocks": {"type": "divider"}}, "invalid_blocks_format"),
        ({"channel": "general", "blocks": ["divider"]}, "invalid_blocks_format"),
        ({"channel": "general", "text": "x", "metadata": "{"}, "invalid_metadata_format"),
        ({"channel": "general", "text": "x", "thread_ts": "1.2"}, "thread_not_found"),
    ],
)
async def test_a_post_that_slack_refuses_is_refused_by_its_name(
    client: Client, workspace: Workspace, arguments: dict[str, Any], error: str
) -> None:
    answer = await client.call("chat.postMessage", **arguments)
    assert (answer["ok"], answer["error"]) == (False, error)
    assert [refused.error for refused in workspace.refusals] == [error]
    assert not workspace.messages("general")


async def test_faulty_blocks_are_refused_with_the_place_of_every_fault(
    client: Client, workspace: Workspace, general: str
) -> None:
    blocks = [SECTION, {"type": "header", "text": {"type": "mrkdwn", "text": ""}}, {"type": "box"}]
    answer = await client.call("chat.postMessage", channel=general, blocks=blocks)
    assert answer["error"] == "invalid_blocks"
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] unsupported type: mrkdwn [json-pointer:/blocks/1/text/type]",
        "[ERROR] unsupported type: box [json-pointer:/blocks/2/type]",
    ]
    assert workspace.refusals[0].details["errors"] == answer["errors"]


async def test_a_text_is_cut_at_forty_thousand_characters(client: Client, general: str) -> None:
    answer = await client.call("chat.postMessage", channel=general, text="x" * 40_001)
    assert len(answer["message"]["text"]) == 40_000


async def test_blocks_that_are_too_long_together_are_refused(client: Client, general: str) -> None:
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2_600}}
    fits = await client.call("chat.postMessage", channel=general, blocks=[section] * 4)
    too_long = await client.call("chat.postMessage", channel=general, blocks=[section] * 5)
    assert fits["ok"]
    assert too_long["error"] == "msg_blocks_too_long"


async def test_a_channel_without_the_bot_is_refused_unless_it_may_post_in_public(
    client: Client, workspace: Workspace
) -> None:
    channel = workspace.add_channel("random", [workspace.user("ada")])
    scopes = {"oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    workspace.install(scopes)
    refused = await client.call("chat.postMessage", channel=channel.id, text="hi")
    workspace.install({"oauth_config": {"scopes": {"bot": ["chat:write", "chat:write.public"]}}})
    posted = await client.call("chat.postMessage", channel=channel.id, text="hi")
    assert refused["error"] == "not_in_channel"
    assert posted["ok"]


async def test_a_private_channel_without_the_bot_does_not_exist_for_it(
    client: Client, workspace: Workspace
) -> None:
    secret = workspace.add_channel("secret", [workspace.user("ada")], private=True)
    answer = await client.call("chat.postMessage", channel=secret.id, text="hi")
    assert answer["error"] == "channel_not_found"
    assert Person(workspace, "grace").sees(secret) == []


async def test_an_archived_channel_takes_no_posts(client: Client, workspace: Workspace) -> None:
    workspace.channel("general").is_archived = True
    answer = await client.call("chat.postMessage", channel="general", text="hi")
    assert answer["error"] == "is_archived"


async def test_an_ephemeral_message_is_seen_by_one_and_cannot_be_changed_or_answered(
    client: Client, workspace: Workspace, general: str
) -> None:
    ada, grace = Person(workspace, "ada"), Person(workspace, "grace")
    posted = await client.call("chat.postEphemeral", channel=general, user=ada.user.id, text="psst")
    assert [message.text for message in ada.sees(general)] == ["psst"]
    assert grace.sees(general) == []
    ts = posted["message_ts"]
    changed = await client.call("chat.update", channel=general, ts=ts, text="x")
    deleted = await client.call("chat.delete", channel=general, ts=ts)
    answered = await client.call("chat.postMessage", channel=general, thread_ts=ts, text="x")
    assert changed["error"] == deleted["error"] == "message_not_found"
    assert answered["error"] == "thread_not_found"


async def test_an_ephemeral_message_needs_a_user_of_the_channel(
    client: Client, workspace: Workspace, general: str
) -> None:
    stranger = workspace.add_user("stranger")
    answer = await client.call("chat.postEphemeral", channel=general, user=stranger.id, text="psst")
    assert answer["error"] == "user_not_in_channel"


async def test_the_bot_changes_and_deletes_its_own_messages(
    client: Client, workspace: Workspace, general: str
) -> None:
    grace = Person(workspace, "grace")
    posted = await client.call("chat.postMessage", channel=general, text="old")
    changed = await client.call("chat.update", channel=general, ts=posted["ts"], text="new")
    assert changed["text"] == "new"
    [seen] = grace.sees(general)
    assert (seen.text, seen.ts) == ("new", posted["ts"])
    assert seen.edited is not None
    assert (await client.call("chat.delete", channel=general, ts=posted["ts"]))["ok"]
    assert grace.sees(general) == []


async def test_other_peoples_messages_are_not_the_bots_to_change(
    client: Client, workspace: Workspace, general: str
) -> None:
    said = await Person(workspace, "ada").says(general, "mine")
    changed = await client.call("chat.update", channel=general, ts=said.ts, text="x")
    deleted = await client.call("chat.delete", channel=general, ts=said.ts)
    assert changed["error"] == "cant_update_message"
    assert deleted["error"] == "cant_delete_message"


async def test_an_update_takes_four_thousand_characters(client: Client, general: str) -> None:
    posted = await client.call("chat.postMessage", channel=general, text="old")
    at = {"channel": general, "ts": posted["ts"]}
    assert (await client.call("chat.update", **at, text="x" * 4_000))["ok"]
    assert (await client.call("chat.update", **at, text="x" * 4_001))["error"] == "msg_too_long"


async def test_what_would_have_pinged_people_is_noted(
    client: Client, workspace: Workspace, general: str
) -> None:
    ada = workspace.user("ada").id
    rich = {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [{"type": "broadcast", "range": "everyone"}],
            }
        ],
    }
    section = {"type": "section", "text": {"type": "mrkdwn", "text": f"<@{ada}>"}}
    await client.call(
        "chat.postMessage", channel=general, text="<!here|here>", blocks=[rich, section]
    )
    mentions = [ping.mention for ping in workspace.pings]
    assert mentions == ["<!here|here>", "<!everyone>", f"<@{ada}>"]


async def test_a_bare_mention_pings_only_when_slack_is_asked_to_find_names(
    client: Client, workspace: Workspace, general: str
) -> None:
    plain = {"type": "section", "text": {"type": "plain_text", "text": "<!channel>"}}
    await client.call(
        "chat.postMessage", channel=general, text="@channel &lt;!channel&gt;", blocks=[plain]
    )
    assert not workspace.pings
    await client.call("chat.postMessage", channel=general, text="@channel", link_names=True)
    assert [ping.mention for ping in workspace.pings] == ["<!channel>"]


@pytest.mark.parametrize(
    "metadata",
    [
        {"event_type": "tip_posted"},
        {"event_payload": {}},
        {"event_type": 1, "event_payload": {}},
        {"event_type": "tip_posted", "event_payload": []},
        ["tip_posted"],
        "{",
    ],
)
async def test_metadata_of_another_form_is_refused(client: Client, metadata: Any) -> None:
    answer = await client.call("chat.postMessage", channel="general", text="tip", metadata=metadata)
    assert answer["error"] == "invalid_metadata_format"


async def test_metadata_of_an_odd_type_is_left_out_with_a_warning(
    client: Client, workspace: Workspace
) -> None:
    metadata = {"event_type": "tip.posted", "event_payload": {"day": "2026-11-26"}}
    answer = await client.call("chat.postMessage", channel="general", text="tip", metadata=metadata)
    assert (answer["ok"], answer["warning"]) == (True, "invalid_metadata_schema")
    assert "metadata" not in answer["message"]
    [refused] = workspace.refusals
    assert (refused.method, refused.error) == ("chat.postMessage", "invalid_metadata_schema")


async def test_metadata_comes_back_in_the_history_on_demand(
    client: Client, workspace: Workspace
) -> None:
    metadata = {"event_type": "tip-posted_1", "event_payload": {"day": "2026-11-26"}}
    await client.call("chat.postMessage", channel="general", text="tip", metadata=metadata)
    general = workspace.channel("general").id
    plain = await client.call("conversations.history", channel=general)
    whole = await client.call("conversations.history", channel=general, include_all_metadata=True)
    assert "metadata" not in plain["messages"][0]
    assert whole["messages"][0]["metadata"] == metadata


async def test_a_link_to_a_reply_names_its_thread(client: Client, workspace: Workspace) -> None:
    ada = Person(workspace, "ada")
    root = await ada.says("general", "why?")
    reply = await ada.says("general", "anyone?", thread_ts=root.ts)
    to_root, to_reply = [
        await client.call("chat.getPermalink", channel=said.channel, message_ts=said.ts)
        for said in (root, reply)
    ]
    address = f"https://playground.slack.com/archives/{root.channel}/p"
    assert to_root["permalink"] == address + root.ts.replace(".", "")
    assert to_reply["permalink"] == (
        f"{address}{reply.ts.replace('.', '')}?thread_ts={root.ts}&cid={root.channel}"
    )


@pytest.mark.parametrize(
    ("place", "error"), [("general", "message_not_found"), ("secret", "channel_not_found")]
)
async def test_what_is_not_there_has_no_link(
    client: Client, workspace: Workspace, place: str, error: str
) -> None:
    workspace.add_channel("secret", private=True)
    answer = await client.call(
        "chat.getPermalink", channel=workspace.channel(place).id, message_ts="1.1"
    )
    assert answer["error"] == error


async def test_another_app_s_message_carries_its_own_profile_and_no_subtype(
    client: Client, workspace: Workspace
) -> None:
    other = workspace.add_bot("deploys")
    with pytest.raises(ValueError, match="deploys is not in #general"):
        workspace.post_as(other, "general", "done")
    workspace.channel("general").members.append(other.user.id)
    socket = await client.connect()
    workspace.post_as(other, "general", "done, @caveat @here")
    heard = {}
    for _ in range(2):
        envelope = await socket.frame()
        await socket.ack(envelope)
        heard[envelope["payload"]["event"]["type"]] = envelope["payload"]["event"]
    message = heard["message"]
    assert heard.keys() == {"message", "app_mention"}
    assert (message["bot_id"], message["app_id"]) == (other.bot_id, other.id)
    assert message["bot_profile"]["name"] == "deploys"
    assert (message["user"], "subtype" in message) == (other.user.id, False)
    update = await client.call(
        "chat.update", channel=message["channel"], ts=message["ts"], text="mine"
    )
    assert update["error"] == "cant_update_message"
    assert not workspace.pings
