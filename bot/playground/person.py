"""A person in the workspace: what they say, which commands they give, which buttons they press."""

from dataclasses import dataclass
from typing import assert_never

from bot.playground.buttons import find_button
from bot.playground.delivery import Acked, Receipt, TimedOut, Undelivered
from bot.playground.directory import Channel, User
from bot.playground.interactions import Occasion, command_payload, press_payload
from bot.playground.message import Json, Message
from bot.playground.refusal import Refusal, Refused
from bot.playground.responding import respond
from bot.playground.typed import escaped, wire_blocks, wire_text
from bot.playground.workspace import Workspace

UNKNOWN_COMMAND = "{command} is not a valid command."
NOT_IN_THREADS = "{command} is not supported in threads. Sorry!"
COMMAND_FAILED = '{command} failed with the error "{error}"'


@dataclass(frozen=True, slots=True)
class CommandResult:
    """What became of a command.

    Attributes:
        acked: whether the app acknowledged in time.
        text: the text of the reply that came with the ack, or of what Slackbot says in its stead.
        message: that reply, None when the ack carried none.
        error: Slack's name for what went wrong, None when nothing did.
    """

    acked: bool
    text: str = ""
    message: Message | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class PressResult:
    """What became of a pressed button: whether it was acked in time, else Slack's error."""

    acked: bool
    error: str | None = None


class Person:
    """One user at their keyboard."""

    def __init__(self, workspace: Workspace, user: User | str) -> None:
        self.workspace = workspace
        self.user = workspace.user(user)

    def sees(self, channel: Channel | str) -> list[Message]:
        """The messages this person sees in a channel, oldest first."""
        return self.workspace.visible(channel, self.user)

    @property
    def dm(self) -> Channel:
        """The direct message between this person and the bot."""
        return self.workspace.open_dm(self.user)

    async def says(
        self, channel: Channel | str, text: str, *, thread_ts: str | None = None
    ) -> Message:
        """Write a message; the app hears of it in the background.

        Raises:
            ValueError: if the person is not in the channel.
        """
        place = self.workspace.channel(channel)
        if self.user.id not in place.members:
            raise ValueError(f"{self.user.name} is not in #{place.name}")
        directory = self.workspace.directory
        return self.workspace.post(
            Message(
                channel=place.id,
                ts=self.workspace.ids.timestamp(),
                text=wire_text(text, directory),
                user=self.user.id,
                blocks=wire_blocks(text, directory, self.workspace.ids.next("b")),
                thread_ts=thread_ts,
                client_msg_id=self.workspace.ids.next("m"),
            )
        )

    async def edits(self, message: Message, text: str) -> Message:
        """Change what this person wrote."""
        directory = self.workspace.directory
        return self.workspace.update(
            message,
            text=wire_text(text, directory),
            blocks=wire_blocks(text, directory, self.workspace.ids.next("b")),
            edited=self.workspace.ids.timestamp(),
        )

    async def deletes(self, message: Message) -> None:
        """Take back what this person wrote."""
        self.workspace.delete(message)

    async def command(
        self, channel: Channel | str, command: str, text: str = "", *, thread_ts: str | None = None
    ) -> CommandResult:
        """Give a slash command and wait for its ack, three seconds at most."""
        place = self.workspace.channel(channel)
        registered = self.workspace.app.commands.get(command)
        if thread_ts is not None:
            return self._told(place, NOT_IN_THREADS, command, "not_in_threads")
        if registered is None:
            return self._told(place, UNKNOWN_COMMAND, command, "unknown_command")
        as_sent = wire_text(text, self.workspace.directory)
        payload = command_payload(
            self._occasion(place),
            command=command,
            text=as_sent if registered.should_escape else escaped(text),
        )
        receipt = await self.workspace.socket_mode.request(
            "slash_commands", payload, accepts_answer=True
        )
        return self._command_result(place, command, receipt)

    async def presses(self, message: Message, button: str) -> PressResult:
        """Press a button, named by its action_id or by the text on it, and wait for the ack.

        Raises:
            LookupError: if the message has no such button, or more than one.
        """
        if not self.workspace.app.interactive:
            return PressResult(acked=False, error="not_configured")
        place = self.workspace.channel(message.channel)
        current = self.workspace.message(message.channel, message.ts) or message
        block_id, element = find_button(current, button)
        payload = press_payload(
            self._occasion(place, current),
            message=current,
            action=self._action(block_id, element),
        )
        receipt = await self.workspace.socket_mode.request(
            "interactive", payload, accepts_answer=False
        )
        match receipt:
            case Acked():
                return PressResult(acked=True)
            case TimedOut():
                return PressResult(acked=False, error="operation_timeout")
            case Undelivered():
                return PressResult(acked=False, error="dispatch_failed")

    def _occasion(self, place: Channel, pressed: Message | None = None) -> Occasion:
        token = self.workspace.reply_urls.issue(place.id, self.user.id, pressed)
        return Occasion(
            app=self.workspace.app,
            user=self.user,
            channel=place,
            response_url=self.workspace.response_url(token),
            trigger=self.workspace.triggers.issue(self.user.id),
        )

    def _action(self, block_id: str, element: Json) -> Json:
        keys = ("type", "action_id", "text", "value", "style", "url")
        action = {key: element[key] for key in keys if key in element}
        return action | {"block_id": block_id, "action_ts": self.workspace.ids.timestamp()}

    def _command_result(self, place: Channel, command: str, receipt: Receipt) -> CommandResult:
        match receipt:
            case Acked(payload=answer):
                if not answer:
                    return CommandResult(acked=True)
                return self._answered(place, command, answer)
            case TimedOut():
                return self._told(place, COMMAND_FAILED, command, "operation_timeout")
            case Undelivered():
                return self._told(place, COMMAND_FAILED, command, "dispatch_failed")
            case _:
                assert_never(receipt)

    def _answered(self, place: Channel, command: str, answer: Json) -> CommandResult:
        try:
            message = respond(self.workspace, answer, channel=place.id, user=self.user.id)
        except Refusal as refusal:
            refused = Refused(command, refusal.error, refusal.details)
            self.workspace.refusals.append(refused)
            told = self._told(place, COMMAND_FAILED, command, refusal.error)
            return CommandResult(
                acked=True, text=told.text, message=told.message, error=refusal.error
            )
        return CommandResult(acked=True, text=message.text, message=message)

    def _told(self, place: Channel, template: str, command: str, error: str) -> CommandResult:
        text = template.format(command=command, error=error)
        message = self.workspace.say_ephemerally(place, self.user, text)
        return CommandResult(acked=False, text=text, message=message, error=error)
