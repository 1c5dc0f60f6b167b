"""What the bot posts unasked, put together: rounds over what is due, posted exactly once."""

import uuid
from concurrent.futures import Executor
from functools import partial

from aiohttp import ClientSession

from bot.bootstrap.claims import StoredClaims
from bot.bootstrap.clock import Clock
from bot.bootstrap.deck import Deck
from bot.bootstrap.keeper import Keeper
from bot.bootstrap.storage import Storage
from bot.core.responder import Responder
from bot.core.slot import Slot
from bot.core.tips import tip_of
from bot.settings import Settings
from bot.slack.blocks.message import Message
from bot.slack.blocks.tip import tip_message
from bot.slack.client import single_attempt_client
from bot.slack.mailbox import Mailbox
from bot.slack.wiring import Wiring
from bot.tips.once import Once
from bot.tips.ports import Claims
from bot.tips.rounds import Rounds, Source
from bot.tips.tips import Tips


def tip_rounds(  # noqa: PLR0913 - everything that tips hang on comes together here
    settings: Settings,
    storage: Storage,
    wiring: Wiring,
    *,
    session: ClientSession,
    token: str,
    answers: Executor,
    clock: Clock,
) -> Rounds:
    """The rounds of the tips of one workspace."""
    team, serving = wiring.team, wiring.serving
    claims = StoredClaims(storage, team)
    client = single_attempt_client(session, api_url=settings.api_url, token=token)

    async def compose(_slot: Slot, what: str) -> Message | None:
        return await wiring.teller.work(partial(_tip, what=what, notes_url=settings.notes_url))

    source = Tips(
        team,
        lambda: wiring.known.subscriptions,
        deck=Deck(
            storage,
            team,
            claims=claims,
            serving=serving,
            knowledge=settings.knowledge,
            executor=answers,
        ),
        keeper=Keeper(storage, wiring),
    )
    return rounds_over(source, claims, Mailbox(client, compose), clock)


def rounds_over(source: Source, claims: Claims, mailbox: Mailbox, clock: Clock) -> Rounds:
    """Rounds that post what a source says is due, in the name of this replica."""
    owner = uuid.uuid4().hex
    once = Once(claims, mailbox, owner, lease=clock.lease, settles_in=clock.settles_in)
    return Rounds(source, once, now=clock.now, every=clock.every)


def _tip(responder: Responder, *, what: str, notes_url: str | None) -> Message | None:
    tip = tip_of(responder.base, what)
    return None if tip is None else tip_message(tip, notes_url=notes_url)
