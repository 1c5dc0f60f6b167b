"""A message sent to its place: retried where that cannot post twice, never lost without a word."""

from typing import Any, assert_never

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.attempt import attempt
from bot.slack.blocks.message import Message
from bot.slack.places import (
    Aside,
    ByUrl,
    InChannel,
    InPlace,
    OnHome,
    Place,
    Posted,
    Privately,
    Thread,
)
from bot.slack.refusal import Refusal, refusal_of
from bot.slack.response_url import ResponseUrls
from bot.slack.tabs import Tabs
from bot.slack.views.home import message_view, noticed_view
from bot.slack.words import UNDELIVERED

log = structlog.stdlib.get_logger(__name__)

BLOCKS_REFUSED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
)
"""Slack's errors that plain text may still overcome."""

PLACE_REFUSED = frozenset(
    {
        "cannot_reply_to_message", "channel_not_found", "expired_url", "is_archived",
        "message_not_found", "no_text", "not_in_channel", "restricted_action",
        "restricted_action_read_only_channel", "restricted_action_thread_locked",
        "thread_not_found", "used_url",
    }
)  # fmt: skip
"""Slack's errors that concern the place alone, so that the user can still be told directly."""


class Replies:
    """Sends messages; safe for any number of listeners at once."""

    def __init__(self, client: AsyncWebClient, response_urls: ResponseUrls) -> None:
        self._client = client
        self._response_urls = response_urls
        self._tabs = Tabs(client)

    async def send(self, place: Place, message: Message) -> bool:
        """Send a message, or tell the user that it could not be sent.

        A message whose blocks Slack refuses goes as plain text, which says the same.

        Returns:
            Whether the message arrived.
        """
        if isinstance(place, OnHome):
            return await self._show(place, message)
        refusal = await self._attempt(place, message.text, message.blocks)
        if refusal is not None and refusal.name in BLOCKS_REFUSED:
            log.error("blocks refused", place=type(place).__name__, error=refusal.name)
            refusal = await self._attempt(place, message.text, ())
        if refusal is None:
            return True
        log.error(
            "reply lost",
            place=type(place).__name__,
            channel=place.channel if isinstance(place, Thread) else None,
            user=place.user,
            error=refusal.name,
        )
        if refusal.name in PLACE_REFUSED and place.user:
            await self._tell(place.user)
        return False

    async def take_back(self, channel: str, ts: str) -> bool:
        """Delete one of the bot's messages; whether it is gone, also if it was before."""
        said = await attempt(self._client.chat_delete(channel=channel, ts=ts))
        if not isinstance(said, Refusal) or said.name == "message_not_found":
            return True
        log.error("reply not removed", channel=channel, error=said.name)
        return False

    async def _show(self, place: OnHome, message: Message) -> bool:
        """Show a message on the Home tab; one that cannot stand there goes to the user directly."""
        view = noticed_view(place.above, message) if place.above else message_view(message)
        if await self._tabs.publish(place.user, view):
            return True
        return await self.send(Thread(place.user, "", user=""), message)

    async def _tell(self, user: str) -> None:
        refusal = await self._attempt(Thread(user, "", user), UNDELIVERED.text, UNDELIVERED.blocks)
        if refusal is not None:
            log.error("user not told of a lost reply", user=user, error=refusal.name)

    async def _attempt(self, place: Posted, text: str, blocks: tuple[Any, ...]) -> Refusal | None:
        try:
            match place:
                case Thread():
                    await self._post(place, text, blocks)
                case Aside():
                    await self._post_aside(place, text, blocks)
                case Privately() | InPlace() | InChannel():
                    await self._respond(place, text, blocks)
                case _:
                    assert_never(place)
        except (SlackApiError, Refusal, aiohttp.ClientError, TimeoutError, OSError) as error:
            return refusal_of(error)
        return None

    async def _post(self, place: Thread, text: str, blocks: tuple[Any, ...]) -> None:
        await self._client.chat_postMessage(
            channel=place.channel,
            thread_ts=place.thread_ts or None,
            text=text,
            blocks=list(blocks) or None,
            unfurl_links=False,
            unfurl_media=False,
        )

    async def _post_aside(self, place: Aside, text: str, blocks: tuple[Any, ...]) -> None:
        await self._client.chat_postEphemeral(
            channel=place.channel, user=place.user, text=text, blocks=list(blocks) or None
        )

    async def _respond(self, place: ByUrl, text: str, blocks: tuple[Any, ...]) -> None:
        body = {"text": text, "unfurl_links": False, "unfurl_media": False, **_manner(place)}
        if blocks:
            body["blocks"] = list(blocks)
        await self._response_urls.send(place.response_url, body)


def _manner(place: ByUrl) -> dict[str, object]:
    match place:
        case Privately():
            return {"response_type": "ephemeral", "replace_original": False}
        case InPlace():
            return {"replace_original": True}
        case InChannel():
            return {"response_type": "in_channel", "replace_original": False}
        case _:
            assert_never(place)
