"""Pressing the buttons of a message."""

from bot.playground.acts.actor import NOT_CONFIGURED, Actor, Outcome
from bot.playground.buttons import find_button
from bot.playground.interactions import message_actions_payload
from bot.playground.message import Message


class Pressing(Actor):
    """One who presses buttons."""

    async def presses(self, message: Message, button: str, *, value: str | None = None) -> Outcome:
        """Press a button, named by its action_id or by the text on it, and wait for the ack.

        Args:
            value: tells buttons of one name apart, such as the two of a feedback element.

        Raises:
            LookupError: if the message has no such button, or more than one.
        """
        if not self.workspace.app.interactive:
            return NOT_CONFIGURED
        place = self.workspace.channel(message.channel)
        current = self.workspace.message(message.channel, message.ts) or message
        action = find_button(current.blocks, button, value=value, user=self.user.id)
        payload = message_actions_payload(
            self._occasion(place, current),
            message=current,
            action=action | {"action_ts": self.workspace.ids.timestamp()},
        )
        return await self._interact(payload)
