"""The tips of a workspace, put together."""

from functools import partial

from bot.bootstrap.deck import Deck
from bot.bootstrap.keeper import Keeper
from bot.bootstrap.poster import Poster
from bot.core.responder import Responder
from bot.core.slot import Slot
from bot.core.tips import tip_of
from bot.slack.blocks.message import Message
from bot.slack.blocks.tip import tip_message
from bot.slack.wiring import Wiring
from bot.tips.rounds import Rounds
from bot.tips.tips import Tips


def tip_rounds(poster: Poster, wiring: Wiring, deck: Deck, keeper: Keeper) -> Rounds:
    """The rounds of the tips of one workspace.

    Args:
        poster: posts them.
        wiring: who gets tips, the base in use, and the holidays.
        deck: chooses them.
        keeper: hears of places that take none.
    """

    async def compose(slot: Slot, what: str) -> Message | None:
        return await wiring.teller.work(
            partial(_tip, what=what, question=slot.name, notes_url=wiring.notes_url)
        )

    source = Tips(
        wiring.team,
        lambda: wiring.known.subscriptions,
        deck=deck,
        keeper=keeper,
        day_off=wiring.almanac.day_off,
    )
    return poster.rounds(source, compose)


def _tip(
    responder: Responder, *, what: str, question: str, notes_url: str | None
) -> Message | None:
    tip = tip_of(responder.base, what)
    return None if tip is None else tip_message(tip, question=question, notes_url=notes_url)
