"""Why Slack did not do what it was asked, by the name that Slack gives it."""

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

PASSING = frozenset(
    {"fatal_error", "internal_error", "ratelimited", "rate_limited", "request_timeout",
     "service_unavailable", "team_added_to_org"}
)  # fmt: skip
"""Slack's errors that go away by themselves."""


class Refusal(Exception):  # noqa: N818 - it is what Slack said, not a fault of ours
    """A request that Slack, or the way to it, turned down.

    Attributes:
        name: Slack's name for it (`invalid_auth`), else the HTTP status or the exception's type.
        passing: trying again later may work.
    """

    def __init__(self, name: str, *, passing: bool) -> None:
        super().__init__(name)
        self.name = name
        self.passing = passing


def refusal_of(error: Exception) -> Refusal:
    """What an exception of the Web API's client, or of the network, comes to."""
    if isinstance(error, Refusal):
        return error
    if not isinstance(error, SlackApiError):
        return Refusal(type(error).__name__, passing=True)
    response = error.response
    if not isinstance(response, AsyncSlackResponse):
        return Refusal("unreadable_response", passing=True)
    name = response.data.get("error") if isinstance(response.data, dict) else None
    if not isinstance(name, str):
        return Refusal(f"http_{response.status_code}", passing=True)
    return Refusal(name, passing=name in PASSING)
