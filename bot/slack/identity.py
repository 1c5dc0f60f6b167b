"""Who the bot is, as Slack knows it by its token."""

from dataclasses import dataclass

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.refusal import refusal_of


@dataclass(frozen=True, slots=True)
class Identity:
    """The bot in its workspace.

    Attributes:
        team: the workspace's id.
        bot_user: the user id by which it is mentioned.
        authorization: the same, as Bolt wants it: which events are the bot's own.
    """

    team: str
    bot_user: str
    authorization: AuthorizeResult


async def identify(client: AsyncWebClient) -> Identity:
    """Ask Slack whose token the client has.

    Raises:
        Refusal: if Slack does not know the token.
        aiohttp.ClientError: if Slack cannot be reached.
        TimeoutError: if it does not answer.
    """
    try:
        said = await client.auth_test()
    except SlackApiError as error:
        raise refusal_of(error) from None
    bot_user = said.get("user_id")
    return Identity(
        team=said.get("team_id") or "",
        bot_user=bot_user or "",
        authorization=AuthorizeResult(
            enterprise_id=said.get("enterprise_id"),
            team_id=said.get("team_id"),
            team=said.get("team"),
            url=said.get("url"),
            bot_user_id=bot_user,
            bot_id=said.get("bot_id"),
            bot_token=client.token,
        ),
    )
