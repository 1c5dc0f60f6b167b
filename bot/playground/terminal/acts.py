"""Forms, the Home tab, shortcuts and prompts at the terminal: each `:word` done by the person."""

import shlex
from collections.abc import Awaitable, Callable, Sequence

from bot.playground.acts.actor import Outcome
from bot.playground.fields import find_field
from bot.playground.message import Json, Message
from bot.playground.person import Person
from bot.playground.terminal import words
from bot.playground.terminal.lines import Act
from bot.playground.terminal.screen import Screen


class Acts:
    """Does what a line asks for; whatever cannot be done is told in a line."""

    def __init__(self, screen: Screen, person: Person, last: Message | None) -> None:
        """Act as a person.

        Args:
            last: the message that a shortcut is picked on.
        """
        self._screen = screen
        self._person = person
        self._last = last
        self._bot = person.workspace.bot_user.display
        self._doings: dict[str, Callable[[str], Awaitable[bool]]] = {
            "fill": self._fill,
            "submit": self._submit,
            "close": self._close,
            "home": self._home,
            "shortcut": self._shortcut,
            "prompt": self._prompt,
        }

    async def carry_out(self, act: Act) -> bool:
        """Do it; gives whether the app is expected to react."""
        try:
            return await self._doings[act.word](act.rest)
        except (LookupError, ValueError) as error:
            self._screen.note(str(error))
            return False

    async def _fill(self, rest: str) -> bool:
        values = self._values(rest)
        if self._person.modal is not None:
            await self._person.fills(self._split(values, self._person.modal.blocks))
            return False
        home = self._person.home
        if home is None:
            raise LookupError(words.NO_FORM)
        for name, value in self._split(values, home.blocks).items():
            self._told(await self._person.chooses_in_view("home", name, value))
        return True

    async def _submit(self, rest: str) -> bool:
        modal = self._person.modal
        values = self._values(rest) if rest else {}
        blocks = modal.blocks if modal is not None else ()
        submission = await self._person.submits(self._split(values, blocks))
        if submission.error is not None:
            self._screen.note(words.NOT_TAKEN.format(error=submission.error))
        return False

    async def _close(self, _: str) -> bool:
        await self._person.closes()
        return False

    async def _home(self, _: str) -> bool:
        await self._person.opens_home()
        return self._person.home is None and self._person.workspace.app.hears("app_home_opened")

    async def _shortcut(self, name: str) -> bool:
        shortcuts = self._person.workspace.app.shortcuts.values()
        if not name:
            offered = [shortcut.name for shortcut in shortcuts if shortcut.on_message]
            told = ", ".join(offered) or words.NONE_THERE
            self._screen.note(words.SHORTCUTS.format(all=told))
            return False
        if self._last is None:
            raise LookupError(words.NO_MESSAGE_YET)
        return self._told(await self._person.shortcut(self._last, name))

    async def _prompt(self, title: str) -> bool:
        await self._person.takes_prompt(title)
        return True

    def _told(self, outcome: Outcome) -> bool:
        if outcome.error is not None:
            note = words.NOT_PASSED_ON.format(bot=self._bot, error=outcome.error)
            self._screen.note(note)
        return outcome.acked

    def _values(self, rest: str) -> dict[str, str]:
        try:
            pairs = [word.partition("=") for word in shlex.split(rest)]
        except ValueError:
            raise ValueError(words.HOW_TO_FILL) from None
        if not pairs or not all(name and equals for name, equals, _ in pairs):
            raise ValueError(words.HOW_TO_FILL)
        return {name: value for name, _, value in pairs}

    def _split(self, values: dict[str, str], blocks: Sequence[Json]) -> dict[str, object]:
        """Several choices where a field takes several: they are typed with commas between."""
        return {
            name: _several(value) if find_field(blocks, name).slot.many else value
            for name, value in values.items()
        }


def _several(value: str) -> list[str]:
    return [each.strip() for each in value.split(",") if each.strip()]
