"""Forms: filling a modal in, submitting it, closing it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from bot.playground.acts.actor import NOTHING_SENT, Outcome
from bot.playground.acts.operating import Operating
from bot.playground.delivery import Acked, TimedOut, Undelivered
from bot.playground.fields import Field, find_field
from bot.playground.filling import filled, missing_or_short
from bot.playground.message import Json
from bot.playground.refusal import Refusal, Refused
from bot.playground.view_answers import take_answer
from bot.playground.view_interactions import closed_payload, submission_payload
from bot.playground.views import View

SUBMISSION = "view_submission"
"""Stands in `Workspace.refusals` for the answer to a submission."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What became of a submitted modal.

    Attributes:
        acked: whether the app acknowledged in time.
        action: what the app had Slack do: `close`, `errors`, `update`, `push` or `clear`; empty
            when nothing could be done.
        error: Slack's name for what went wrong, None when nothing did.
    """

    acked: bool
    action: str = ""
    error: str | None = None


class Submitting(Operating):
    """One who fills modals in."""

    async def fills(self, values: Mapping[str, object]) -> None:
        """Fill fields of the open modal in; the app hears of those that tell at once.

        Args:
            values: by label, action_id or block_id; see `filling.filled`.

        Raises:
            LookupError: if no modal is open, it has no such field, or one does not offer the value.
            ValueError: if a field does not take the value.
        """
        for wanted, value in values.items():
            view = self._open_view("modal")
            field = find_field(view.blocks, wanted)
            if field.dispatches and _tells_while_typing(field):
                await self.chooses_in_view("modal", wanted, value)
                continue
            entry = filled(field, value, self.workspace.directory)
            self.workspace.views.fill(view, field.block_id, field.action_id, entry)

    async def submits(self, values: Mapping[str, object] | None = None) -> Submission:
        """Fill the open modal in, submit it, and do what the app answers within three seconds.

        A missed ack or an answer that Slack would not take leaves the modal open with a problem.

        Raises:
            LookupError: as `fills` does, or if the modal has no button to submit.
            ValueError: as `fills` does, or if the client would not submit: a field is missing, or
                too short.
        """
        await self.fills(values or {})
        view = self._open_view("modal")
        if not view.content["submit"]:
            raise LookupError("the modal has no button to submit")
        lacking = missing_or_short(view.blocks, view.state)
        if lacking is not None:
            raise ValueError(lacking)
        if not self.workspace.app.interactive:
            return self._failed(view, "not_configured", acked=False)
        payload = submission_payload(self._occasion(), view=view)
        receipt = await self.workspace.socket_mode.request(
            "interactive", payload, accepts_answer=True
        )
        match receipt:
            case Acked(payload=answer):
                return self._take(view, answer)
            case TimedOut():
                return self._failed(view, "operation_timeout", acked=False)
            case Undelivered():
                return self._failed(view, "dispatch_failed", acked=False)
            case _:
                assert_never(receipt)

    async def closes(self, *, everything: bool = False) -> Outcome:
        """Close the modal that is seen, and with `everything` those below it too.

        The app is told where a view asks for that, of the topmost first.

        Raises:
            LookupError: if no modal is open.
        """
        view = self._open_view("modal")
        cleared = everything or bool(view.content["clear_on_close"])
        gone = self.workspace.views.stack(self.user.id)[::-1] if cleared else [view]
        for each in gone:
            self.workspace.views.close(each)
        outcome = NOTHING_SENT
        for each in gone:
            if each.content["notify_on_close"] and self.workspace.app.interactive:
                told = closed_payload(self._occasion(), view=each, cleared=cleared)
                outcome = await self._interact(told)
        return outcome

    def _take(self, view: View, answer: Json | None) -> Submission:
        try:
            action = take_answer(self.workspace.views, view, answer)
        except Refusal as refusal:
            refused = Refused(SUBMISSION, refusal.error, refusal.details)
            self.workspace.refusals.append(refused)
            return self._failed(view, refusal.error, acked=True)
        return Submission(acked=True, action=action)

    def _failed(self, view: View, error: str, *, acked: bool) -> Submission:
        self.workspace.views.judge(view, problem=error)
        return Submission(acked=acked, error=error)


def _tells_while_typing(field: Field) -> bool:
    """Whether the app hears of a change as such, not only of Enter."""
    if field.slot.key != "value":
        return True
    config = field.element.get("dispatch_action_config", {})
    return "on_character_entered" in config.get("trigger_actions_on", ())
