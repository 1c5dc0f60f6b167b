"""How an answer is shown that somebody opened with a button."""

from bot.slack.asking import new_id
from bot.slack.blocks.actions import QuestionRef
from bot.slack.blocks.answer import Showing
from bot.slack.incoming import Press
from bot.slack.wiring import Wiring


def showing_of(wiring: Wiring, press: Press) -> Showing:
    """As private as the pressed message; votes on it count by themselves where the button names no question."""
    return Showing(press.ephemeral, QuestionRef(new_id()), wiring.notes_url)
