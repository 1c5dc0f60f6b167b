"""The time zones that users have set in Slack."""

import time
from collections.abc import Callable

from bot.slack.users import Users

REMEMBERED_FOR = 300.0
"""Seconds until Slack is asked again: whoever travels changes it seldom."""


class Zones:
    """Knows users' time zones by their ids."""

    def __init__(self, users: Users, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Look users up; `clock` gives the seconds for which what was found holds."""
        self._users = users
        self._clock = clock
        self._known: dict[str, tuple[float, str]] = {}

    async def of(self, user: str) -> str:
        """The IANA name of a user's zone; where Slack cannot be asked, what it said last, else nothing."""
        asked_at, known = self._known.get(user, (None, ""))
        if asked_at is not None and self._clock() - asked_at < REMEMBERED_FOR:
            return known
        found = await self._users.look_up(user)
        if found is None:
            return known
        self._known[user] = (self._clock(), found.zone)
        return found.zone
