import pytest

from bot.slack.blocks.message import Message
from bot.slack.places import InChannel, InPlace, Place, Privately, Thread
from bot.slack.reply import Replies
from bot.slack.words import UNDELIVERED
from tests.slack.slack_double import SlackDouble

ANSWER = Message(blocks=({"type": "divider"},), text="Because.")
QUIET = {"unfurl_links": False, "unfurl_media": False}
SAID = {"text": "Because.", "blocks": [{"type": "divider"}], **QUIET}


async def test_a_reply_in_a_thread_unfurls_nothing(replies: Replies, slack: SlackDouble) -> None:
    assert await replies.send(Thread("C1", "1.1", user="U1"), ANSWER)
    assert slack.received == [
        ("chat.postMessage", {"channel": "C1", "thread_ts": "1.1", **SAID}),
    ]


async def test_each_place_behind_a_response_url_has_its_manner(
    replies: Replies, slack: SlackDouble
) -> None:
    for place in (Privately, InPlace, InChannel):
        assert await replies.send(place(slack.url, user="U1"), ANSWER)
    assert [body for _, body in slack.received] == [
        {**SAID, "response_type": "ephemeral", "replace_original": False},
        {**SAID, "replace_original": True},
        {**SAID, "response_type": "in_channel", "replace_original": False},
    ]


@pytest.mark.parametrize("error", ["invalid_blocks", "msg_too_long"])
@pytest.mark.parametrize("way", ["thread", "url"])
async def test_blocks_that_slack_refuses_go_as_plain_text(
    replies: Replies, slack: SlackDouble, error: str, way: str
) -> None:
    place: Place = Thread("C1", "", "U1") if way == "thread" else Privately(slack.url, "U1")
    slack.plan((200, {"ok": False, "error": error}))
    assert await replies.send(place, ANSWER)
    assert [body.get("blocks") for _, body in slack.received] == [[{"type": "divider"}], None]
    assert slack.received[-1][1]["text"] == "Because."


async def test_where_a_place_refuses_the_reply_its_reader_is_told_directly(
    replies: Replies, slack: SlackDouble, caplog: pytest.LogCaptureFixture
) -> None:
    slack.plan((200, {"ok": False, "error": "is_archived"}))
    assert not await replies.send(Thread("C1", "1.1", user="U1"), ANSWER)
    told = slack.received[-1][1]
    assert (told["channel"], told["text"]) == ("U1", UNDELIVERED.text)
    assert '"error": "is_archived"' in caplog.text
    assert "Because" not in caplog.text


async def test_an_expired_url_is_told_directly_too(replies: Replies, slack: SlackDouble) -> None:
    slack.plan((404, "expired_url"))
    assert not await replies.send(Privately(slack.url, user="U1"), ANSWER)
    assert slack.received[-1][1]["channel"] == "U1"


async def test_a_slack_that_is_not_there_is_logged_and_not_raised(
    replies: Replies, caplog: pytest.LogCaptureFixture
) -> None:
    assert not await replies.send(Privately("http://127.0.0.1:9/", user="U1"), ANSWER)
    assert "reply lost" in caplog.text


async def test_a_server_error_without_json_is_tried_again(
    replies: Replies, slack: SlackDouble
) -> None:
    slack.plan((503, "<html>Service unavailable</html>"))
    assert await replies.send(Thread("C1", "", user="U1"), ANSWER)
    assert len(slack.received) == 2
