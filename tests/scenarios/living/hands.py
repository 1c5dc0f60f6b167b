"""A clock that a test turns."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
"""A Wednesday."""


class Hands:
    """What the bot takes for the time of day."""

    def __init__(self) -> None:
        self.now = START

    def at(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """Move to a time of day, UTC, so many days after the first."""
        self.now = START.replace(hour=hour, minute=minute) + timedelta(days=days)
