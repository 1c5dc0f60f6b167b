"""Trigger ids: each opens one modal, within three seconds."""

import secrets

from bot.playground.clock import Clock
from bot.playground.refusal import Refusal

TRIGGER_SECONDS = 3.0


class Triggers:
    """The trigger ids that were handed to the app."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._issued: dict[str, tuple[float, str]] = {}
        self._used: set[str] = set()

    def issue(self, user_id: str) -> str:
        """A new trigger id for what a user just did."""
        trigger = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._issued[trigger] = (self._clock.now(), user_id)
        return trigger

    def exchange(self, trigger: str) -> str:
        """Use a trigger id up.

        Returns:
            The id of the user who caused it.

        Raises:
            Refusal: if it is unknown, used or older than three seconds.
        """
        if trigger in self._used:
            raise Refusal("exchanged_trigger_id")
        if trigger not in self._issued:
            raise Refusal("invalid_trigger_id")
        issued_at, user_id = self._issued[trigger]
        if self._clock.now() - issued_at > TRIGGER_SECONDS:
            raise Refusal("expired_trigger_id")
        self._used.add(trigger)
        return user_id
