"""A call that Slack turns down: its error's name and what goes with it."""

from dataclasses import dataclass

from bot.playground.message import Json


class Refusal(Exception):  # noqa: N818 - not a failure of the workspace: the answer Slack would give
    """Turned down, with Slack's name for the reason.

    Attributes:
        error: as in `{"ok": false, "error": …}`.
        details: further keys of the answer.
        retry_after: whole seconds, for `ratelimited` alone.
    """

    def __init__(self, error: str, *, retry_after: int = 0, **details: object) -> None:
        super().__init__(error)
        self.error = error
        self.retry_after = retry_after
        self.details = details

    def answer(self) -> Json:
        """The body of the response."""
        return {"ok": False, "error": self.error, **self.details}


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal that the app was given, kept so that a test can show there was none.

    Attributes:
        method: the Web API's name, or `response_url`, or the slash command whose ack it was.
        details: further keys of the answer, such as where in the blocks the fault is.
    """

    method: str
    error: str
    details: Json


def refused_with_messages(error: str, messages: list[str]) -> Refusal:
    """A refusal that says where the fault is, as Slack does for blocks and arguments."""
    tagged = [f"[ERROR] {message}" for message in messages]
    return Refusal(error, errors=messages, response_metadata={"messages": tagged})
