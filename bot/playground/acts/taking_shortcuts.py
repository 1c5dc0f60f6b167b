"""Shortcuts: those in a message's menu, and those in the composer's."""

from bot.playground.acts.actor import NOT_CONFIGURED, Actor, Outcome
from bot.playground.interactions import global_shortcut_payload, message_shortcut_payload
from bot.playground.manifest import Shortcut
from bot.playground.message import Message


class TakingShortcuts(Actor):
    """One who picks shortcuts from menus."""

    async def shortcut(self, message: Message, shortcut: str) -> Outcome:
        """Pick a shortcut from a message's menu, by its callback_id or its name.

        The app hears of it in any channel, whether or not its bot is in it.

        Raises:
            LookupError: if there is no such shortcut for messages.
            ValueError: if the message has no menu: an ephemeral or a deleted one, or one that this
                person does not see.
        """
        found = self._shortcut(shortcut, on_message=True)
        current = self.workspace.message(message.channel, message.ts) or message
        if current.ephemeral_to is not None or current.deleted:
            raise ValueError("an ephemeral or deleted message has no menu")
        place = self.workspace.channel(current.channel)
        if place.kind != "channel" and self.user.id not in place.members:
            raise ValueError(f"{self.user.name} does not see that message")
        if not self.workspace.app.interactive:
            return NOT_CONFIGURED
        payload = message_shortcut_payload(
            self._occasion(place, None),
            callback_id=found.callback_id,
            message=current,
            action_ts=self.workspace.ids.timestamp(),
        )
        return await self._interact(payload)

    async def global_shortcut(self, shortcut: str) -> Outcome:
        """Pick a shortcut from the composer's menu, by its callback_id or its name.

        Raises:
            LookupError: if there is no such global shortcut.
        """
        found = self._shortcut(shortcut, on_message=False)
        if not self.workspace.app.interactive:
            return NOT_CONFIGURED
        payload = global_shortcut_payload(
            self._occasion(),
            callback_id=found.callback_id,
            action_ts=self.workspace.ids.timestamp(),
        )
        return await self._interact(payload)

    def _shortcut(self, wanted: str, *, on_message: bool) -> Shortcut:
        offered = [
            shortcut
            for shortcut in self.workspace.app.shortcuts.values()
            if shortcut.on_message == on_message
        ]
        found = [each for each in offered if wanted in {each.callback_id, each.name}]
        if len(found) != 1:
            names = ", ".join(each.name for each in offered) or "none"
            raise LookupError(f"{len(found)} shortcuts are called {wanted!r}; there are: {names}")
        return found[0]
