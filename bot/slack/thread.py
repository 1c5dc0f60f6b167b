"""A thread as Slack has it: what was said in it, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.attempt import attempt
from bot.slack.refusal import Refusal

log = structlog.stdlib.get_logger(__name__)

MOST_READ = 100
"""Messages of a thread that are looked at."""

NOT_THERE = frozenset({"channel_not_found", "not_in_channel"})
"""Slack's errors for a channel that the bot is not in; a private one does not even exist for it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One message of a thread; `user` is empty for a bot's."""

    ts: str
    user: str
    text: str


class Threads:
    """Reads threads, in channels that the bot is in."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def read(self, channel: str, ts: str) -> tuple[Spoken, ...] | None:
        """A thread's messages, the first of them first; None if Slack does not let it be read."""
        said = await attempt(
            self._client.conversations_replies(channel=channel, ts=ts, limit=MOST_READ)
        )
        if isinstance(said, Refusal):
            log.info("thread not read", channel=channel, error=said.name)
            return None
        return tuple(_spoken(message) for message in said.get("messages") or ())

    async def readable(self, channel: str) -> bool | None:
        """Whether the bot is in a channel, and so hears what is said there; None if Slack does not tell."""
        said = await attempt(self._client.conversations_history(channel=channel, limit=1))
        if not isinstance(said, Refusal):
            return True
        if said.name in NOT_THERE:
            return False
        log.info("channel not looked into", channel=channel, error=said.name)
        return None


def _spoken(message: Mapping[str, Any]) -> Spoken:
    by_a_bot = any(message.get(mark) for mark in ("bot_id", "bot_profile"))
    user = "" if by_a_bot else str(message.get("user") or "")
    return Spoken(str(message.get("ts") or ""), user, str(message.get("text") or ""))
