"""A file that is touched while the bot is well, so that another process can tell that it is."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import structlog

log = structlog.stdlib.get_logger(__name__)

EVERY = 3.0
"""Seconds between two beats."""

FRESH_FOR = 20.0
"""Seconds. A replaced connection takes up to five of them, a hanging loop or a lost Slack all."""


async def beat(path: Path, well: Callable[[], bool], *, every: float = EVERY) -> None:
    """Touch the file for as long as this runs, whenever all is well.

    It runs in the event loop, so that a loop which hangs stops it too.
    """
    failing = False
    while True:
        if well():
            try:
                path.touch()  # noqa: ASYNC240 - in the loop on purpose, and it takes microseconds
            except OSError as error:
                if not failing:
                    log.warning("heartbeat not written", path=str(path), why=error.strerror)
                failing = True
            else:
                failing = False
        await asyncio.sleep(every)


def is_fresh(path: Path, *, now: Callable[[], float] = time.time) -> bool:
    """Whether the file was touched a short while ago; a missing one was not."""
    try:
        touched = path.stat().st_mtime
    except OSError:
        return False
    return abs(now() - touched) <= FRESH_FOR
