"""Who somebody is, as Slack knows them: asked when they are met first, and not remembered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.attempt import attempt
from bot.slack.refusal import Refusal

log = structlog.stdlib.get_logger(__name__)

SLACKBOT: Final = "USLACKBOT"
"""Slack's own bot, which Slack does not mark as one."""

NOBODY: Final = frozenset({"user_not_found", "user_not_visible", "users_not_found"})
"""Slack's errors for somebody of whom it says nothing, now or later."""

NO_COLLEAGUE: Final = (
    "is_bot", "is_app_user", "is_workflow_bot", "deleted", "is_restricted", "is_ultra_restricted", "is_stranger"
)  # fmt: skip
"""What marks a user who is no member of the workspace: bots, guests, people who left, other organisations' people."""


@dataclass(frozen=True, slots=True)
class Person:
    """A user.

    Attributes:
        colleague: whether it is a member of the workspace: no bot, no guest, nobody who left.
        zone: the IANA name of their time zone; empty where they have none.
    """

    colleague: bool
    zone: str


class Users:
    """Asks Slack about users."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def look_up(self, user: str) -> Person | None:
        """Who a user is; None where Slack cannot say now."""
        if user == SLACKBOT:
            return Person(colleague=False, zone="")
        said = await attempt(self._client.users_info(user=user))
        if not isinstance(said, Refusal):
            return _person(said.get("user") or {})
        if said.name in NOBODY:
            return Person(colleague=False, zone="")
        log.warning("person not looked up", user=user, error=said.name)
        return None

    async def is_colleague(self, user: str) -> bool | None:
        """Whether a user is a member of the workspace; None where Slack cannot say now."""
        person = await self.look_up(user)
        return None if person is None else person.colleague


def _person(user: Mapping[str, Any]) -> Person:
    return Person(
        colleague=not any(user.get(mark) for mark in NO_COLLEAGUE),
        zone=str(user.get("tz") or ""),
    )
