"""What listeners are wired to: whom they ask, how they reply, what they remember."""

from dataclasses import dataclass

from bot.core.responder import Serving
from bot.slack.deliveries import Deliveries
from bot.slack.teller import Teller


@dataclass(frozen=True, slots=True)
class Wiring:
    """Handed to every listener when the app is built.

    Attributes:
        bot_user: the bot's user id, which a mention carries.
        notes_url: where the notes can be read; None shows sources without links.
    """

    serving: Serving
    teller: Teller
    deliveries: Deliveries
    bot_user: str
    notes_url: str | None = None
