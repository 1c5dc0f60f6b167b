"""A call that Slack turns down: its error's name and what goes with it."""

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


def refused_with_messages(error: str, messages: list[str]) -> Refusal:
    """A refusal that says where the fault is, as Slack does for blocks and arguments."""
    tagged = [f"[ERROR] {message}" for message in messages]
    return Refusal(error, errors=messages, response_metadata={"messages": tagged})
