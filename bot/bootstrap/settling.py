"""Exported answers leave the database, an hour after a bot has loaded notes that hold them."""

import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Final

import structlog

from bot.bootstrap.current import Current
from bot.bootstrap.storage import Storage
from bot.core.proposal import Proposal, State
from bot.core.taught import settled
from bot.store.database import Database
from bot.store.proposals import Proposals

log = structlog.stdlib.get_logger(__name__)

GRACE: Final = timedelta(hours=1)
"""From the first replica with the new notes on: a deployment that takes longer leaves the old replicas without
the answer, and an entry that is deleted from the notes sooner is served until then."""


async def settle(
    storage: Storage, current: Current, *, now: Callable[[], float] = time.time
) -> None:
    """Note which exported answers the notes in use hold, and retire those whose time is over.

    Of several replicas that do so at once one succeeds, and the others read what it did.

    Raises:
        StoreError: if the database is away.
    """
    grace = GRACE.total_seconds()
    for proposal in settled(current.folder, current.taught, now=now(), grace=grace):
        changed = await storage.ask(partial(_change, proposal=proposal))
        if changed and proposal.state is State.RETIRED:
            log.info("taught answer retired", entry=f"{proposal.topic}/{proposal.entry}")


def _change(database: Database, proposal: Proposal) -> bool:
    return Proposals(database).change(proposal)
