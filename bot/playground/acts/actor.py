"""Whoever acts: a user of the workspace, and how what they do reaches the app."""

from dataclasses import dataclass

from bot.playground.delivery import Acked, TimedOut, Undelivered
from bot.playground.directory import Channel, User
from bot.playground.interactions import Occasion
from bot.playground.message import Json, Message
from bot.playground.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an interaction.

    Attributes:
        acked: whether the app acknowledged in time; False also where there was nothing to tell it.
        error: Slack's name for what went wrong, None when nothing did.
    """

    acked: bool
    error: str | None = None


NOT_CONFIGURED = Outcome(acked=False, error="not_configured")
"""The app has no interactivity: nothing is sent."""

NOTHING_SENT = Outcome(acked=False)
"""The app did not ask to be told of this."""


class Actor:
    """One user at their keyboard."""

    def __init__(self, workspace: Workspace, user: User | str) -> None:
        self.workspace = workspace
        self.user = workspace.user(user)

    def _occasion(self, place: Channel | None = None, pressed: Message | None = None) -> Occasion:
        """An occasion with a fresh trigger, and with a response_url where there is a channel."""
        url = None
        if place is not None:
            token = self.workspace.reply_urls.issue(place.id, self.user.id, pressed)
            url = self.workspace.response_url(token)
        return Occasion(
            app=self.workspace.app,
            user=self.user,
            trigger=self.workspace.triggers.issue(self.user.id),
            channel=place,
            response_url=url,
        )

    async def _interact(self, payload: Json) -> Outcome:
        """Deliver an interaction whose ack carries no answer."""
        receipt = await self.workspace.socket_mode.request(
            "interactive", payload, accepts_answer=False
        )
        match receipt:
            case Acked():
                return Outcome(acked=True)
            case TimedOut():
                return Outcome(acked=False, error="operation_timeout")
            case Undelivered():
                return Outcome(acked=False, error="dispatch_failed")
