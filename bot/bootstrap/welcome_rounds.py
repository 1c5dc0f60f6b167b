"""The welcomes of a workspace, put together."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from bot.bootstrap.claims import asked_for_claims
from bot.bootstrap.poster import Poster
from bot.bootstrap.storage import Storage
from bot.core.newcomers import Join
from bot.core.responder import Responder
from bot.core.slot import Slot
from bot.slack.blocks.message import Message
from bot.slack.blocks.welcome import welcome_message
from bot.slack.wiring import Wiring
from bot.store.joins import Joins
from bot.tips.rounds import Rounds
from bot.tips.welcomes import Welcomes

EVERY: Final = 2.0
"""Seconds between two looks at who joined: a welcome comes while its reader still looks at the channel."""


class StoredArrivals:
    """Who joined in one workspace."""

    def __init__(self, storage: Storage, team: str) -> None:
        self._storage = storage
        self._team = team

    async def open(self, since: float) -> Sequence[Join]:
        """Who joined since then and has not been welcomed."""
        return await asked_for_claims(
            self._storage, lambda database: Joins(database).open(self._team, since=since)
        )

    async def leave_alone(self, user: str, channel: str) -> None:
        """Welcome somebody no more."""
        await asked_for_claims(
            self._storage,
            lambda database: Joins(database).leave_alone(self._team, user, channel),
        )


def welcome_rounds(poster: Poster, storage: Storage, wiring: Wiring) -> Rounds:
    """The rounds of the welcomes of one workspace."""

    async def compose(slot: Slot, _what: str) -> Message | None:
        topics = wiring.known.channel(slot.about).topics
        return await wiring.teller.work(partial(_welcome, channel=slot.about, topics=topics))

    source = Welcomes(
        wiring.team,
        StoredArrivals(storage, wiring.team),
        welcomes=lambda channel: wiring.known.channel(channel).welcome,
        is_newcomer=wiring.slack.users.is_colleague,
    )
    return poster.rounds(source, compose, every=EVERY)


def _welcome(responder: Responder, *, channel: str, topics: Sequence[str]) -> Message:
    offered = [topic for topic in responder.base.topics if not topics or topic.id in topics]
    return welcome_message(channel, offered)
