"""Who may change things: admins of the workspace, and whom the settings name."""

import time
from collections.abc import Callable, Iterable

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.attempt import attempt
from bot.slack.refusal import Refusal

log = structlog.stdlib.get_logger(__name__)

REMEMBERED_FOR = 300.0
"""Seconds until Slack is asked again; whoever was made an admin need not wait longer."""

GROUP = "S"
"""What the ids of user groups begin with."""


class Maintainers:
    """Knows maintainers by their ids."""

    def __init__(
        self,
        client: AsyncWebClient,
        named: Iterable[str],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Learn whom the settings name.

        Args:
            client: asks Slack about the others.
            named: ids of users (`U…`, `W…`) and of user groups (`S…`).
            clock: seconds, for how long an answer of Slack's holds.
        """
        self._client = client
        self._users = frozenset(each for each in named if not each.startswith(GROUP))
        self._groups = tuple(each for each in named if each.startswith(GROUP))
        self._clock = clock
        self._known: dict[str, tuple[float, bool]] = {}

    async def include(self, user: str) -> bool:
        """Whether this user is a maintainer; where Slack cannot be asked, what it said last, else no."""
        if user in self._users:
            return True
        asked_at, known = self._known.get(user, (None, False))
        if asked_at is not None and self._clock() - asked_at < REMEMBERED_FOR:
            return known
        found = await self._look_up(user)
        if isinstance(found, Refusal):
            log.warning("maintainer not looked up", user=user, error=found.name)
            return known
        self._known[user] = (self._clock(), found)
        return found

    async def _look_up(self, user: str) -> bool | Refusal:
        said = await attempt(self._client.users_info(user=user))
        if isinstance(said, Refusal):
            return said
        known = said.get("user") or {}
        if known.get("is_admin") or known.get("is_owner"):
            return True
        return await self._is_in_a_group(user)

    async def _is_in_a_group(self, user: str) -> bool | Refusal:
        for group in self._groups:
            said = await attempt(self._client.usergroups_users_list(usergroup=group))
            if isinstance(said, Refusal):
                return said
            if user in (said.get("users") or ()):
                return True
        return False
