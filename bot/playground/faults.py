"""What shall go wrong next: refused, failing, reset and hanging calls, and acks that get lost."""

from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refuse:
    """Answer with an HTTP status instead of doing the work; 429 carries Retry-After, in seconds."""

    status: int = 500
    retry_after: int = 1


@dataclass(frozen=True, slots=True)
class Reset:
    """Drop the connection without an answer, before or after the work is done."""

    after_processing: bool = False


@dataclass(frozen=True, slots=True)
class Hang:
    """Never answer, and do no work."""


Fault = Refuse | Reset | Hang

LINK = "link"
"""Stands for the websocket's handshake where a method is named."""

RESPONSE_URL = "response_url"
"""Stands for a post to a response_url where a method is named."""


class Faults:
    """The faults still to come, each used up by one call."""

    def __init__(self) -> None:
        self._planned: deque[tuple[str | None, Fault]] = deque()
        self._lost_acks = 0

    def plan(self, fault: Fault, *, method: str | None = None, times: int = 1) -> None:
        """Let the next calls fail: any call, or those of one method, `LINK` or `RESPONSE_URL`."""
        self._planned.extend([(method, fault)] * times)

    def lose_acks(self, times: int = 1) -> None:
        """Let the next acks get lost on their way."""
        self._lost_acks += times

    def take(self, method: str) -> Fault | None:
        """The fault planned for this call, used up; None when it shall go well."""
        for planned in self._planned:
            if planned[0] in {None, method}:
                self._planned.remove(planned)
                return planned[1]
        return None

    def swallows_ack(self) -> bool:
        """Whether this ack gets lost."""
        if not self._lost_acks:
            return False
        self._lost_acks -= 1
        return True
