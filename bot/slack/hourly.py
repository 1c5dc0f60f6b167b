"""How many unasked replies a channel gets in an hour: so many places, each taken once by all replicas together."""

from bot.slack.deliveries import Deliveries

HOUR = 3600


async def has_room(deliveries: Deliveries, channel: str, *, most: int, now: float) -> bool:
    """Take a place of the channel's clock hour; False when all are taken.

    Args:
        deliveries: remembers the places taken.
        channel: whose hour it is.
        most: places in an hour.
        now: Unix seconds.
    """
    hour = int(now // HOUR)
    for place in range(most):
        if await deliveries.first(f"unasked {channel} {hour} {place}"):
            return True
    return False
