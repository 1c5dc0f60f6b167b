"""The agent pane: what the app is said to be doing, what it suggests, what threads are called."""

from dataclasses import dataclass

from bot.playground.app import App
from bot.playground.clock import Clock
from bot.playground.manifest import Prompt
from bot.playground.message import Message

STATUS_SECONDS = 120.0
"""How long a status stands (docs.slack.dev/reference/methods/assistant.threads.setStatus)."""


@dataclass(frozen=True, slots=True)
class Status:
    """What stands under a thread while the app works.

    Attributes:
        text: such as `is thinking...`, after the app's name.
        loading_messages: shown in turn.
        since: seconds since the epoch.
    """

    text: str
    loading_messages: tuple[str, ...]
    since: float


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The prompts that stand in a person's pane, under a title."""

    prompts: tuple[Prompt, ...] = ()
    title: str = ""


class Pane:
    """What the app shows beside messages; threads are known by channel and ts."""

    def __init__(self, app: App, clock: Clock) -> None:
        self._app = app
        self._clock = clock
        self._statuses: dict[tuple[str, str], Status] = {}
        self._suggestions: dict[str, Suggestions] = {}
        self._titles: dict[tuple[str, str], str] = {}

    def set_status(
        self, channel: str, thread: str, text: str, loading_messages: tuple[str, ...] = ()
    ) -> None:
        """Let a status stand; an empty one takes it away."""
        if text:
            status = Status(text, loading_messages, self._clock.now())
            self._statuses[channel, thread] = status
        else:
            self._statuses.pop((channel, thread), None)

    def status(self, channel: str, thread: str) -> Status | None:
        """The status that stands now; it goes with the app's next message or after two minutes."""
        status = self._statuses.get((channel, thread))
        if status is not None and self._clock.now() - status.since >= STATUS_SECONDS:
            return None
        return status

    def suggest(self, channel: str, suggestions: Suggestions) -> None:
        """Suggest other prompts in a direct message."""
        self._suggestions[channel] = suggestions

    def suggestions(self, channel: str) -> Suggestions:
        """What is suggested in a direct message: at first, what the manifest says."""
        agent = self._app.agent
        at_first = Suggestions() if agent is None else Suggestions(agent.prompts)
        return self._suggestions.get(channel, at_first)

    def name(self, channel: str, thread: str, title: str) -> None:
        """Give a thread a title."""
        self._titles[channel, thread] = title

    def title(self, channel: str, thread: str) -> str:
        """A thread's title, empty until it was given one."""
        return self._titles.get((channel, thread), "")

    def said(self, message: Message) -> None:
        """Take a status away that a message of the app has overtaken."""
        if message.bot_id == self._app.bot_id and message.ephemeral_to is None:
            self._statuses.pop((message.channel, message.thread_ts or message.ts), None)
