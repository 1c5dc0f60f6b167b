"""What mentions and direct messages share: answering what was said, once."""

import re
from functools import partial

import structlog

from bot.slack import composing
from bot.slack.incoming import Said
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)


async def answer_once(wiring: Wiring, said: Said) -> None:
    """Answer, unless a bot said it or Slack delivered it before; without an id it counts as new."""
    if not said.by_a_person:
        return
    if said.event_id and not await wiring.deliveries.first(said.event_id):
        log.info("delivered again, not answered again", event_id=said.event_id)
        return
    await wiring.teller.tell(
        said.place,
        partial(
            composing.asked,
            text=_without_mention(said.text, wiring.bot_user),
            topic=None,
            private=False,
            notes_url=wiring.notes_url,
        ),
    )


def _without_mention(text: str, user: str) -> str:
    return re.sub(rf"<@{re.escape(user)}(\|[^>]*)?>", " ", text).strip()
