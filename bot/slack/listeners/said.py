"""What mentions and direct messages share: answering what was said, once."""

import re

import structlog

from bot.core.asking import Surface
from bot.slack.asking import Asking, answer
from bot.slack.incoming import Said
from bot.slack.wiring import Wiring

log = structlog.stdlib.get_logger(__name__)


async def answer_once(wiring: Wiring, said: Said, surface: Surface) -> None:
    """Answer, unless a bot said it or it was answered before."""
    if said.by_a_person and await first_time(wiring, said):
        await answer(wiring, asking_of(wiring, said, surface))


async def first_time(wiring: Wiring, said: Said) -> bool:
    """Whether this message was not taken up before; one that nothing identifies counts as new."""
    if not said.once or await wiring.deliveries.first(said.once):
        return True
    log.info("delivered again, not answered again", event_id=said.event_id)
    return False


def asking_of(wiring: Wiring, said: Said, surface: Surface) -> Asking:
    """What a message asks; everybody in its channel sees the reply."""
    return Asking(
        text=_without_mention(said.text, wiring.bot_user),
        surface=surface,
        channel=said.channel,
        user=said.user,
        place=said.place,
        private=False,
        thread=said.place.thread_ts,
    )


def mentions(text: str, user: str) -> bool:
    """Whether the user is mentioned."""
    return _mention(user).search(text) is not None


def _without_mention(text: str, user: str) -> str:
    return _mention(user).sub(" ", text).strip()


def _mention(user: str) -> re.Pattern[str]:
    return re.compile(rf"<@{re.escape(user)}(\|[^>]*)?>")
