"""response_urls: five posts within thirty minutes, without a token."""

import secrets
from dataclasses import dataclass

from bot.playground.clock import Clock
from bot.playground.message import Message
from bot.playground.refusal import Refusal

MOST_USES = 5
LIFETIME_SECONDS = 30 * 60.0


@dataclass(slots=True)
class ReplyUrl:
    """Where the app may answer one command or one press of a button.

    Attributes:
        user: whom it answers; sees the ephemeral replies.
        original: the message whose button was pressed; None for a command.
    """

    channel: str
    user: str
    original: Message | None
    issued_at: float
    uses: int = 0


class ReplyUrls:
    """The response_urls that were handed to the app, by the token in their path."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._issued: dict[str, ReplyUrl] = {}

    def issue(self, channel: str, user: str, original: Message | None = None) -> str:
        """A new token."""
        token = secrets.token_urlsafe(18)
        self._issued[token] = ReplyUrl(channel, user, original, self._clock.now())
        return token

    def use(self, token: str) -> ReplyUrl:
        """Count a use.

        Raises:
            Refusal: if the token is unknown, older than thirty minutes or used five times already.
        """
        url = self._issued.get(token)
        if url is None:
            raise Refusal("invalid_url")
        if self._clock.now() - url.issued_at > LIFETIME_SECONDS:
            raise Refusal("expired_url")
        if url.uses >= MOST_USES:
            raise Refusal("used_url")
        url.uses += 1
        return url
