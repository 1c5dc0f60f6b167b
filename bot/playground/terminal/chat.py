"""A person at the terminal: each line typed is done in the workspace, and what it brings is shown."""

from typing import assert_never

from bot.playground.changes import Change, Deleted, ViewChanged
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.shown import ShownView
from bot.playground.terminal import words
from bot.playground.terminal.acts import Acts
from bot.playground.terminal.buttons import Button, buttons_of
from bot.playground.terminal.lines import (
    Act,
    Give,
    Move,
    Nothing,
    Press,
    Quit,
    Say,
    Unknown,
    parse_line,
)
from bot.playground.terminal.moves import Moves
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
        self._moves = Moves(workspace, screen)
        self._feed = workspace.whole_feed()
        self._last: Message | None = None
        self._with_buttons: Message | None = None
        self._at_home = False
        self._in_front: ShownView | None = None

    @property
    def where(self) -> str:
        """The current place, as people call it."""
        return place_name(self.place, self._workspace.bot_user.display)

    async def take(self, line: str) -> bool:
        """Carry out a line; False when it was the last."""
        typed = parse_line(line)
        match typed:
            case Quit():
                return False
            case Nothing():
                pass
            case Move(word=word, name=name):
                await self._move(word, name)
            case Unknown(word=word, line=unknown):
                self._screen.note(words.NOT_UNDERSTOOD.format(word=word, line=unknown))
            case Say() | Give() | Press() | Act():
                await self._do(typed)
            case unreachable:
                assert_never(unreachable)
        return True

    async def _do(self, typed: Say | Give | Press | Act) -> None:
        match typed:
            case Say(text=text):
                await self._say(text)
            case Give(command=command, text=text):
                await self._give(command, text)
            case Press(number=number):
                await self._press(number)
            case Act():
                await self._act(typed)
            case unreachable:
                assert_never(unreachable)

    async def _say(self, text: str) -> None:
        place = self.place
        try:
            said = await self._person.says(place.channel, text, thread_ts=place.thread_ts)
        except ValueError as error:
            member = place.user.id in place.channel.members
            stranger = words.NOT_A_MEMBER.format(
                name=place.user.display, channel=place.channel.name
            )
            self._screen.note(str(error) if member else stranger)
            return
        self._last = said
        mentioned = f"<@{self._workspace.bot_user.id}" in said.text
        await self._replies(expected=mentioned or place.channel.kind == "im")

    async def _give(self, command: str, text: str) -> None:
        place = self.place
        await self._person.command(place.channel, command, text, thread_ts=place.thread_ts)
        await self._replies(expected=True)

    async def _act(self, act: Act) -> None:
        self._at_home = act.word == "home" or (self._at_home and act.word in {"fill", "submit"})
        last = self._last_here()
        expected = await Acts(self._screen, self._person, last).carry_out(act)
        if act.word == "home":
            self._in_front = None
        await self._replies(expected=expected)
        if act.word == "home" and self._person.home is None:
            self._screen.note(words.NO_HOME.format(bot=self._workspace.bot_user.display))

    async def _press(self, number: int) -> None:
        shown = self._front() or self._with_buttons
        if shown is None:
            self._screen.note(words.NO_BUTTONS.format(number=number))
            return
        found = buttons_of(shown.blocks, user=self.place.user.id)
        buttons = {button.number: button for button in found}
        if number not in buttons:
            last = max(buttons, default=0)
            self._screen.note(words.NO_SUCH_BUTTON.format(number=number, last=last))
            return
        await self._pressed(shown, buttons[number])

    async def _pressed(self, shown: Message | ShownView, button: Button) -> None:
        person, value = self._person, button.value
        try:
            if isinstance(shown, Message):
                await person.presses(shown, button.action_id, value=value)
            else:
                await person.presses_in_view(shown.kind, button.action_id, value=value)
        except LookupError:
            self._screen.note(words.BUTTON_IS_GONE)
            return
        if button.url is None:
            await self._replies(expected=not button.is_vote)

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
            if not isinstance(change, ViewChanged):
                self._show(change)
        self._show_front()
        if expected and not answered:
            self.unanswered += 1
            bot = self._workspace.bot_user.display
            self._screen.note(words.NO_REPLY.format(bot=bot, seconds=self._reply_within))

    def _own(self, change: Change | ViewChanged) -> bool:
        """Whether it is not to be shown: what a person said, and what stands before another one."""
        if isinstance(change, ViewChanged):
            return change.view.user != self.place.user.id
        author = self._workspace.directory.users.get(change.message.user or "")
        return author is not None and not author.is_bot

    def _show(self, change: Change) -> None:
        self._screen.show(change, here=self.place.channel.id)
        if isinstance(change, Deleted):
            return
        self._last = change.message
        if buttons_of(change.message.blocks):
            self._with_buttons = change.message

    @property
    def _person(self) -> Person:
        return Person(self._workspace, self.place.user)

    def _front(self) -> ShownView | None:
        """The view that stands before the person: a modal, or Home once they went there."""
        return self._person.modal or (self._person.home if self._at_home else None)

    def _show_front(self) -> None:
        """Show that view when it has changed, and say when a form has gone."""
        front, before = self._front(), self._in_front
        self._in_front = front
        if front is not None and front != before:
            self._screen.view(front)
        elif front is None and before is not None and before.kind == "modal":
            self._screen.note(words.FORM_CLOSED)

    def _last_here(self) -> Message | None:
        """The last message of the current place that anyone may pick a shortcut on."""
        seen = [each for each in self._person.sees(self.place.channel) if not each.ephemeral_to]
        return seen[-1] if seen else None

    async def _move(self, word: str, name: str) -> None:
        self._at_home = False
        self.place = self._moves.lead(self.place, word, name, self._last)
        self._in_front = self._front()
        if word == "dm" and self._workspace.app.messages_tab:
            await self._person.opens_messages_tab()
            await self._replies(expected=False)
            self._screen.suggest(self._workspace.suggested_prompts_of(self.place.user))
