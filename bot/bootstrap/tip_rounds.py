"""The tips of a workspace, put together."""

from concurrent.futures import Executor
from functools import partial
from pathlib import Path

from bot.bootstrap.deck import Deck
from bot.bootstrap.keeper import Keeper
from bot.bootstrap.poster import Poster
from bot.bootstrap.storage import Storage
from bot.core.responder import Responder
from bot.core.slot import Slot
from bot.core.tips import tip_of
from bot.slack.blocks.message import Message
from bot.slack.blocks.tip import tip_message
from bot.slack.wiring import Wiring
from bot.tips.rounds import Rounds
from bot.tips.tips import Tips


def tip_rounds(
    poster: Poster, storage: Storage, wiring: Wiring, *, knowledge: Path, answers: Executor
) -> Rounds:
    """The rounds of the tips of one workspace.

    Args:
        poster: posts them.
        storage: what places were given, and what people think of entries.
        wiring: who gets tips, and the base in use.
        knowledge: its folder, to see which notes have changed.
        answers: where tips are chosen and composed.
    """

    async def compose(_slot: Slot, what: str) -> Message | None:
        return await wiring.teller.work(partial(_tip, what=what, notes_url=wiring.notes_url))

    deck = Deck(
        storage,
        wiring.team,
        claims=poster.claims,
        serving=wiring.serving,
        knowledge=knowledge,
        executor=answers,
    )
    source = Tips(
        wiring.team,
        lambda: wiring.known.subscriptions,
        deck=deck,
        keeper=Keeper(storage, wiring),
    )
    return poster.rounds(source, compose)


def _tip(responder: Responder, *, what: str, notes_url: str | None) -> Message | None:
    tip = tip_of(responder.base, what)
    return None if tip is None else tip_message(tip, notes_url=notes_url)
