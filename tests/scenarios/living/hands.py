"""A bot that goes by a clock whose hands a test turns."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.bootstrap import Bot, running_bot
from bot.bootstrap.clock import Clock
from bot.settings import Settings

START = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # a Wednesday


class Hands:
    """What time it is."""

    def __init__(self) -> None:
        self.now = START

    def at(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """Move to a time of day, UTC, so many days after the first."""
        self.now = START.replace(hour=hour, minute=minute) + timedelta(days=days)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def clock(hands: Hands) -> Clock:
    return Clock(now=lambda: hands.now, every=0.05, lease=2.0, settles_in=0.05)


@pytest.fixture
async def bot(settings: Settings, clock: Clock) -> AsyncIterator[Bot]:
    async with running_bot(settings, clock=clock) as running:
        yield running
