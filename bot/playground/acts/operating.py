"""Operating what stands in messages and views: buttons, menus, inputs that tell at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.playground.acts.actor import NOT_CONFIGURED, NOTHING_SENT, Actor, Outcome
from bot.playground.buttons import find_button
from bot.playground.fields import Field, find_field, initial_state
from bot.playground.filling import filled
from bot.playground.interactions import message_actions_payload
from bot.playground.message import Json, Message
from bot.playground.view_interactions import view_actions_payload
from bot.playground.views import View


@dataclass(frozen=True, slots=True)
class _Surface:
    """A message or a view, as something that is operated.

    Attributes:
        fill: lets an entry stand in a field.
        told: what the app is told of an action.
    """

    blocks: Sequence[Json]
    fill: Callable[[Field, Json], None]
    told: Callable[[Json], Json]


class Operating(Actor):
    """One who presses, chooses and enters."""

    async def presses(self, message: Message, button: str, *, value: str | None = None) -> Outcome:
        """Press a button of a message, named by its action_id or the text on it.

        Args:
            value: tells buttons of one name apart, such as the two of a feedback element.

        Raises:
            LookupError: if the message has no such button, or more than one.
        """
        return await self._press(self._message(message), button, value)

    async def chooses(self, message: Message, field: str, choice: object) -> Outcome:
        """Choose in a menu, checkboxes or radio buttons of a message; see `filling.filled`.

        Args:
            field: its action_id, its block_id, or the text of its section.

        Raises:
            LookupError: if there is no such field, or it does not offer the choice.
            ValueError: if the field does not take the choice.
        """
        return await self._set(self._message(message), field, choice)

    async def enters(self, message: Message, field: str, text: str) -> Outcome:
        """Type into an input of a message and press Enter.

        Raises:
            LookupError, ValueError: as `chooses` does.
        """
        return await self._set(self._message(message), field, text)

    async def presses_in_view(self, kind: str, button: str, *, value: str | None = None) -> Outcome:
        """Press a button of the open `modal`, or of the `home` tab, as `presses` does."""
        return await self._press(self._view(kind), button, value)

    async def chooses_in_view(self, kind: str, field: str, choice: object) -> Outcome:
        """Choose in the open `modal`, or in the `home` tab, as `chooses` does."""
        return await self._set(self._view(kind), field, choice)

    async def enters_in_view(self, kind: str, field: str, text: str) -> Outcome:
        """Type into an input of the open `modal` or the `home` tab and press Enter."""
        return await self._set(self._view(kind), field, text)

    async def enters_in_home(self, field: str, text: str) -> Outcome:
        """Type into an input of the Home tab and press Enter."""
        return await self.enters_in_view("home", field, text)

    def _open_view(self, kind: str) -> View:
        views = self.workspace.views
        view = views.home(self.user.id) if kind == "home" else views.modal(self.user.id)
        if view is None:
            missing = "has no Home tab yet" if kind == "home" else "has no modal open"
            raise LookupError(f"{self.user.name} {missing}")
        return view

    def _view(self, kind: str) -> _Surface:
        view = self._open_view(kind)
        views = self.workspace.views
        return _Surface(
            blocks=view.blocks,
            fill=lambda field, entry: views.fill(view, field.block_id, field.action_id, entry),
            told=lambda action: view_actions_payload(self._occasion(), view=view, action=action),
        )

    def _message(self, message: Message) -> _Surface:
        current = self.workspace.message(message.channel, message.ts) or message
        place = self.workspace.channel(message.channel)
        key = (self.user.id, message.channel, message.ts)
        state = initial_state(current.blocks, self.workspace.filled_in.get(key))
        self.workspace.filled_in[key] = state
        return _Surface(
            blocks=current.blocks,
            fill=lambda field, entry: state[field.block_id].update({field.action_id: entry}),
            told=lambda action: message_actions_payload(
                self._occasion(place, current), message=current, action=action, state=state
            ),
        )

    async def _press(self, surface: _Surface, button: str, value: str | None) -> Outcome:
        action = find_button(surface.blocks, button, value=value, user=self.user.id)
        return await self._tell(surface, action)

    async def _set(self, surface: _Surface, wanted: str, value: object) -> Outcome:
        field = find_field(surface.blocks, wanted)
        entry = filled(field, value, self.workspace.directory)
        if field.kind != "overflow":
            surface.fill(field, entry)
        if not field.dispatches:
            return NOTHING_SENT
        named = {"action_id": field.action_id, "block_id": field.block_id}
        return await self._tell(surface, entry | named)

    async def _tell(self, surface: _Surface, action: Json) -> Outcome:
        if not self.workspace.app.interactive:
            return NOT_CONFIGURED
        stamped = action | {"action_ts": self.workspace.ids.timestamp()}
        return await self._interact(surface.told(stamped))
