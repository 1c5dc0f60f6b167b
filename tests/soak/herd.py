"""The replicas as processes: started, killed, started again."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

UP_WITHIN = 60.0
"""Seconds; a busy machine takes several to import everything three times over."""


class Herd:
    """So many replicas; a killed one comes back after a while."""

    def __init__(self, told: dict[str, Any], *, size: int) -> None:
        """Be ready to start `size` replicas that are told this."""
        self._told = json.dumps(told)
        self._size = size
        self._running: dict[int, asyncio.subprocess.Process] = {}
        self._keeping: set[asyncio.Task[None]] = set()
        self._leaving = False

    @property
    def pids(self) -> list[int]:
        """The replicas that run, whether they are up yet or not."""
        return list(self._running)

    async def start(self) -> None:
        """Start all, and wait for them to be up."""
        await asyncio.gather(*(self._start() for _ in range(self._size)))

    def kill(self, pid: int) -> bool:
        """Kill one at once, without a chance to finish anything; False if it runs no more."""
        process = self._running.get(pid)
        if process is None or process.returncode is not None:
            return False
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        return True

    async def stop(self) -> None:
        """Kill all for good."""
        self._leaving = True
        for pid in self.pids:
            self.kill(pid)
        await asyncio.gather(*self._keeping, return_exceptions=True)

    async def _start(self) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.soak.replica",
            self._told,
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        self._running[process.pid] = process
        task = asyncio.create_task(self._keep(process))
        self._keeping.add(task)
        task.add_done_callback(self._keeping.discard)
        assert process.stdout is not None
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.stdout.readline(), UP_WITHIN)

    async def _keep(self, process: asyncio.subprocess.Process) -> None:
        await process.wait()
        del self._running[process.pid]
        if not self._leaving:
            await self._start()
