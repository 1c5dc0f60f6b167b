"""Moving about at the terminal: who one is and where, and what there is to be and to go to."""

from dataclasses import replace

from bot.playground.message import Message
from bot.playground.terminal import words
from bot.playground.terminal.place import Place, place_name
from bot.playground.terminal.screen import Screen
from bot.playground.workspace import Workspace


class Moves:
    """Finds the place that a `:word` leads to, and says where that is."""

    def __init__(self, workspace: Workspace, screen: Screen) -> None:
        self._workspace = workspace
        self._screen = screen

    def lead(self, place: Place, word: str, name: str, last: Message | None) -> Place:
        """Where a word leads from a place; the same place where it leads nowhere.

        Args:
            last: the message whose thread can be entered.
        """
        found = self._found(place, word, name, last)
        if found is None:
            return place
        where = place_name(found, self._workspace.bot_user.display)
        self._screen.note(words.NOW.format(name=found.user.name, place=where))
        return found

    def _found(self, place: Place, word: str, name: str, last: Message | None) -> Place | None:
        match word:
            case "as":
                return self._someone(place, name)
            case "in":
                return self._somewhere(place, name)
            case "dm":
                return Place(place.user, self._workspace.open_dm(place.user))
            case "thread":
                return self._thread(place, last)
            case "back":
                return replace(place, thread_ts=None)
            case "press":
                self._screen.note(words.WHICH_BUTTON)
            case _:
                self._help()
        return None

    def _someone(self, place: Place, name: str) -> Place | None:
        people = {u.name: u for u in self._workspace.directory.users.values() if not u.is_bot}
        everybody = ", ".join(people)
        user = people.get(name.removeprefix("@").lower())
        if not name:
            self._screen.note(words.YOU_ARE.format(name=place.user.name, others=everybody))
        elif user is None:
            self._screen.note(words.NOBODY.format(name=name, everybody=everybody))
        elif place.channel.kind == "im":
            return Place(user, self._workspace.open_dm(user))
        else:
            return Place(user, place.channel)
        return None

    def _somewhere(self, place: Place, name: str) -> Place | None:
        channels = {
            c.name: c for c in self._workspace.directory.channels.values() if c.kind != "im"
        }
        every = ", ".join(f"#{each}" for each in channels)
        wanted = name.removeprefix("#").lower()
        if not name:
            where = place_name(place, self._workspace.bot_user.display)
            self._screen.note(words.YOU_ARE_IN.format(place=where, all=every))
        elif wanted not in channels:
            self._screen.note(words.NOWHERE.format(name=wanted, all=every))
        else:
            return Place(place.user, channels[wanted])
        return None

    def _thread(self, place: Place, last: Message | None) -> Place | None:
        if last is None or last.ephemeral_to or last.channel != place.channel.id:
            self._screen.note(words.NO_THREAD)
            return None
        return replace(place, thread_ts=last.thread_ts or last.ts)

    def _help(self) -> None:
        self._screen.table(words.HELP)
        self._screen.note(f"{words.HELP_COMMANDS}: {', '.join(self._workspace.app.commands)}")
