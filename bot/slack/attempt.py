"""A call of the Web API that may fail: what Slack answered, or why it did not."""

from collections.abc import Awaitable

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.refusal import Refusal, refusal_of


async def attempt(call: Awaitable[AsyncSlackResponse]) -> AsyncSlackResponse | Refusal:
    """Wait for a call; whatever Slack or the way to it has against it comes back as a value."""
    try:
        return await call
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
        return refusal_of(error)
