"""Whose workspace the settings' token is for: asked of Slack, once."""

import asyncio

from bot.bootstrap.start import tokens, told_of_token
from bot.settings import Settings
from bot.slack.client import open_session, web_client
from bot.slack.identity import identify


def team_of_token(settings: Settings) -> str:
    """The id of the workspace; blocks while Slack is asked.

    Raises:
        StartError: if there is no token, Slack refuses it or cannot be reached.
    """
    return asyncio.run(_ask(settings))


async def _ask(settings: Settings) -> str:
    bot_token, _ = tokens(settings)
    async with open_session() as session:
        client = web_client(session, api_url=settings.api_url, token=bot_token)
        with told_of_token(settings):
            return (await identify(client)).team
