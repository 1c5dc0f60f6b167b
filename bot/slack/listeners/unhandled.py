"""The rest: whatever no listener takes is acknowledged, and a listener that fails is logged.

Slack delivers an unacknowledged payload again, and counts it against the app; none is left so.
"""

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse

from bot.slack.incoming import Payload
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)


def register(app: AsyncApp, _wiring: Wiring) -> None:
    """Take what is left over: Bolt hands unhandled requests and exceptions to one function."""

    @app.error
    async def unhandled(
        error: Exception, body: Payload, response: BoltResponse | None
    ) -> BoltResponse | None:
        if isinstance(error, BoltUnhandledRequestError):
            log.debug("nothing listens to this", kind=body.get("type"))
            return BoltResponse(status=200)
        log.error("listener failed", kind=body.get("type"), exc_info=error)
        return None if response is None else BoltResponse(status=200)
