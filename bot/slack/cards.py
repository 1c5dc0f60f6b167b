"""The cards of proposals in the maintainers' channel: posted once, then changed in their place."""

from dataclasses import dataclass

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.knowledge import Topic
from bot.core.proposal import Proposal
from bot.slack.attempt import attempt
from bot.slack.blocks.proposal import proposal_card
from bot.slack.refusal import Refusal

log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where a card stands: the channel, and the message in it."""

    channel: str
    ts: str


class Cards:
    """Shows proposals to the maintainers."""

    def __init__(self, client: AsyncWebClient, channel: str) -> None:
        """Show them in a channel; an empty one shows nothing."""
        self._client = client
        self._channel = channel

    async def post(self, proposal: Proposal, topic: Topic | None) -> CardPlace | None:
        """Post a proposal's card; None where there is no channel, or Slack did not take it."""
        if not self._channel:
            return None
        card = proposal_card(proposal, topic)
        said = await attempt(
            self._client.chat_postMessage(
                channel=self._channel,
                text=card.text,
                blocks=list(card.blocks),
                unfurl_links=False,
                unfurl_media=False,
            )
        )
        if isinstance(said, Refusal):
            log.error("card not posted", channel=self._channel, error=said.name)
            return None
        return CardPlace(str(said.get("channel") or self._channel), str(said.get("ts") or ""))

    async def update(self, proposal: Proposal, topic: Topic | None) -> None:
        """Show on its card how a proposal stands now."""
        if not proposal.card_ts:
            return
        card = proposal_card(proposal, topic)
        said = await attempt(
            self._client.chat_update(
                channel=proposal.card_channel,
                ts=proposal.card_ts,
                text=card.text,
                blocks=list(card.blocks),
            )
        )
        if isinstance(said, Refusal):
            log.error("card not updated", error=said.name)
