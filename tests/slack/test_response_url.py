import pytest

from bot.slack.refusal import Refusal
from bot.slack.response_url import ATTEMPTS, ResponseUrls
from tests.slack.slack_double import TAKEN, Answer, SlackDouble

MESSAGE = {"text": "hello"}


@pytest.mark.parametrize("taken", [TAKEN, (200, "ok"), (200, "")])
async def test_a_message_that_slack_takes_is_sent_once(
    slack: SlackDouble, response_urls: ResponseUrls, taken: Answer
) -> None:
    slack.plan(taken)
    await response_urls.send(slack.url, MESSAGE)
    assert [body for _, body in slack.received] == [MESSAGE]


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_message_that_slack_did_not_take_is_sent_again(
    slack: SlackDouble, response_urls: ResponseUrls, status: int
) -> None:
    slack.plan((status, "later"), (status, "later", {"Retry-After": "0"}))
    await response_urls.send(slack.url, MESSAGE)
    assert len(slack.received) == 3


async def test_attempts_end_well_within_the_five_uses_of_the_url(
    slack: SlackDouble, response_urls: ResponseUrls
) -> None:
    slack.plan(*[(500, "no")] * 9)
    with pytest.raises(Refusal) as raised:
        await response_urls.send(slack.url, MESSAGE)
    assert len(slack.received) == ATTEMPTS <= 3
    assert raised.value.passing


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ((404, "used_url"), "used_url"),
        ((404, {"ok": False, "error": "expired_url"}), "expired_url"),
        ((200, {"ok": False, "error": "invalid_blocks"}), "invalid_blocks"),
        ((502, "<html>Bad gateway</html>"), "http_502"),
        ((504, ""), "http_504"),
    ],
)
async def test_what_slack_refuses_for_good_is_not_sent_again(
    slack: SlackDouble, response_urls: ResponseUrls, answer: Answer, name: str
) -> None:
    slack.plan(answer)
    with pytest.raises(Refusal, match=name):
        await response_urls.send(slack.url, MESSAGE)
    assert len(slack.received) == 1


async def test_without_a_url_nothing_is_sent(response_urls: ResponseUrls) -> None:
    with pytest.raises(Refusal, match="no_response_url"):
        await response_urls.send("", MESSAGE)
