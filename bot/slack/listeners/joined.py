"""Somebody joins a channel, or leaves it: noted before it is acknowledged, so that no crash loses a welcome."""

from collections.abc import Awaitable, Callable

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from bot.slack.dispatch import COME_AGAIN
from bot.slack.incoming import Moved, Payload
from bot.slack.wiring import Wiring

Next = Callable[[], Awaitable[BoltResponse | None]]


def register(app: AsyncApp, wiring: Wiring) -> None:
    """Note who comes and goes; the welcome itself is posted by whichever replica sees the note."""

    async def note_join(body: Payload, next_: Next) -> BoltResponse | None:
        return await _noted(wiring.records.newcomers.joined, body, next_)

    async def note_leave(body: Payload, next_: Next) -> BoltResponse | None:
        return await _noted(wiring.records.newcomers.left, body, next_)

    async def _noted(
        note: Callable[[str, str], Awaitable[bool]], body: Payload, next_: Next
    ) -> BoltResponse | None:
        moved = Moved.parse(body)
        known = moved.user and moved.channel and moved.user != wiring.bot_user
        if known and not await note(moved.user, moved.channel):
            return BoltResponse(status=COME_AGAIN)
        return await next_()

    # Middleware runs before the acknowledgement of an event, a listener after it.
    @app.event("member_joined_channel", middleware=[note_join])
    async def joined() -> None: ...

    @app.event("member_left_channel", middleware=[note_leave])
    async def left() -> None: ...
