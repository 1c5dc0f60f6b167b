"""The URL by which a command or a press of a button is answered: five uses within half an hour."""

import asyncio
import json
import re
from collections.abc import Mapping

import aiohttp

from bot.slack.proxy import proxy_for
from bot.slack.refusal import Refusal

ATTEMPTS = 3
"""Of one message; Slack allows five uses of a URL, and a refused one may count."""

TRY_AGAIN = frozenset({429, 500, 503})
"""Statuses after which nothing was posted. Not 502 or 504: the request may have arrived."""

_NAME = re.compile(r"\w{1,80}")

LONGEST_WAIT = 30.0
"""Seconds; a longer Retry-After is cut to this, since whoever asked will have given up."""


class ResponseUrls:
    """Posts to response URLs."""

    def __init__(self, session: aiohttp.ClientSession, *, pause: float = 0.5) -> None:
        """Post through a session.

        Args:
            session: whose time-outs apply.
            pause: seconds before the second attempt where Slack names no time; then twice that.
        """
        self._session = session
        self._pause = pause

    async def send(self, url: str, body: Mapping[str, object]) -> None:
        """Post a message; tried again only when Slack says that it did not take it.

        A connection that breaks is not tried again: the message may be there already.

        Raises:
            Refusal: by Slack, in the end.
            aiohttp.ClientError: when the connection fails.
            TimeoutError: when Slack does not answer in the session's time.
        """
        if not url:
            raise Refusal("no_response_url", passing=False)
        proxy = proxy_for(url)
        for attempt in range(1, ATTEMPTS + 1):
            async with self._session.post(url, json=body, proxy=proxy) as response:
                said = await response.text()
                if response.ok and _taken(said):
                    return
                refusal = _refusal(response.status, said)
                wait = _wait(response.headers.get("Retry-After"), self._pause * attempt)
            if response.status not in TRY_AGAIN or attempt == ATTEMPTS:
                raise refusal
            await asyncio.sleep(wait)


def _taken(said: str) -> bool:
    """Slack answers `ok`, or JSON; errors come as JSON with `"ok": false`, some with status 200."""
    return _json(said).get("ok") is not False


def _refusal(status: int, said: str) -> Refusal:
    named = str(_json(said).get("error") or said.strip())
    name = named if _NAME.fullmatch(named) else f"http_{status}"
    return Refusal(name, passing=status in TRY_AGAIN)


def _json(said: str) -> Mapping[str, object]:
    try:
        value = json.loads(said)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _wait(retry_after: str | None, otherwise: float) -> float:
    if retry_after is None or not retry_after.isdecimal():
        return otherwise
    return min(float(retry_after), LONGEST_WAIT)
