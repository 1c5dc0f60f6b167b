"""Home tabs: what one user sees there, published for that user alone."""

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.attempt import attempt
from bot.slack.refusal import Refusal
from bot.slack.views.kit import View

log = structlog.stdlib.get_logger(__name__)


class Tabs:
    """Publishes Home tabs."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def publish(self, user: str, view: View) -> bool:
        """Show a view on a user's Home tab; whether it is there. What prevented it is logged."""
        said = await attempt(self._client.views_publish(user_id=user, view=view.payload))
        if isinstance(said, Refusal):
            log.error("home not published", user=user, error=said.name)
            return False
        return True
