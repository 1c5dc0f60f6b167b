"""The time zones that users have set in Slack."""

import time
from collections.abc import Callable

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.attempt import attempt
from bot.slack.refusal import Refusal

log = structlog.stdlib.get_logger(__name__)

REMEMBERED_FOR = 300.0
"""Seconds until Slack is asked again: whoever travels changes it seldom."""


class Zones:
    """Knows users' time zones by their ids."""

    def __init__(
        self, client: AsyncWebClient, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Ask Slack; `clock` gives the seconds for which its answers hold."""
        self._client = client
        self._clock = clock
        self._known: dict[str, tuple[float, str]] = {}

    async def of(self, user: str) -> str:
        """The IANA name of a user's zone; where Slack cannot be asked, what it said last, else nothing."""
        asked_at, known = self._known.get(user, (None, ""))
        if asked_at is not None and self._clock() - asked_at < REMEMBERED_FOR:
            return known
        said = await attempt(self._client.users_info(user=user))
        if isinstance(said, Refusal):
            log.warning("time zone not looked up", user=user, error=said.name)
            return known
        zone = str((said.get("user") or {}).get("tz") or "")
        self._known[user] = (self._clock(), zone)
        return zone
