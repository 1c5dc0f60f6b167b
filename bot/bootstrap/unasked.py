"""What the bot posts unasked, put together: rounds over what is due, posted exactly once."""

import uuid
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
from bot.tips.rounds import Rounds
from bot.tips.tips import Tips


def tip_rounds(  # noqa: PLR0913 - everything that tips hang on comes together here
    settings: Settings,
    storage: Storage,
    wiring: Wiring,
    *,
    session: ClientSession,
    token: str,
    deck: Deck,
    clock: Clock,
) -> Rounds:
    """The rounds of the tips of one workspace."""
    team = wiring.team
    claims = StoredClaims(storage, team)
    client = single_attempt_client(session, api_url=settings.api_url, token=token)

    async def compose(slot: Slot, what: str) -> Message | None:
        return await wiring.teller.work(
            partial(_tip, what=what, question=slot.name, notes_url=settings.notes_url)
        )

    source = Tips(
        team,
        lambda: wiring.known.subscriptions,
        deck=deck,
        keeper=Keeper(storage, wiring),
        day_off=wiring.almanac.day_off,
    )
    once = Once(
        claims,
        Mailbox(client, compose),
        owner=uuid.uuid4().hex,
        lease=clock.lease,
        settles_in=clock.settles_in,
    )
    return Rounds(source, once, now=clock.now, every=clock.every)


def _tip(
    responder: Responder, *, what: str, question: str, notes_url: str | None
) -> Message | None:
    tip = tip_of(responder.base, what)
    return None if tip is None else tip_message(tip, question=question, notes_url=notes_url)
