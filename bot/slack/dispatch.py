"""One payload through the Bolt app, acknowledged whatever it is."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

log = structlog.stdlib.get_logger(__name__)

COME_AGAIN: Final = 503
"""A status by which a listener asks for an event once more: it is left unacknowledged."""


async def dispatch(
    app: AsyncApp, body: Mapping[str, Any], headers: Mapping[str, str | Sequence[str]] | None = None
) -> BoltResponse:
    """Hand a payload from the socket to the listeners; what comes back has status 200, or `COME_AGAIN`.

    A payload that cannot be read now cannot be read the next time either: left unacknowledged it
    would only come again, three times over.
    """
    try:
        request = AsyncBoltRequest(
            mode="socket_mode", body=dict(body), headers=dict(headers) if headers else None
        )
        response = await app.async_dispatch(request)
    except Exception:  # Bolt reads payloads by index and key before any error handler of ours
        log.warning("payload unreadable", kind=body.get("type"), exc_info=True)
        return BoltResponse(status=200)
    if response.status not in {200, COME_AGAIN}:
        log.warning("payload not taken", kind=body.get("type"), status=response.status)
        return BoltResponse(status=200)
    return response
