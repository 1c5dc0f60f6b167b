"""What is shown of the workspace: messages as they come, and the terminal's own words."""

from datetime import UTC, datetime, tzinfo

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.playground.changes import Change, Deleted, Posted, Updated
from bot.playground.message import Message
from bot.playground.pane import Suggestions
from bot.playground.shown import ShownView
from bot.playground.terminal import look, words
from bot.playground.terminal.forms import lay_out_view
from bot.playground.terminal.layout import lay_out
from bot.playground.terminal.mrkdwn import inline, mrkdwn
from bot.playground.terminal.place import names_of
from bot.playground.terminal.printable import printable
from bot.playground.terminal.rails import Railed
from bot.playground.workspace import Workspace


class Screen:
    """Prints messages on a console; keeps nothing."""

    def __init__(
        self, workspace: Workspace, console: Console, *, time_zone: tzinfo | None = None
    ) -> None:
        """Show times in a time zone, the machine's own unless told otherwise."""
        self._workspace = workspace
        self._console = console
        self._time_zone = time_zone

    def show(self, change: Change, *, here: str) -> None:
        """Print what happened to a message, and where unless it was `here`; reactions are not shown."""
        elsewhere = self._elsewhere(change.message, here)
        match change:
            case Posted(message=message):
                self._message(message, *elsewhere)
            case Updated(message=message, before=before):
                if (message.text, message.blocks) != (before.text, before.blocks):
                    self._message(message, *elsewhere, words.UPDATED)
            case Deleted(message=message):
                first = self._first_line(message)
                self.note(words.TOOK_BACK.format(name=self._author(message), first_line=first))

    def view(self, view: ShownView) -> None:
        """Print a modal or a Home tab."""
        laid = lay_out_view(view, names_of(self._workspace))
        self._console.print(Railed(laid, rail=look.FORM_RAIL, style=look.QUIET))
        self._console.print()

    def suggest(self, suggestions: Suggestions) -> None:
        """Print the titles of suggested prompts, where there are any."""
        if suggestions.prompts:
            title = suggestions.title or words.SUGGESTED_TITLE
            prompts = " · ".join(prompt.title for prompt in suggestions.prompts)
            self.note(words.SUGGESTED.format(title=title, prompts=prompts))

    def echo(self, who: str, where: str, line: str) -> None:
        """Print a line that was not typed here: one that came through a pipe."""
        prompt = ((who, look.PERSON), (f", {where} › ", look.QUIET))
        self._console.print(Text.assemble(*prompt, (printable(line), look.TYPED)))

    def note(self, text: str) -> None:
        """Print the terminal's own words."""
        self._console.print(Text(printable(text), style=look.NOTICE))

    def table(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Print what can be typed, and what it does."""
        laid = Table.grid(padding=(0, 2, 0, 0))
        laid.add_column(style=look.TYPED)
        laid.add_column(style=look.QUIET)
        for typed, told in rows:
            laid.add_row(Text(typed), Text(told))
        self._console.print(Railed(laid, rail=" " * look.INDENT))

    def _message(self, message: Message, *remarks: str) -> None:
        names = names_of(self._workspace)
        body = lay_out(message.blocks, names) if message.blocks else mrkdwn(message.text, names)
        rail = look.RAIL if message.is_reply else " " * look.INDENT
        self._console.print(self._head(message, remarks))
        self._console.print(Railed(body, rail=rail, style=look.QUIET))
        self._console.print()

    def _head(self, message: Message, remarks: tuple[str, ...]) -> Text:
        said = [self._time(message), *remarks]
        if message.ephemeral_to:
            said.append(words.ONLY_YOU)
        root = self._workspace.message(message.channel, message.thread_ts or message.ts)
        if message.is_reply and root is not None:
            first = self._first_line(root)
            said.append(words.THREAD_OF.format(name=self._author(root), first_line=first))
        author = (self._author(message), look.BOT)
        return Text.assemble(author, ("  " + " · ".join(said), look.QUIET))

    def _elsewhere(self, message: Message, here: str) -> tuple[str, ...]:
        place = self._workspace.channel(message.channel)
        if place.id == here:
            return ()
        names = names_of(self._workspace)
        if place.kind != "im":
            return (words.IN_CHANNEL.format(channel=names.channel(place.id)),)
        person = next(m for m in place.members if m != self._workspace.bot_user.id)
        return (words.TO_PERSON.format(person=names.person(person)),)

    def _author(self, message: Message) -> str:
        return names_of(self._workspace).person(message.user or self._workspace.bot_user.id)

    def _first_line(self, message: Message) -> str:
        return inline(message.text, names_of(self._workspace)).plain.partition("\n")[0]

    def _time(self, message: Message) -> str:
        when = datetime.fromtimestamp(float(message.ts), UTC).astimezone(self._time_zone)
        return when.strftime("%H:%M")
