"""A person at the terminal: each line typed is done in the workspace, and what it brings is shown."""

from dataclasses import replace
from typing import assert_never

from bot.playground.changes import Change, Deleted
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.terminal import words
from bot.playground.terminal.buttons import Button, buttons_of
from bot.playground.terminal.lines import (
    Give,
    Move,
    Nothing,
    Press,
    Quit,
    Say,
    Unknown,
    parse_line,
)
from bot.playground.terminal.place import Place, place_name
from bot.playground.terminal.screen import Screen
from bot.playground.workspace import Workspace

REPLY_WITHIN = 15.0
"""Seconds that a reply may take before the terminal says that none came."""

QUIET = 0.4
"""Seconds without a change after which a reply is taken to be whole."""


class Chat:
    """Carries out lines, one after the other; `place` says who types where."""

    def __init__(
        self, workspace: Workspace, screen: Screen, *, reply_within: float = REPLY_WITHIN
    ) -> None:
        """Begin as the first person of the workspace, in its first channel.

        Args:
            reply_within: real seconds that a reply may take before the terminal says that none came.
        """
        people = [u for u in workspace.directory.users.values() if not u.is_bot]
        channels = [c for c in workspace.directory.channels.values() if c.kind != "im"]
        self.place = Place(people[0], channels[0])
        self.unanswered = 0
        self._reply_within = reply_within
        self._workspace = workspace
        self._screen = screen
        self._feed = workspace.feed()
        self._last: Message | None = None
        self._with_buttons: Message | None = None

    @property
    def where(self) -> str:
        """The current place, as people call it."""
        return place_name(self.place, self._workspace.bot_user.display)

    async def take(self, line: str) -> bool:
        """Carry out a line; False when it was the last."""
        match parse_line(line):
            case Say(text=text):
                await self._say(text)
            case Give(command=command, text=text):
                await self._give(command, text)
            case Press(number=number):
                await self._press(number)
            case Move(word=word, name=name):
                self._move(word, name)
            case Unknown(word=word, line=typed):
                self._screen.note(words.NOT_UNDERSTOOD.format(word=word, line=typed))
            case Quit():
                return False
            case Nothing():
                pass
            case unreachable:
                assert_never(unreachable)
        return True

    async def _say(self, text: str) -> None:
        person, place = Person(self._workspace, self.place.user), self.place
        try:
            said = await person.says(place.channel, text, thread_ts=place.thread_ts)
        except ValueError:
            self._screen.note(
                words.NOT_A_MEMBER.format(name=place.user.display, channel=place.channel.name)
            )
            return
        self._last = said
        mentioned = f"<@{self._workspace.bot_user.id}" in said.text
        await self._replies(expected=mentioned or place.channel.kind == "im")

    async def _give(self, command: str, text: str) -> None:
        person, place = Person(self._workspace, self.place.user), self.place
        await person.command(place.channel, command, text, thread_ts=place.thread_ts)
        await self._replies(expected=True)

    async def _press(self, number: int) -> None:
        shown = self._with_buttons
        if shown is None:
            self._screen.note(words.NO_BUTTONS.format(number=number))
            return
        buttons = {button.number: button for button in buttons_of(shown.blocks)}
        if number not in buttons:
            note = words.NO_SUCH_BUTTON.format(number=number, last=max(buttons))
            self._screen.note(note)
            return
        await self._pressed(shown, buttons[number])

    async def _pressed(self, shown: Message, button: Button) -> None:
        try:
            await Person(self._workspace, self.place.user).presses(shown, button.action_id)
        except LookupError:
            self._screen.note(words.BUTTON_IS_GONE)
            return
        if button.url is None:
            await self._replies(expected=True)

    async def _replies(self, *, expected: bool) -> None:
        """Show what comes, until nothing has come for a moment."""
        patience = self._reply_within if expected else QUIET
        answered = False
        while True:
            try:
                change = await self._feed.next(timeout=QUIET if answered else patience)
            except TimeoutError:
                break
            if self._own(change):
                continue
            answered = True
            self._show(change)
        if expected and not answered:
            self.unanswered += 1
            bot = self._workspace.bot_user.display
            self._screen.note(words.NO_REPLY.format(bot=bot, seconds=self._reply_within))

    def _own(self, change: Change) -> bool:
        """Whether a person did it: what is typed here is on the screen already."""
        author = self._workspace.directory.users.get(change.message.user or "")
        return author is not None and not author.is_bot

    def _show(self, change: Change) -> None:
        self._screen.show(change)
        if isinstance(change, Deleted):
            return
        self._last = change.message
        if buttons_of(change.message.blocks):
            self._with_buttons = change.message

    def _move(self, word: str, name: str) -> None:
        match word:
            case "as":
                self._be(name)
            case "in":
                self._go(name)
            case "dm":
                dm = self._workspace.open_dm(self.place.user)
                self._arrive(Place(self.place.user, dm))
            case "thread":
                self._open_thread()
            case "back":
                self._arrive(replace(self.place, thread_ts=None))
            case "press":
                self._screen.note(words.WHICH_BUTTON)
            case _:
                self._help()

    def _be(self, name: str) -> None:
        people = {u.name: u for u in self._workspace.directory.users.values() if not u.is_bot}
        everybody = ", ".join(people)
        user = people.get(name.removeprefix("@").lower())
        if not name:
            self._screen.note(words.YOU_ARE.format(name=self.place.user.name, others=everybody))
        elif user is None:
            self._screen.note(words.NOBODY.format(name=name, everybody=everybody))
        elif self.place.channel.kind == "im":
            self._arrive(Place(user, self._workspace.open_dm(user)))
        else:
            self._arrive(Place(user, self.place.channel))

    def _go(self, name: str) -> None:
        channels = {
            c.name: c for c in self._workspace.directory.channels.values() if c.kind != "im"
        }
        every = ", ".join(f"#{each}" for each in channels)
        wanted = name.removeprefix("#").lower()
        if not name:
            self._screen.note(words.YOU_ARE_IN.format(place=self.where, all=every))
        elif wanted not in channels:
            self._screen.note(words.NOWHERE.format(name=wanted, all=every))
        else:
            self._arrive(Place(self.place.user, channels[wanted]))

    def _open_thread(self) -> None:
        last = self._last
        if last is None or last.ephemeral_to or last.channel != self.place.channel.id:
            self._screen.note(words.NO_THREAD)
            return
        self._arrive(replace(self.place, thread_ts=last.thread_ts or last.ts))

    def _arrive(self, place: Place) -> None:
        self.place = place
        self._screen.note(words.NOW.format(name=place.user.name, place=self.where))

    def _help(self) -> None:
        self._screen.table(words.HELP)
        self._screen.note(f"{words.HELP_COMMANDS}: {', '.join(self._workspace.app.commands)}")
