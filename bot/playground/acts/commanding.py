"""Slash commands: given in a channel, answered with the ack or by Slackbot in the app's stead."""

from dataclasses import dataclass
from typing import assert_never

from bot.playground.acts.actor import Actor
from bot.playground.delivery import Acked, Receipt, TimedOut, Undelivered
from bot.playground.directory import Channel
from bot.playground.interactions import command_payload
from bot.playground.message import Json, Message
from bot.playground.refusal import Refusal, Refused
from bot.playground.responding import respond
from bot.playground.typed import escaped, wire_text

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


class Commanding(Actor):
    """One who gives commands."""

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
