"""What everything that is posted unasked has in common: one name for the replica, claims, a client, a clock."""

import math
import os
import socket
import uuid
from dataclasses import dataclass, field

from slack_sdk.web.async_client import AsyncWebClient

from bot.bootstrap.claims import StoredClaims
from bot.bootstrap.clock import Clock
from bot.slack.mailbox import Compose, Mailbox
from bot.tips.once import Once
from bot.tips.rounds import Rounds, Source


def _replica() -> str:
    """A name that people can follow to the process, and that no other replica has."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:12]}"


@dataclass(frozen=True, slots=True)
class Poster:
    """Posts for one workspace, in the name of this replica.

    Attributes:
        claims: which slots are whose.
        client: one that tries nothing again by itself.
        clock: says which day it is.
        replica: names this process.
    """

    claims: StoredClaims
    client: AsyncWebClient
    clock: Clock
    replica: str = field(default_factory=_replica)

    def once(self, compose: Compose) -> Once:
        """Posts what is composed, exactly once a slot."""
        return Once(
            self.claims,
            Mailbox(self.client, compose),
            owner=self.replica,
            lease=self.clock.lease,
            settles_in=self.clock.settles_in,
        )

    def rounds(self, source: Source, compose: Compose, *, every: float = math.inf) -> Rounds:
        """Rounds over a source, whose posts are so composed; `every` so many seconds where that is sooner."""
        every = min(every, self.clock.every)
        return Rounds(source, self.once(compose), now=self.clock.now, every=every)
