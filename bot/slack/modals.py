"""Opening a modal: within three seconds of what somebody did, once."""

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.attempt import attempt
from bot.slack.refusal import Refusal
from bot.slack.views.kit import View

log = structlog.stdlib.get_logger(__name__)

TOO_LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"})
"""Slack's errors for a trigger that opens nothing any more."""


class Modals:
    """Opens modals."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def open(self, trigger_id: str, view: View) -> bool:
        """Open a modal; whether it is open. What prevented it is logged: who pressed is to be told."""
        said = await attempt(self._client.views_open(trigger_id=trigger_id, view=view.payload))
        if isinstance(said, Refusal):
            level = log.info if said.name in TOO_LATE else log.error
            level("modal not opened", error=said.name)
            return False
        return True
