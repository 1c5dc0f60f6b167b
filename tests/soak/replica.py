"""One replica: the whole bot, by the turned clock, until it is killed; its settings come as JSON."""

import asyncio
import json
import logging
import sys
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.bootstrap import new_event_loop, running_bot
from bot.bootstrap.clock import Clock
from bot.settings import Settings
from tests.soak.turned_clock import TurnedClock

EVERY, LEASE, SETTLES_IN = 0.1, 3.0, 0.2
"""Seconds: rounds, leases and looks a few hundred times as quick as in earnest."""


async def run(told: dict[str, Any]) -> None:
    """Run until the end of the process."""
    settings = Settings(
        _env_file=None,
        bot_token=SecretStr(told["bot_token"]),
        app_token=SecretStr(told["app_token"]),
        api_url=told["api_url"],
        knowledge=Path(told["knowledge"]),
        database_url=told["database_url"],
        log_level="error",
        log_format="json",
    )
    clock = Clock(
        now=TurnedClock(Path(told["clock"])).now,
        every=EVERY,
        lease=LEASE,
        settles_in=SETTLES_IN,
    )
    async with running_bot(settings, clock=clock):
        sys.stdout.write("up\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(run(json.loads(sys.argv[1])))
