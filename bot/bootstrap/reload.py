"""The knowledge folder, watched: a change that reads well is served, a broken one is told."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import Executor
from pathlib import Path

import structlog
from watchfiles import Change, awatch

from bot.bootstrap.current import Current, respond_from
from bot.content.faults import KnowledgeError
from bot.content.load import load_base
from bot.core.responder import Responder

log = structlog.stdlib.get_logger(__name__)

DEBOUNCE_MS = 300
"""Milliseconds in which an editor's several writes count as one change."""

LOOK_AGAIN_AFTER = 5.0
"""Seconds until a folder that could not be watched is tried again."""


def load_responder(directory: Path) -> Responder:
    """Read a folder and build its index; blocks, for seconds with tens of thousands of entries.

    Raises:
        KnowledgeError: with every fault of the folder.
    """
    return respond_from(load_base(directory))


async def keep_current(directory: Path, current: Current, executor: Executor) -> None:
    """Serve the folder's newest good state for as long as this runs."""
    async for _ in _changes(directory):
        await asyncio.get_running_loop().run_in_executor(executor, _reload, directory, current)


def _reload(directory: Path, current: Current) -> None:
    try:
        base = load_base(directory)
        changed = current.read(base)
    except KnowledgeError as error:
        for fault in error.faults:
            log.warning("notes not reloaded", fault=str(fault))
        return
    if changed:
        log.info("notes reloaded", topics=len(base.topics), entries=len(base.entries))


async def _changes(directory: Path) -> AsyncIterator[None]:
    """Yield whenever the folder can be watched anew, and after every change in it."""
    failing = False
    while True:
        try:
            async for changes in _watched(directory):
                failing = False
                yield None
                if any(path == str(directory) for _, path in changes):
                    break  # the folder itself went: its successor needs a watcher of its own
        except (OSError, RuntimeError) as error:  # the watcher raises both
            if not failing:
                log.warning("notes not watched", folder=str(directory), why=str(error))
            failing = True
        await asyncio.sleep(LOOK_AGAIN_AFTER)


async def _watched(directory: Path) -> AsyncIterator[set[tuple[Change, str]]]:
    if not directory.is_dir():  # noqa: ASYNC240 - one look, seldom
        raise NotADirectoryError(f"{directory} is no folder")
    yield set()  # it may have changed while nobody was watching
    async for changes in awatch(directory, debounce=DEBOUNCE_MS):
        yield changes
