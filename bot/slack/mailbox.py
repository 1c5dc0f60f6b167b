"""Messages posted unasked: one attempt each, marked with their slot, and found again by it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from typing import Any, Final

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.core.posting import (
    NOTHING_TO_SAY,
    Absent,
    Limited,
    Looked,
    Posted,
    Refused,
    Sent,
    Suspended,
    Unknown,
)
from bot.core.slot import Slot
from bot.slack.blocks.message import Message
from bot.slack.refusal import PASSING, refusal_of
from bot.slack.reply import BLOCKS_REFUSED

log = structlog.stdlib.get_logger(__name__)

EVENT_TYPE: Final = "caveat_post"
"""Names the metadata that carries a slot."""

SUSPENDING: Final = frozenset(
    {"account_inactive", "invalid_auth", "missing_scope", "not_authed", "token_expired",
     "token_revoked", "team_access_not_granted", "org_login_required"}
)  # fmt: skip
"""Slack's errors that concern the bot and no single place."""

PAGE: Final = 200
MOST_PAGES: Final = 10
"""Messages that are looked through for one that may have been posted: two thousand, in a place that is busy."""

LIMITED_FOR: Final = 5.0
"""Seconds to wait where Slack limits and names no time."""

Compose = Callable[[Slot, str], Awaitable[Message | None]]
"""Makes the message of a slot; None where there is nothing to say any more."""


class Mailbox:
    """Posts in channels and to people."""

    def __init__(self, client: AsyncWebClient, compose: Compose) -> None:
        """Post with a client.

        Args:
            client: one that does not try again by itself: whether it is safe to is the caller's to know.
            compose: makes the messages.
        """
        self._client = client
        self._compose = compose

    async def send(self, slot: Slot, what: str) -> Sent:
        """Post it, once; blocks that Slack refuses are left out, since nothing was posted with them."""
        message = await self._compose(slot, what)
        if message is None:
            return Refused(NOTHING_TO_SAY)
        sent = await self._post(slot, message.text, message.blocks)
        if isinstance(sent, Refused) and sent.error in BLOCKS_REFUSED:
            log.error("blocks refused", place=slot.place, error=sent.error)
            return await self._post(slot, message.text, ())
        return sent

    async def look(self, slot: Slot, since: float) -> Looked:
        """Look for it among the messages that stand in its place since then."""
        try:
            channel = await self._channel(slot.place)
            return await self._search(channel, slot, since)
        except _TROUBLE as error:
            return _outcome(error)

    async def _search(self, channel: str, slot: Slot, since: float) -> Looked:
        cursor = ""
        for _ in range(MOST_PAGES):
            page = await self._client.conversations_history(
                channel=channel,
                oldest=f"{max(since, 0):.6f}",
                limit=PAGE,
                cursor=cursor or None,
                include_all_metadata=True,
            )
            for message in page.get("messages") or ():
                if _slot_of(message) == _payload(slot):
                    return Posted(str(message.get("ts") or ""))
            cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                return Absent()
        return Unknown("too_many_messages")

    async def _channel(self, place: str) -> str:
        """The channel of a place: a person's direct conversation has an id of its own."""
        if not place.startswith(("U", "W")):
            return place
        opened = await self._client.conversations_open(users=place)
        return str((opened.get("channel") or {}).get("id") or place)

    async def _post(self, slot: Slot, text: str, blocks: tuple[Any, ...]) -> Sent:
        try:
            said = await self._client.chat_postMessage(
                channel=slot.place,
                text=text,
                blocks=list(blocks) or None,
                metadata={"event_type": EVENT_TYPE, "event_payload": _payload(slot)},
                unfurl_links=False,
                unfurl_media=False,
            )
        except _TROUBLE as error:
            return _outcome(error)
        return Posted(str(said.get("ts") or ""))


_TROUBLE = (SlackApiError, aiohttp.ClientError, TimeoutError, OSError)


def _payload(slot: Slot) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(slot).items()}


def _slot_of(message: Mapping[str, Any]) -> object:
    metadata = message.get("metadata") or {}
    return metadata.get("event_payload") if metadata.get("event_type") == EVENT_TYPE else None


def _outcome(error: Exception) -> Limited | Refused | Unknown | Suspended:
    response = getattr(error, "response", None)
    status = response.status_code if isinstance(response, AsyncSlackResponse) else 0
    name = refusal_of(error).name
    if status == 429 or name in {"ratelimited", "rate_limited"}:
        return Limited(_retry_after(response))
    if name in SUSPENDING:
        return Suspended(name)
    if not isinstance(response, AsyncSlackResponse) or status >= 500 or name in PASSING:
        return Unknown(name)
    return Refused(name)


def _retry_after(response: AsyncSlackResponse | None) -> float:
    named = str((response.headers if response is not None else {}).get("Retry-After") or "")
    return float(named) if named.isdecimal() else LIMITED_FOR
