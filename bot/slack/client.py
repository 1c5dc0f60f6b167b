"""The Web API's client: one HTTP session, time-outs, and the retries that cannot post twice."""

import aiohttp
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.proxy import proxy_for

TIMEOUT = aiohttp.ClientTimeout(total=8, connect=5)
"""Seconds; Slack answers in well under one, and whoever asked waits for no more than a few."""


def open_session() -> aiohttp.ClientSession:
    """The HTTP session that all calls share; close it last."""
    return aiohttp.ClientSession(timeout=TIMEOUT)


def web_client(
    session: aiohttp.ClientSession, *, api_url: str, token: str | None
) -> AsyncWebClient:
    """A client of the Web API whose calls are safe to retry.

    A connection that breaks after a request went out is not tried again, as the SDK would by
    default: the message may have been posted. One that never came about is.
    """
    client = AsyncWebClient(
        token=token, base_url=api_url, session=session, retry_handlers=_retries()
    )
    client.proxy = proxy_for(api_url)  # given to the constructor, None would mean the SDK's choice
    return client


def single_attempt_client(
    session: aiohttp.ClientSession, *, api_url: str, token: str
) -> AsyncWebClient:
    """A client that tries nothing again: for a caller who first looks at what became of the first attempt."""
    client = AsyncWebClient(token=token, base_url=api_url, session=session, retry_handlers=[])
    client.proxy = proxy_for(api_url)
    return client


def _retries() -> list[AsyncRetryHandler]:
    return [
        AsyncRateLimitErrorRetryHandler(max_retry_count=5),
        AsyncServerErrorRetryHandler(max_retry_count=3),
        AsyncConnectionErrorRetryHandler(
            max_retry_count=3, error_types=[aiohttp.ClientConnectorError]
        ),
    ]
