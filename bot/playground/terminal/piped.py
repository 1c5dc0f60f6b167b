"""Lines from a pipe or a file, read beside the event loop so that a silent pipe never holds it up."""

import asyncio
import contextlib
import sys
import threading
from collections.abc import AsyncIterator


async def piped_lines() -> AsyncIterator[str]:
    """Every line of standard input until its end; bytes that are not UTF-8 become `�`."""
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    # A daemon: a thread that waits for a pipe cannot be told to stop, and must not keep the process.
    threading.Thread(target=_read, args=(loop, lines), name="standard input", daemon=True).start()
    while (line := await lines.get()) is not None:
        yield line


def _read(loop: asyncio.AbstractEventLoop, lines: "asyncio.Queue[str | None]") -> None:
    # A reader of its own: sys.stdin's lock, held by a waiting thread, would break the interpreter's end.
    source = sys.stdin.fileno()
    with (
        contextlib.suppress(RuntimeError),  # the loop has closed: nobody wants the line any more
        open(source, encoding="utf-8", errors="replace", closefd=False) as reader,
    ):
        for line in reader:
            loop.call_soon_threadsafe(lines.put_nowait, line)
        loop.call_soon_threadsafe(lines.put_nowait, None)
